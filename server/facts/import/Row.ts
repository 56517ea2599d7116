import type { FactFileDraft, StatementDraft } from "./CorpusDraft.ts";

/** What a source says of one article, as column -> cell. */
export interface ArticleRow {
  /** Where people find it: `table.csv:12`, `study.dna: document 7`. */
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
  /** Identity of its text, where the source has the text. */
  readonly text?: FactFileDraft["article"]["text"];
}

/** One statement of a table or a database. */
export interface Row {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
  /** Its article, where the source tells it apart; else the cells of the row say that too. */
  readonly article?: ArticleRow;
  /** Its number, from 1. */
  readonly number: number;
  /** The statement type, where the source has several. */
  readonly type?: string;
  /** Where it stands; none where the source does not say. */
  readonly spans?: StatementDraft["at"];
}

/** A cell; blanks alone count as empty, as does a column that is not there. */
export function cellOf(cells: ReadonlyMap<string, string>, column: string): string {
  const cell = cells.get(column) ?? "";
  return cell.trim() === "" ? "" : cell;
}
