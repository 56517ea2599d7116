import { count } from "../panels/count.ts";
import type { MeasureChoice, Measured, NetworkTies, Sizing, StanceOwner } from "../state/Measures.ts";

/** How the interface names measures and networks: the choice, the legend, the list, tips and help use these. */
export const sizingWords: Record<Sizing, { readonly word: string; readonly larger: string }> = {
  statements: { word: "statements", larger: "more statements" },
  degree: { word: "degree", larger: "tied to more actors (degree)" },
  betweenness: { word: "betweenness", larger: "on more shortest ways between others (betweenness)" },
  pageRank: { word: "PageRank", larger: "tied to more who are tied to many (PageRank)" },
};

export const tiesWords: Record<NetworkTies, { readonly word: string; readonly meaning: string }> = {
  CONGRUENCE: { word: "congruence", meaning: "tied who take the same stance" },
  CONFLICT: { word: "conflict", meaning: "tied who take opposite stances" },
  IGNORE: { word: "shared interests", meaning: "tied who take any stance on the same interest" },
  SUBTRACT: { word: "congruence minus conflict", meaning: "weights can be below 0" },
};

export const ownerWords: Record<StanceOwner, string> = {
  HOLDER: "of those who hold a stance",
  SPEAKER: "of those who speak of one",
};

/** What was measured, as "congruence network of those who hold a stance". */
export function networkName({ ties, of }: MeasureChoice): string {
  return `${tiesWords[ties].word} network ${ownerWords[of]}`;
}

/** Of what the measures are, in a sentence. */
export function networkSentence(measured: Measured): string {
  const { choice, actors, ties, communities } = measured;
  if (actors.size === 0) {
    return `No actor on the canvas takes a stance under the lens: the ${networkName(choice)} is empty.`;
  }
  const parts = [count(actors.size, "actor"), count(ties, "tie")];
  if (choice.communities)
    parts.push(communities.length === 1 ? "1 community" : `${communities.length} communities`);
  return `Measured in the ${networkName(choice)}, on this canvas and under the lens: ${parts.join(", ")}.`;
}

/** What size and colour mean, under a picture. */
export function measureCaption({ choice }: Measured): string {
  const colour = choice.communities ? "; colour and letter: community (Louvain)" : "";
  return `Size: ${sizingWords[choice.size].word}${colour}; in the ${networkName(choice)}, of the actors shown`;
}

/** What is known of a node in the network, to follow its name; nothing where it is not in it. */
export function measureOf(id: string, measured: Measured | undefined): string {
  const actor = measured?.actors.get(id);
  if (measured === undefined || actor === undefined) return "";
  const { size, communities } = measured.choice;
  const figure = size === "statements" ? [] : [`${sizingWords[size].word} ${figureText(actor[size])}`];
  const community = !communities
    ? []
    : [actor.community === undefined ? "in no community" : `community ${actor.community}`];
  return [...figure, ...community].join(", ");
}

/** Three digits that count. */
function figureText(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : String(Number(figure.toPrecision(3)));
}
