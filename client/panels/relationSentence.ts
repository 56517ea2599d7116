import type { GraphData, RelationData } from "../state/GraphData.ts";
import { count } from "./count.ts";
import { statusWords } from "./words.ts";

/** A relation in words: `United States wants secure borders for Tajikistan`. */
export function relationSentence(relation: RelationData, graph: GraphData): string {
  const name = (id: string) => graph.nodes.get(id)?.name ?? id;
  return `${name(relation.subject)} ${relation.predicate.label} ${name(relation.object)}`;
}

/** How much stands behind it: `3 statements by 2 speakers, disputed`. */
export function relationWeight({ statements, speakers, questions, status }: RelationData): string {
  const parts = [
    statements === 0 ? "no claim" : count(statements, "statement"),
    speakers.length > 0 ? `by ${nameSome(speakers.map(({ name }) => name))}` : "",
    questions > 0 ? `and ${count(questions, "question")}` : "",
  ];
  return `${parts.filter(Boolean).join(" ")}, ${statusWords[status]}`;
}

/** `Blinken, Putin and 3 more`. */
export function nameSome(names: readonly string[], most = 3): string {
  if (names.length <= most)
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
}
