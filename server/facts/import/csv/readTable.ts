import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ImportRefusal, refuse } from "../ImportProblem.ts";

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
export async function readTable(text: string, path: string, delimiter?: string): Promise<Table> {
  const parted = delimiter ?? delimiterOf(text);
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: parted,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRowChars,
    }),
  );
  let columns: string[] | undefined;
  const rows: TableRow[] = [];
  const problems: ImportRefusal["problems"][number][] = [];
  let line = 1;
  try {
    for await (const { info, record } of parser) {
      const begin = Math.min(line, info.lines);
      line = info.lines + 1;
      const cells: string[] = record.map(String);
      if (columns === undefined) {
        columns = namesOf(cells, path, begin);
        continue;
      }
      if (cells.length !== columns.length) {
        problems.push({
          rule: "row-length",
          place: `${path}:${begin}`,
          message: `found ${cells.length} cells, expected ${columns.length}: a \`${parted}\` within a cell needs quotes around the cell`,
        });
        continue;
      }
      rows.push({ line: begin, cells: new Map(columns.map((name, n) => [name, cells[n] ?? ""])) });
    }
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

/** A text in pieces, so that rows come while it is read. */
function* pieces(text: string): Generator<string> {
  const size = 64 * 1024;
  for (let at = 0; at < text.length; ) {
    // Not between the halves of one character.
    const code = text.charCodeAt(at + size - 1);
    const end = at + size - (code >= 0xd800 && code <= 0xdbff ? 1 : 0);
    yield text.slice(at, end);
    at = end;
  }
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
