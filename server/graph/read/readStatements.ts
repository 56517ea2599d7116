import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import type { PredicateKind } from "../../model/words.ts";
import { type Page, type PageRequest, pageColumns, pageOf, pageParameters } from "./Page.ts";
import type { Reader } from "./Reader.ts";
import { type StatementNode, statementNode } from "./StoredNode.ts";

/** Lists of statements that hang on something, each a text under cypher/read. */
export type StatementList = "statementsAbout" | "statementsBy" | "stances" | "articleStatements" | "claims";

const columns = pageColumns(statementNode);
const keyedColumns = columns.extend({ key: z.string() });
const idOf = ({ id }: StatementNode) => id;

/** A page of each key's list. */
export async function readStatementLists(
  reader: Reader,
  list: StatementList,
  keys: readonly string[],
  lens: Lens,
  page: PageRequest,
): Promise<ReadonlyMap<string, Page<StatementNode>>> {
  const rows = await reader.byKey(list, keys, { lens, ...pageParameters(page) }, keyedColumns);
  return new Map([...rows].map(([key, row]) => [key, pageOf(page, row, idOf)]));
}

/** Which statements are asked for; what is left out does not restrict. */
export interface StatementFilter {
  readonly subject?: string;
  readonly object?: string;
  readonly predicates?: readonly string[];
  readonly kind?: PredicateKind;
}

export async function readStatements(
  reader: Reader,
  filter: StatementFilter,
  lens: Lens,
  page: PageRequest,
): Promise<Page<StatementNode>> {
  const { subject, object, predicates, kind } = filter;
  const parameters = { subject, object, predicates, kind, lens, ...pageParameters(page) };
  return pageOf(page, await reader.row("statements", parameters, columns), idOf);
}
