import anyAscii from "any-ascii";
import { unspecified } from "../../model/Ref.ts";

/** Longer ids are cut at a hyphen. */
const longest = 60;

/** A name as an id: `Sierra Club` -> `sierra-club`; empty where nothing of it can be written in letters of ids. */
export function slugOf(name: string): string {
  const slug = anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const hyphen = cut.lastIndexOf("-");
  return hyphen < longest / 2 ? slug.slice(0, longest) : cut.slice(0, hyphen);
}

/** Gives ids out, each once: names that come to the same letters are told apart by a number. */
export class Slugs {
  readonly #taken = new Set<string>([unspecified]);

  /** @param otherwise what the id is made of where the name has no letter that ids take */
  take(name: string, otherwise: string): string {
    const base = slugOf(name) || otherwise;
    let slug = base;
    for (let n = 2; this.#taken.has(slug); n++) slug = `${base}-${n}`;
    this.#taken.add(slug);
    return slug;
  }
}
