import { Refusal } from "../../model/Refusal.ts";
import type { ArticleText } from "../../model/text/ArticleText.ts";
import { sentencesOf } from "../../model/text/sentences.ts";
import { findWords, type Range } from "./findWords.ts";

/** The body's bounds in a text, and where somebody should look at them, why. */
export interface BodyBounds {
  readonly body: readonly [start: number, end: number];
  readonly guess?: string;
}

/** The bounds where the first and the last words of the body are given, or one of them. */
export function bodyByWords(
  article: ArticleText,
  from?: string,
  to?: string,
): { start?: number; end?: number } {
  return {
    ...(from === undefined ? {} : { start: theOnly(article, from, "begins").start }),
    ...(to === undefined ? {} : { end: theOnly(article, to, "ends").end }),
  };
}

function theOnly(article: ArticleText, words: string, what: string): Range {
  const found = findWords(article, words);
  const [range] = found;
  if (range === undefined || found.length > 1) {
    const count = found.length === 0 ? "nowhere" : `${found.length} times`;
    const message = `The words with which the body ${what} stand ${count} in the text.`;
    throw new Refusal("BAD_USER_INPUT", message, "Give more of them, or others.");
  }
  return range;
}

/**
 * The bounds in a text that changed: the body begins as many blocks before a span that was found again as the span's
 * paragraph says, and leaves as much behind it as it did.
 * @param old bounds in the old text, and its length
 * @param found the spans found again, with their paragraphs in the old text
 */
export function bodyAfterChange(
  article: ArticleText,
  old: Range & { readonly chars: number },
  found: readonly { readonly paragraph: number; readonly start: number }[],
): BodyBounds {
  const guess = "the text changed, so these bounds are a guess: see that they are right";
  // Over the whole text every block is a paragraph; its first sentence tells where it begins, its last where it ends.
  const blocks = new Map<number, { start: number; end: number }>();
  for (const { paragraph, start, end } of sentencesOf(article, [0, article.chars], "en")) {
    blocks.set(paragraph, { start: blocks.get(paragraph)?.start ?? start, end });
  }
  const blockOf = (char: number): number | undefined =>
    [...blocks].find(([, block]) => block.start <= char && char < block.end)?.[0];

  const first = found.filter(({ paragraph }) => paragraph > 0).toSorted((a, b) => a.start - b.start)[0];
  const firstBlock = first === undefined ? undefined : blockOf(first.start);
  const start =
    first === undefined || firstBlock === undefined
      ? undefined
      : blocks.get(firstBlock - first.paragraph + 1)?.start;

  const rest = old.chars - old.end;
  const near = Math.max(0, article.chars - rest);
  const ends = [...blocks.values()].map((block) => block.end).filter((end) => end > (start ?? old.start));
  const end = ends.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? article.chars;
  return { body: [Math.min(start ?? old.start, end), end], guess };
}
