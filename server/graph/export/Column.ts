import type { Attributes } from "../../model/Corpus.ts";

/** How a column's values are told to formats that have types. */
export type ColumnType = "string" | "integer" | "boolean";

/** One thing that formats tell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** Null or undefined where the row does not say. */
  readonly of: (row: Row) => string | number | boolean | null | undefined;
}

/** Ids with blanks between them: none holds one. */
export function idList(ids: readonly string[]): string {
  return ids.join(" ");
}

/** Texts of any content, as JSON; empty where there are none. */
export function textList(texts: readonly string[]): string {
  return texts.length === 0 ? "" : JSON.stringify(texts);
}

/** Names with texts as a JSON object; empty where there are none. */
export function recordText(attributes: Attributes | undefined): string {
  return attributes === undefined || Object.keys(attributes).length === 0 ? "" : JSON.stringify(attributes);
}
