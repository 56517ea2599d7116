import type { CitedQuery } from "../generated/operations.ts";
import type { Lens } from "../state/Lens.ts";
import { ApiError } from "./ApiError.ts";
import citedText from "./cited.graphql?raw";
import { request } from "./request.ts";

/** The API's longest page. */
const first = 500;

export type StatementToCite = CitedQuery["statements"]["nodes"][number];

export interface StatementsRead {
  /** Hash of all loaded sources: the state that all of them are of. */
  readonly store: string;
  /** In the order of their articles' dates and of the text. */
  readonly statements: readonly StatementToCite[];
}

/**
 * Every statement that passes a lens, page by page. Throws ApiError where the sources change in between: a citation is of
 * one state.
 */
export async function readStatements(lens: Lens, signal?: AbortSignal): Promise<StatementsRead> {
  const statements: StatementToCite[] = [];
  let store: string | undefined;
  let after: string | undefined;
  do {
    const page = await request<CitedQuery>(citedText, { lens, first, after }, signal);
    if (store !== undefined && page.stats.store !== store) {
      throw new ApiError(
        "SOURCES_CHANGED",
        "Articles were loaded while this was read. Open it again for what is loaded now.",
      );
    }
    store = page.stats.store;
    statements.push(...page.statements.nodes);
    const { hasNextPage, endCursor } = page.statements.pageInfo;
    after = hasNextPage ? (endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return { store, statements };
}
