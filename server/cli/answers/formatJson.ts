import type { Answer } from "../../database/askReadOnly.ts";

/** A JSON array with an object a row, a line each; keys in the order of the columns. */
export function formatJson(answer: Answer): string {
  const rows = formatRows(answer);
  return rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n`;
}

/** An object a row, a line each, and nothing else (newline-delimited JSON). */
export function formatNdjson(answer: Answer): string {
  return formatRows(answer)
    .map((row) => `${row}\n`)
    .join("");
}

/** Written out by hand: an object would put columns named like numbers first. */
function formatRows({ columns, rows }: Answer): readonly string[] {
  const keys = columns.map((column) => JSON.stringify(column));
  return rows.map((row) => `{${row.map((value, at) => `${keys[at]}:${JSON.stringify(value)}`).join(",")}}`);
}
