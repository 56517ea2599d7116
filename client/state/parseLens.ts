import type { Lens } from "../generated/operations.ts";

type Shape = "list" | "number" | "flag" | "word";

/** Every field of the API's lens and what it holds; a field that the API gains must be named here (the compiler asks). */
const shapes: Record<keyof Lens, Shape> = {
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

/** A lens from outside (a link). Throws RangeError where a field is unknown or holds the wrong kind of thing; words are checked by the API. */
export function parseLens(value: unknown): Lens {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError("a lens is an object");
  for (const [field, held] of Object.entries(value)) {
    if (!Object.hasOwn(shapes, field)) throw new RangeError(`a lens has no field ${field}`);
    if (!fits(held, shapes[field as keyof Lens])) throw new RangeError(`${field} holds something else`);
  }
  return value;
}

function fits(held: unknown, shape: Shape): boolean {
  switch (shape) {
    case "list":
      return Array.isArray(held) && held.every((each) => typeof each === "string");
    case "number":
      return Number.isInteger(held);
    case "flag":
      return typeof held === "boolean";
    case "word":
      return typeof held === "string";
  }
}
