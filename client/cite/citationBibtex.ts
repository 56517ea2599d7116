import { isOpen, lensText } from "../state/Lens.ts";
import { bibtexKey, bibtexText, bibtexUrl } from "./bibtexText.ts";
import type { Citation, CitedArticle } from "./Citation.ts";
import { compactIds } from "./compactIds.ts";

/**
 * A citation as BibTeX: one entry for the view and one for each article, all `@misc`, which BibTeX and biblatex both know.
 * The note holds what finds the statements again: ids, coders, lens, hash of the sources.
 */
export function citationBibtex(citation: Citation): string {
  const { title, articles, accessed, store, link } = citation;
  const view = entry(`ascribe:${store.slice(0, 12)}`, [
    ["title", `{${bibtexText(title)}}`],
    ["author", list(articles.flatMap(({ coders }) => coders))],
    ["howpublished", "Statements as coded with Ascribe"],
    ["year", accessed.slice(0, 4)],
    ["note", bibtexText(note(citation))],
    ["url", link === undefined ? "" : bibtexUrl(link)],
    ["urldate", accessed],
  ]);
  return [view, ...articles.map(articleEntry)].join("\n");
}

function articleEntry(article: CitedArticle): string {
  const { id, title, authors, outlet, published, url } = article;
  const [year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(published)?.slice(1) ?? [];
  return entry(bibtexKey(id), [
    // In braces of its own it keeps its capitals.
    ["title", `{${bibtexText(title ?? id)}}`],
    ["author", list(authors)],
    ["howpublished", bibtexText(outlet)],
    ["year", year ?? bibtexText(published)],
    ["month", month ?? ""],
    ["note", bibtexText(`Published ${published}`)],
    ["url", url === null ? "" : bibtexUrl(url)],
  ]);
}

function note({ articles, lens, store, accessed }: Citation): string {
  return [
    `Statements ${compactIds(articles.flatMap(({ statements }) => statements))}`,
    ...(isOpen(lens) ? [] : [`lens ${lensText(lens)}`]),
    `sources sha256 ${store}`,
    `accessed ${accessed}`,
  ].join("; ");
}

/** Names as BibTeX lists them, each once; one that holds what BibTeX takes names apart by stays whole. */
function list(names: readonly string[]): string {
  return [...new Set(names)]
    .map((name) => (/,|\band\b/iu.test(name) ? `{${bibtexText(name)}}` : bibtexText(name)))
    .join(" and ");
}

/** Fields without a value are left out. */
function entry(key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join("")}}\n`;
}
