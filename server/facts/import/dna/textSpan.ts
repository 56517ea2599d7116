import { type ArticleText, normaliseText } from "../../../model/text/ArticleText.ts";

/**
 * Where a range of a text as it was stored stands in the normalised text.
 * @param start UTF-16 code units of the stored text, as Java counts; `stop` is exclusive
 * @returns code points, end exclusive; a range that cuts through a character or a line's end is widened to hold it; null
 *   where it lies outside of the text
 */
export function textSpan(
  stored: string,
  text: ArticleText,
  start: number,
  stop: number,
): [number, number] | null {
  if (start < 0 || start >= stop || stop > stored.length) return null;
  if (stored === text.text) {
    // A surrogate pair is one character: an end within it takes the whole.
    const end = text.charAt(stop);
    return [text.charAt(start), text.unitAt(end) < stop ? end + 1 : end];
  }
  let [from, to] = [start, stop];
  while (from > 0 && !isWhole(stored, text, from)) from--;
  while (to < stored.length && !isWhole(stored, text, to)) to++;
  const place = (unit: number): number => text.charAt(normaliseText(stored.slice(0, unit)).length);
  const [first, last] = [place(from), to === stored.length ? text.chars : place(to)];
  return first < last ? [first, last] : null;
}

/** Whether the text can be cut there: what comes before is, normalised, the beginning of the normalised whole. */
function isWhole(stored: string, text: ArticleText, unit: number): boolean {
  const next = stored.charCodeAt(unit);
  if (next >= 0xdc00 && next <= 0xdfff) return false;
  if (stored[unit] === "\n" && stored[unit - 1] === "\r") return false;
  return text.text.startsWith(normaliseText(stored.slice(0, unit)));
}
