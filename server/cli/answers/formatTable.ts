import { styleText } from "node:util";
import type { Answer } from "../../database/askReadOnly.ts";
import { cellText } from "./cellText.ts";
import { type ColumnNeed, columnWidths } from "./columnWidths.ts";
import { displayWidth } from "./displayWidth.ts";
import { wrapText } from "./wrapText.ts";

export interface TableOptions {
  /** Columns of the terminal; absent: lines as long as they need to be, nothing wrapped or cut. */
  readonly width?: number;
  readonly colors?: boolean;
}

export interface Table {
  readonly text: string;
  /** Whether a cell was too long for its place. */
  readonly cut: boolean;
}

const gap = "  ";
/** Lines that a cell takes at most before it is cut. */
const tallest = 8;

/** Rows under a line of column names; where too many columns do not fit side by side, each row one below the other. */
export function formatTable({ columns, rows }: Answer, { width, colors = false }: TableOptions = {}): Table {
  const head = columns.map(printable);
  const cells = rows.map((row) => row.map((value) => printable(cellText(value))));
  const needs = head.map((name, at) => needOf([name, ...cells.map((row) => row[at] ?? "")]));
  const bold = (text: string) => (colors ? styleText("bold", text, { validateStream: false }) : text);
  const widths =
    width === undefined
      ? needs.map(({ cell }) => cell)
      : columnWidths(needs, width - gap.length * (head.length - 1));
  if (widths === null) return formatRecords(head, cells, width ?? 80, bold);
  let cut = false;
  const line = (row: readonly string[], style: (text: string) => string): string => {
    const blocks = row.map((text, at) => {
      const block = wrapText(text, widths[at] ?? 0, width === undefined ? Number.POSITIVE_INFINITY : tallest);
      cut ||= block.cut;
      return block.lines;
    });
    const height = Math.max(...blocks.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      blocks
        .map((lines, at) => style(pad(lines[n] ?? "", widths[at] ?? 0)))
        .join(gap)
        .trimEnd(),
    ).join("\n");
  };
  const lines = [line(head, bold), ...cells.map((row) => line(row, (text) => text))];
  return { text: `${lines.join("\n")}\n`, cut };
}

function needOf(texts: readonly string[]): ColumnNeed {
  return {
    cell: Math.max(...texts.map(displayWidth)),
    word: Math.max(...texts.flatMap((text) => text.split(" ").map(displayWidth))),
  };
}

function formatRecords(
  head: readonly string[],
  cells: readonly (readonly string[])[],
  width: number,
  bold: (text: string) => string,
): Table {
  const label = Math.max(...head.map(displayWidth));
  const room = Math.max(10, width - label - gap.length);
  let cut = false;
  const records = cells.map((row) =>
    row
      .flatMap((text, at) => {
        const block = wrapText(text, room, tallest);
        cut ||= block.cut;
        return block.lines.map((line, n) =>
          `${n === 0 ? bold(pad(head[at] ?? "", label)) : " ".repeat(label)}${gap}${line}`.trimEnd(),
        );
      })
      .join("\n"),
  );
  return { text: `${records.join("\n\n")}\n`, cut };
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** What a terminal would obey is shown instead: line ends and tabs as blanks, other control characters as a sign. */
function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
