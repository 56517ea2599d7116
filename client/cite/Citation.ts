import type { StatementToCite } from "../api/readStatements.ts";
import type { Lens } from "../state/Lens.ts";

/** What a citation of a view says: enough for a reader with the same sources to find the same statements. */
export interface Citation {
  /** What is cited, as the title: `What Harbour Authority wants`. */
  readonly title: string;
  readonly articles: readonly CitedArticle[];
  /** The condition under which the statements count. */
  readonly lens: Lens;
  /** Hash of all loaded sources. */
  readonly store: string;
  /** Day of access, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** Where the view opens, on a server that others reach. */
  readonly link: string | undefined;
}

/** An article, and those of its statements that are cited. */
export interface CitedArticle extends ArticleData {
  /** Who coded them, each once. */
  readonly coders: readonly string[];
  /** Ids of its cited statements, in the order of the text. */
  readonly statements: readonly string[];
}

type ArticleData = Omit<StatementToCite["article"], "outlet"> & { readonly outlet: string };

/** The statements by article, articles in the order in which they come. */
export function byArticle(statements: readonly StatementToCite[]): CitedArticle[] {
  const found = new Map<string, { article: ArticleData; coders: Set<string>; ids: string[] }>();
  for (const { id, coder, article } of statements) {
    let entry = found.get(article.id);
    if (entry === undefined) {
      entry = { article: { ...article, outlet: article.outlet.name }, coders: new Set(), ids: [] };
      found.set(article.id, entry);
    }
    entry.coders.add(coder);
    entry.ids.push(id);
  }
  return [...found.values()].map(({ article, coders, ids }) => ({
    ...article,
    coders: [...coders],
    statements: ids,
  }));
}
