import type { Lens } from "../../server/model/Lens.ts";
import { graphqlName } from "../../server/model/words.ts";

/** A lens on a world that was loaded with a prefix, and on no other world. */
export function worldLens({ articles = ["a-0", "a-1"], ...lens }: Lens, prefix: string): Lens {
  const { speakers, voices, notSpeakers, outlets } = lens;
  const slugs = Object.entries({ articles, speakers, voices, notSpeakers, outlets }).flatMap(
    ([field, ids]) => (ids === undefined ? [] : [[field, ids.map((id) => `${prefix}${id}`)]]),
  );
  return { ...lens, ...Object.fromEntries(slugs) };
}

/** The same in the API's words. */
export function askedLens(lens: Lens, prefix: string): Readonly<Record<string, unknown>> {
  const enums = ["ascription", "certainty", "modality", "polarity", "form", "kinds"];
  const entries = Object.entries(worldLens(lens, prefix)).map(([field, value]) => {
    if (!enums.includes(field)) return [field, value];
    return [field, Array.isArray(value) ? value.map(graphqlName) : graphqlName(String(value))];
  });
  return Object.fromEntries(entries);
}
