import { type Lens, lensFields } from "../state/Lens.ts";

/** Name of a file, without its ending: of which articles, under which lens, of which state of the sources. */
export function pictureName(articles: readonly string[], lens: Lens, store: string): string {
  const [only] = articles;
  const of = articles.length === 1 && only !== undefined ? only : `${articles.length}-articles`;
  const under = lensFields(lens).map((field) => `${field}-${String(lens[field])}`);
  const parts = [of, under.length === 0 ? "all" : under.join("-"), store.slice(0, 12)];
  return ["ascribe", ...parts.map(inFileName)].join("-");
}

/** Letters, digits and hyphens, not too many: safe in the file system of any machine. */
function inFileName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
