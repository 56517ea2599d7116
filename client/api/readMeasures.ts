import type { Lens, MeasuresQuery } from "../generated/operations.ts";
import type { ActorMeasures, MeasureChoice, Measured, NetworkTies, StanceOwner } from "../state/Measures.ts";
import { readRecord } from "../state/readJson.ts";
import measuresText from "./measures.graphql?raw";
import { request } from "./request.ts";

/** The API's limit for the actors of a network. */
const mostActors = 1000;

/** Measures of the network of some actors under a lens. Throws ApiError with the API's sentence where it has none. */
export async function readMeasures(
  choice: MeasureChoice,
  actors: readonly string[],
  lens: Lens,
  signal?: AbortSignal,
): Promise<Measured> {
  const input = networkInput(choice, actors);
  const { discourse } = await request<MeasuresQuery>(measuresText, { input, lens }, signal);
  return toMeasured(choice, discourse.measures);
}

/** The network of some actors as the API asks for it. */
export function networkInput(
  { ties, of }: MeasureChoice,
  actors: readonly string[],
): { aggregation: NetworkTies; actor: StanceOwner; actors: string[] } {
  return { aggregation: ties, actor: of, actors: actors.slice(0, mostActors) };
}

/** The API's figures by actor. Throws RangeError where they are not of the form that the schema tells. */
export function toMeasured(choice: MeasureChoice, answer: unknown): Measured {
  const { degree, betweenness, pageRank, community } = readRecord(answer);
  const degrees = readFigures(degree);
  const between = readFigures(betweenness);
  const ranks = readFigures(pageRank);
  const letters = lettersOf(readFigures(community), degrees);
  const actors = new Map<string, ActorMeasures>(
    [...degrees].map(([id, ties]) => [
      id,
      {
        degree: ties,
        betweenness: between.get(id) ?? 0,
        pageRank: ranks.get(id) ?? 0,
        community: letters.get(id),
      },
    ]),
  );
  return {
    choice,
    actors,
    ties: [...degrees.values()].reduce((sum, each) => sum + each, 0) / 2,
    communities: [...new Set(letters.values())],
  };
}

/** A letter for each community of actors with ties, the largest first, which is A; of two that are alike the one with the lower number. */
function lettersOf(
  community: ReadonlyMap<string, number>,
  degrees: ReadonlyMap<string, number>,
): Map<string, string> {
  const members = new Map<number, string[]>();
  for (const [id, number] of community) {
    if ((degrees.get(id) ?? 0) > 0) members.set(number, [...(members.get(number) ?? []), id]);
  }
  const bySize = [...members].sort(([a, ids], [b, others]) => others.length - ids.length || a - b);
  return new Map(bySize.flatMap(([, ids], index) => ids.map((id) => [id, letterOf(index)] as const)));
}

/** A to Z, then A2 to Z2 and so on. */
function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? "" : round + 1}`;
}

function readFigures(value: unknown): Map<string, number> {
  return new Map(
    Object.entries(readRecord(value)).map(([id, figure]) => {
      if (typeof figure !== "number") throw new RangeError("a number was expected");
      return [id, figure];
    }),
  );
}
