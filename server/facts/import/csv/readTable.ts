import { CsvError, parse } from "csv-parse/sync";
import { type ImportProblem, ImportRefusal, refuse } from "../ImportProblem.ts";

/** A row, by the names in the table's first line. */
export interface TableRow {
  /** Line in which it begins, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly columns: readonly string[];
  /** Character that parts cells. */
  readonly delimiter: string;
  readonly rows: readonly TableRow[];
}

/** A row that is longer is an unclosed quote, or no table at all. */
const maxRowChars = 1024 * 1024;

/** What parts cells in tables that people write. */
const delimiters = [",", ";", "\t", "|"];

/**
 * Reads a table (RFC 4180, with any delimiter): its first line names the columns. Cells are texts as they stand, whatever
 * a spreadsheet would make of them.
 * @param delimiter the one that the first line has most of, where left out
 * @throws ImportRefusal with every row that is wrong, by its line
 */
export function readTable(text: string, path: string, delimiter?: string): Table {
  const parted = delimiter ?? delimiterOf(text);
  let columns: string[] | undefined;
  const rows: TableRow[] = [];
  const problems: ImportProblem[] = [];
  let line = 1;
  const take = (cells: readonly string[], begin: number): void => {
    if (columns === undefined) {
      columns = namesOf(cells, path, begin);
    } else if (cells.length === columns.length) {
      rows.push({ line: begin, cells: new Map(columns.map((name, n) => [name, cells[n] ?? ""])) });
    } else {
      problems.push({
        rule: "row-length",
        place: `${path}:${begin}`,
        message: `found ${cells.length} cells, expected ${columns.length}: a \`${parted}\` within a cell needs quotes around the cell`,
      });
    }
  };
  try {
    parse(text, {
      delimiter: parted,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRowChars,
      // Row by row: an error then is of the row behind the last one that was taken.
      on_record: (record: unknown, { lines }) => {
        if (Array.isArray(record)) take(record.map(String), line);
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseRow(error, `${path}:${line}`);
  }
  if (problems.length > 0) throw new ImportRefusal(problems);
  if (columns === undefined || rows.length === 0)
    refuse(
      "empty-file",
      path,
      "found no row behind the line of names, expected a table with a statement in each row",
    );
  return { columns, delimiter: parted, rows };
}

function namesOf(cells: readonly string[], path: string, line: number): string[] {
  const names = cells.map((cell, n) => cell.trim() || `column ${n + 1}`);
  const doubled = names.find((name, n) => names.indexOf(name) !== n);
  if (doubled !== undefined)
    refuse(
      "duplicate-column",
      `${path}:${line}`,
      `found the column \`${doubled}\` twice: give one of them another name`,
    );
  return names;
}

function delimiterOf(text: string): string {
  const [first = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}

function refuseRow(error: CsvError, place: string): never {
  switch (error.code) {
    case "CSV_MAX_RECORD_SIZE":
      refuse(
        "long-line",
        place,
        `found a row of more than ${maxRowChars / 1024} KiB: a quote that is not closed, or no table`,
      );
      break;
    case "CSV_QUOTE_NOT_CLOSED":
      refuse(
        "bad-quoting",
        place,
        "found a quote in this row that is not closed up to the file's end: double a quote that is meant as one",
      );
      break;
    default:
      refuse(
        "bad-quoting",
        place,
        `found quotes that cannot be read in this row: a cell with a quote in it stands in quotes, and the quote is doubled (${error.message})`,
      );
  }
}
