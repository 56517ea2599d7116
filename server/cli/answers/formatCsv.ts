import type { Answer } from "../../database/askReadOnly.ts";
import type { PlainValue } from "../../database/plainValue.ts";
import { type CsvValue, csvRow } from "../../model/csv/csvRow.ts";

/**
 * Comma-separated values as RFC 4180 has them: a header line, CRLF, quotes where needed. Lists and maps are JSON, so
 * that programs can read them back. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function formatCsv({ columns, rows }: Answer): string {
  return [columns, ...rows.map((row) => row.map(cellOf))].map((row) => csvRow(row)).join("");
}

function cellOf(value: PlainValue): CsvValue {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
