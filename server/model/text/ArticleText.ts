import { createHash } from "node:crypto";

/** SHA-256 of a text's UTF-8 bytes, hex. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The form in which a text has an identity: without a byte order mark, lines ended by LF, NFC. */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}

/**
 * The text of an article in its normalised form. All offsets are code points, ends exclusive, as files and the graph
 * hold them.
 */
export class ArticleText {
  readonly text: string;
  /** Of the whole normalised text, hex. */
  readonly sha256: string;
  /** Code points. */
  readonly chars: number;
  /** Code unit at which each code point begins, and the end; absent where both counts are the same. */
  readonly #units: Uint32Array | undefined;

  /** @param text as it was read; it is normalised here */
  constructor(text: string) {
    this.text = normaliseText(text);
    this.sha256 = sha256Of(this.text);
    this.#units = unitsOf(this.text);
    this.chars = this.#units === undefined ? this.text.length : this.#units.length - 1;
  }

  /** The words from `start` to `end`, within the text. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unitAt(start), this.unitAt(end));
  }

  /** The code unit at which a code point begins. */
  unitAt(char: number): number {
    const within = Math.min(Math.max(char, 0), this.chars);
    return this.#units === undefined ? within : (this.#units[within] ?? this.text.length);
  }

  /** The code point that a code unit belongs to. */
  charAt(unit: number): number {
    const units = this.#units;
    if (units === undefined) return Math.min(Math.max(unit, 0), this.chars);
    let [low, high] = [0, units.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((units[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function unitsOf(text: string): Uint32Array | undefined {
  const starts: number[] = [];
  let unit = 0;
  for (const char of text) {
    starts.push(unit);
    unit += char.length;
  }
  if (starts.length === text.length) return undefined;
  starts.push(unit);
  return Uint32Array.from(starts);
}
