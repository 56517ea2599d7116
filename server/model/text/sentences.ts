import type { ArticleText } from "./ArticleText.ts";

/** One sentence of a text; offsets in code points, without the blanks around it. */
export interface Sentence {
  /** 1..n in the body, 0 before it, -1 after it. */
  readonly paragraph: number;
  /** From 1 within its paragraph; all that is before the body counts as one paragraph, as does all after it. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a text, in order. Blocks are runs of lines parted by blank lines; those that begin in the body are
 * paragraphs 1 to n. Within a block a line's end is a blank; sentences end by the rules of Unicode (UAX 29).
 * @param body where the body begins and ends, in code points
 * @param language BCP 47 tag
 */
export function sentencesOf(
  text: ArticleText,
  body: readonly [start: number, end: number],
  language: string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const [bodyStart, bodyEnd] = body;
  const sentences: Sentence[] = [];
  const counts = new Map<number, number>();
  let paragraphs = 0;
  for (const block of blocksOf(text.text)) {
    const lead = block.text.length - block.text.trimStart().length;
    const from = text.charAt(block.unit + lead);
    const paragraph = from < bodyStart ? 0 : from >= bodyEnd ? -1 : ++paragraphs;
    for (const { segment, index } of segmenter.segment(block.text.replaceAll("\n", " "))) {
      const words = segment.trim();
      if (words === "") continue;
      const start = block.unit + index + segment.indexOf(words);
      const sentence = (counts.get(paragraph) ?? 0) + 1;
      counts.set(paragraph, sentence);
      sentences.push({
        paragraph,
        sentence,
        start: text.charAt(start),
        end: text.charAt(start + words.length),
      });
    }
  }
  return sentences;
}

/** The sentence in which a code point stands, or the next one behind it; undefined behind the last. */
export function sentenceAt(sentences: readonly Sentence[], char: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > char) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}

/** Runs of lines that hold something, with the code unit at which each begins. */
function blocksOf(text: string): { unit: number; text: string }[] {
  const blocks: { unit: number; text: string }[] = [];
  let begin: number | undefined;
  let unit = 0;
  for (const line of [...text.split("\n"), ""]) {
    if (line.trim() === "") {
      if (begin !== undefined) blocks.push({ unit: begin, text: text.slice(begin, unit - 1) });
      begin = undefined;
    } else {
      begin ??= unit;
    }
    unit += line.length + 1;
  }
  return blocks;
}
