import type { Lens } from "./Lens.ts";
import { graphqlName } from "./words.ts";

/** Fields that hold words of closed lists, which the API spells its own way. */
const wordFields: readonly string[] = ["ascription", "certainty", "modality", "polarity", "form", "kinds"];

/** A lens in its one encoding outside of the server, the API's JSON: `{"certainty":["CERTAIN"]}`. */
export function writtenLens(lens: Lens): string {
  return JSON.stringify(lens, (field, value: unknown) => {
    if (!wordFields.includes(field)) return value;
    return Array.isArray(value) ? value.map((word) => graphqlName(String(word))) : graphqlName(String(value));
  });
}
