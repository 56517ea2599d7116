import type { Lens } from "../../server/model/Lens.ts";
import type { PlainLens } from "./plainLens.ts";

/** A lens on a world that was loaded with a prefix, and on no other world. */
export function worldLens({ articles = ["a-0", "a-1"], ...lens }: PlainLens, prefix: string): Lens {
  const { speakers, voices, notSpeakers, outlets } = lens;
  const slugs = Object.entries({ articles, speakers, voices, notSpeakers, outlets }).flatMap(
    ([field, ids]) => (ids === undefined ? [] : [[field, ids.map((id) => `${prefix}${id}`)]]),
  );
  return { ...lens, ...Object.fromEntries(slugs) };
}
