import type { Lens } from "../generated/operations.ts";

/** What a field of the lens holds. */
export type FieldShape = "list" | "number" | "flag" | "word";

/** Every field of the API's lens and what it holds; a field that the API gains must be named here (the compiler asks). */
export const lensShape: Readonly<Record<keyof Lens, FieldShape>> = {
  speakers: "list",
  voices: "list",
  notSpeakers: "list",
  minDepth: "number",
  maxDepth: "number",
  ascription: "list",
  certainty: "list",
  modality: "list",
  polarity: "word",
  form: "list",
  presupposed: "flag",
  articles: "list",
  outlets: "list",
  coders: "list",
  predicates: "list",
  kinds: "list",
  saidFrom: "word",
  saidTo: "word",
  whenFrom: "word",
  whenTo: "word",
};

export function isLensField(name: string): name is keyof Lens {
  return Object.hasOwn(lensShape, name);
}
