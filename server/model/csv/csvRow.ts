import { neutralText } from "./neutralText.ts";

export type CsvValue = string | number | boolean | null | undefined;

/**
 * One row as RFC 4180 has it, its end (CRLF) included: quotes where a cell needs them, nothing for what is not set.
 * Texts are neutralised (neutralText); numbers and booleans are no texts.
 */
export function csvRow(cells: readonly CsvValue[], separator: "," | ";" = ","): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(value: CsvValue, separator: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = neutralText(value);
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
