import { hash } from "node:crypto";
import type { ArticleText } from "../../model/text/ArticleText.ts";

/** Code points of a text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words stand in a text. Runs of blanks and line ends match each other; only where the words stand nowhere as
 * they are, curly quotation marks match straight ones, and dashes a hyphen.
 */
export function findWords(text: ArticleText, words: string): Range[] {
  const asWritten = occurrences(text, words.normalize("NFC"), false);
  return asWritten.length > 0 ? asWritten : occurrences(text, words.normalize("NFC"), true);
}

function occurrences(text: ArticleText, words: string, isLoose: boolean): Range[] {
  const wanted = plain(words.trim(), isLoose).text;
  if (wanted === "") return [];
  const { text: searched, units } = plainOf(text, isLoose);
  const found: Range[] = [];
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    const start = units[at] ?? 0;
    const end = (units[last] ?? 0) + 1;
    // A match that begins or ends within a code point's two units is none.
    if (isHalf(text.text, start) || isHalf(text.text, end)) continue;
    found.push({ start: text.charAt(start), end: text.charAt(end) });
  }
  return found;
}

const isHalf = (text: string, unit: number): boolean => {
  const code = text.charCodeAt(unit);
  const before = text.charCodeAt(unit - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

const known = { asWritten: new WeakMap<ArticleText, Plain>(), loose: new WeakMap<ArticleText, Plain>() };

/** One text is asked for many quotes. */
function plainOf(article: ArticleText, isLoose: boolean): Plain {
  const made = known[isLoose ? "loose" : "asWritten"];
  const before = made.get(article);
  if (before !== undefined) return before;
  const result = plain(article.text, isLoose);
  made.set(article, result);
  return result;
}

interface Plain {
  readonly text: string;
  readonly units: readonly number[];
}

/** A text with single blanks, and for each of its code units the unit that it stands for. */
function plain(text: string, isLoose: boolean): Plain {
  const units: number[] = [];
  let result = "";
  for (let unit = 0; unit < text.length; unit++) {
    const char = text.charAt(unit);
    const isBlank = /\s/.test(char);
    if (isBlank && result.endsWith(" ")) continue;
    result += isBlank ? " " : isLoose ? straight(char) : char;
    units.push(unit);
  }
  return { text: result, units };
}

function straight(char: string): string {
  if ("‘’‚‛′`".includes(char)) return "'";
  if ("“”„‟«»″".includes(char)) return '"';
  if ("‐‑‒–—―−".includes(char)) return "-";
  return char;
}

/**
 * Where words stand of which only length and hash are known: every window of that length whose SHA-256 begins so.
 * Windows that begin and end with whole words come first; others are tried where those give nothing.
 * @param chars length in code points
 * @param sha256 16 hexadecimal digits or more
 */
export function findByHash(text: ArticleText, chars: number, sha256: string): Range[] {
  if (chars < 1 || chars > text.chars) return [];
  const points = Array.from(text.text);
  const isEdge = (at: number): boolean =>
    isWord(points[at - 1]) !== isWord(points[at]) || !isWord(points[at]);
  const search = (onlyWholeWords: boolean): Range[] => {
    const found: Range[] = [];
    for (let start = 0; start + chars <= text.chars; start++) {
      const end = start + chars;
      if (onlyWholeWords !== (isEdge(start) && isEdge(end))) continue;
      if (hash("sha256", text.slice(start, end)).startsWith(sha256)) found.push({ start, end });
    }
    return found;
  };
  const whole = search(true);
  return whole.length > 0 ? whole : search(false);
}

const isWord = (char: string | undefined): boolean =>
  char !== undefined && /[\p{Letter}\p{Number}]/u.test(char);
