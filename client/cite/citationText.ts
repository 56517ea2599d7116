import { isOpen, lensText } from "../state/Lens.ts";
import type { Citation, CitedArticle } from "./Citation.ts";
import { compactIds } from "./compactIds.ts";

/** A citation as text: what, its articles with their statements, the state of the sources, the day, the link. */
export function citationText(citation: Citation): string {
  const { title, articles, lens, store, accessed, link } = citation;
  const lines = [
    `${title}. Statements as coded with Ascribe.`,
    ...articles.map(articleText),
    ...(isOpen(lens) ? [] : [`Only statements that pass the lens ${lensText(lens)}.`]),
    `Sources: sha256 ${store}. Accessed ${accessed}.${link === undefined ? "" : ` ${link}`}`,
  ];
  return `${lines.join("\n")}\n`;
}

function articleText({ authors, outlet, title, published, url, coders, statements }: CitedArticle): string {
  const by = authors.length === 0 ? "" : `${authors.join(", ")}: `;
  const named = title === null ? "" : `“${title}”, `;
  const at = url === null ? "" : ` ${url}`;
  const how = `${statements.length === 1 ? "Statement" : "Statements"} ${compactIds(statements)}, coded by ${coders.join(", ")}.`;
  return `${by}${named}${outlet}, ${published}.${at} ${how}`;
}
