import type { Answer } from "../../database/askReadOnly.ts";
import { formatCsv } from "./formatCsv.ts";
import { formatJson, formatNdjson } from "./formatJson.ts";
import { formatTable } from "./formatTable.ts";

export const answerFormats = ["table", "json", "csv", "ndjson"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Where an answer goes. */
export interface Paper {
  /** Columns of the terminal; absent where it is none. */
  readonly width?: number;
  readonly colors?: boolean;
}

/** An answer as text, and whether some of it was left out for want of room. */
export function formatAnswer(
  answer: Answer,
  format: AnswerFormat,
  paper: Paper = {},
): { readonly text: string; readonly cut: boolean } {
  switch (format) {
    case "table":
      return formatTable(answer, paper);
    case "json":
      return { text: formatJson(answer), cut: false };
    case "csv":
      return { text: formatCsv(answer), cut: false };
    case "ndjson":
      return { text: formatNdjson(answer), cut: false };
  }
}
