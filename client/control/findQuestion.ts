import { operations } from "../api/operations.ts";
import { isNodeType } from "../api/toGraphData.ts";
import { isActor } from "../state/GraphData.ts";
import type { QuestionPhrase, TypedQuestion } from "../state/questions.ts";

/** What a slot was found to mean. */
export interface Slot {
  readonly id: string;
  readonly name: string;
}

/** A question whose slots were all found. */
export interface Question {
  readonly kind: QuestionPhrase["kind"];
  readonly slots: readonly Slot[];
}

/** Finds what stands in the slots, best first; undefined where one of them goes by nothing. */
export async function findQuestion(
  { phrase, slots }: TypedQuestion,
  signal: AbortSignal,
): Promise<Question | undefined> {
  const found = await Promise.all(slots.map((text, index) => findSlot(text, phrase.slots[index], signal)));
  const all = found.flatMap((slot) => slot ?? []);
  return all.length === slots.length ? { kind: phrase.kind, slots: all } : undefined;
}

async function findSlot(
  text: string,
  slot: QuestionPhrase["slots"][number] | undefined,
  signal: AbortSignal,
): Promise<Slot | undefined> {
  const { search } = await operations.search(text, signal);
  const hit = search.find(({ node: { __typename: type } }) => {
    if (!isNodeType(type)) return false;
    if (slot === "interest") return type === "Interest";
    return slot === "actor" ? isActor(type) : true;
  });
  return hit && { id: hit.node.id, name: hit.label };
}
