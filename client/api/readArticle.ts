import type { ArticleTextQuery, Lens, ReadStatementFragment } from "../generated/operations.ts";
import { isOpen, openLens } from "../state/Lens.ts";
import { operations } from "./operations.ts";

type Told = NonNullable<ArticleTextQuery["article"]>;
type Page = NonNullable<Told["paragraphs"]>;

/** An article with its text, where the user has it. */
export interface ArticleWithText extends Omit<Told, "paragraphs"> {
  /** In the order of the text; null where no copy of it is at hand. */
  readonly paragraphs: Page["nodes"] | null;
}

/** An article and the whole of its text; null where none of that id is loaded. */
export async function readArticleText(id: string, signal: AbortSignal): Promise<ArticleWithText | null> {
  const { article } = await operations.articleText(id, undefined, signal);
  if (article === null || article.paragraphs === null) return article && { ...article, paragraphs: null };
  const paragraphs = [...article.paragraphs.nodes];
  let { pageInfo } = article.paragraphs;
  while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
    const more = (await operations.articleText(id, pageInfo.endCursor, signal)).article?.paragraphs;
    if (!more) break;
    paragraphs.push(...more.nodes);
    pageInfo = more.pageInfo;
  }
  return { ...article, paragraphs };
}

/** A statement of an article, and whether it passes the lens. */
export interface ReadStatement extends ReadStatementFragment {
  readonly passes: boolean;
}

/** All statements of an article, in the order of the text; what passes the lens alone (a second coding) comes last. */
export async function readArticleStatements(
  id: string,
  lens: Lens,
  signal: AbortSignal,
): Promise<ReadStatement[]> {
  const [all, passing] = await Promise.all([
    statementsOf(id, openLens, signal),
    isOpen(lens) ? undefined : statementsOf(id, lens, signal),
  ]);
  if (passing === undefined) return all.map((statement) => ({ ...statement, passes: true }));
  const passes = new Set(passing.map((statement) => statement.id));
  const known = new Set(all.map((statement) => statement.id));
  return [...all, ...passing.filter((statement) => !known.has(statement.id))].map((statement) => ({
    ...statement,
    passes: passes.has(statement.id),
  }));
}

async function statementsOf(id: string, lens: Lens, signal: AbortSignal): Promise<ReadStatementFragment[]> {
  const found: ReadStatementFragment[] = [];
  let after: string | undefined;
  do {
    const page = (await operations.articleStatements(id, lens, after, signal)).article?.statements;
    if (!page) break;
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return found;
}
