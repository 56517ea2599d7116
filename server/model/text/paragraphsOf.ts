import type { ArticleText } from "./ArticleText.ts";
import { sentencesOf } from "./sentences.ts";

/** A paragraph of a text with its sentences' words; numbers and offsets as in sentences.ts. */
export interface Paragraph {
  /** Its number as text: no two paragraphs of a text share one. */
  readonly id: string;
  /** 1 to n in the body, 0 before it, -1 after it. */
  readonly number: number;
  readonly sentences: {
    readonly number: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/**
 * A text as a person reads it: its paragraphs in their order.
 * @param body where the body begins and ends, in code points
 * @param language BCP 47 tag
 */
export function paragraphsOf(
  text: ArticleText,
  body: readonly [start: number, end: number],
  language: string,
): Paragraph[] {
  const paragraphs = new Map<number, Paragraph>();
  for (const { paragraph: number, sentence, start, end } of sentencesOf(text, body, language)) {
    const known = paragraphs.get(number) ?? { id: String(number), number, sentences: [] };
    known.sentences.push({ number: sentence, start, end, text: text.slice(start, end) });
    paragraphs.set(number, known);
  }
  return [...paragraphs.values()];
}
