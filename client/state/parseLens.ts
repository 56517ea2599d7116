import type { Lens } from "../generated/operations.ts";
import { type FieldShape, isLensField, lensShape } from "./lensShape.ts";

/**
 * A lens from outside (a link). Throws RangeError where a field is unknown or holds the wrong kind of thing; whether its
 * words are words of the API, the API says.
 */
export function parseLens(value: unknown): Lens {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RangeError("a lens is an object");
  }
  for (const [field, held] of Object.entries(value)) {
    if (!isLensField(field)) throw new RangeError(`a lens has no field ${field}`);
    if (!fits(held, lensShape[field])) throw new RangeError(`${field} holds something else`);
  }
  return value;
}

function fits(held: unknown, shape: FieldShape): boolean {
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
