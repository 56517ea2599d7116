import type { ArticlesQuery, FindArticlesQuery, ListedArticleFragment } from "../generated/operations.ts";
import articlesText from "./articles.graphql?raw";
import findArticlesText from "./findArticles.graphql?raw";
import listedArticle from "./listedArticle.graphql?raw";
import { request } from "./request.ts";

const pageLength = 50;

/** Some of the loaded articles, and how many there are of them; undefined where the server does not count them. */
export interface ArticlesListed {
  readonly articles: readonly ListedArticleFragment[];
  readonly total: number | undefined;
  readonly more: boolean;
}

/** So many pages of all articles, by date; with a text those whose title has its words, best first. */
export async function listArticles(
  text: string,
  pages: number,
  signal: AbortSignal,
): Promise<ArticlesListed> {
  if (text !== "") return findArticles(text, pages * pageLength, signal);
  const articles: ListedArticleFragment[] = [];
  let [after, total]: [string | undefined, number] = [undefined, 0];
  for (let page = 0; page < pages; page++) {
    const asked: ArticlesQuery = await request(
      articlesText + listedArticle,
      { first: pageLength, after },
      signal,
    );
    articles.push(...asked.articles.nodes);
    total = asked.articles.totalCount;
    const { hasNextPage, endCursor } = asked.articles.pageInfo;
    after = hasNextPage ? (endCursor ?? undefined) : undefined;
    if (after === undefined) break;
  }
  return { articles, total, more: after !== undefined };
}

/** The API finds so many at most. */
const mostFound = 500;

async function findArticles(text: string, most: number, signal: AbortSignal): Promise<ArticlesListed> {
  const first = Math.min(most, mostFound);
  const { search } = await request<FindArticlesQuery>(
    findArticlesText + listedArticle,
    { text, first },
    signal,
  );
  const articles = search.flatMap(({ node }) => (node.__typename === "Article" ? [node] : []));
  return { articles, total: undefined, more: articles.length === first && first < mostFound };
}
