import type { Answer } from "../../database/askReadOnly.ts";
import type { PlainValue } from "../../database/plainValue.ts";

/**
 * Comma-separated values as RFC 4180 has them: a header line, CRLF, quotes where needed. Lists and maps are JSON, so
 * that programs can read them back. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function formatCsv({ columns, rows }: Answer): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: PlainValue): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? asText(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What begins a formula in Excel, LibreOffice or Sheets (OWASP, CSV injection). Numbers with a sign are none. */
function asText(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)
    ? `'${text}`
    : text;
}
