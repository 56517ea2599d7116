import type { Place } from "../../Places.ts";

/** An element of the list, as text, and where it begins in the whole. */
export interface CutElement {
  readonly text: string;
  readonly place: Place;
}

/** How far back the list's key is looked for from its bracket; behind more blanks than that the list stays whole. */
const tailLength = 100;

/** How deep the elements lie. */
const listDepth = 2;

const begin: Place = { line: 1, column: 1 };

/**
 * Takes a JSON text piece by piece and cuts out the elements of one list at its top, so that a text of any length can be
 * read an element at a time. It parts by quotes, brackets and commas alone: the elements, and what is left of the text
 * with a 0 for each of them, are JSON if and only if the text is.
 */
export class ListCutter {
  readonly #listBehind: RegExp;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #inList = false;
  #element: CutElement | null = null;
  #count = 0;
  #rest = "";
  /** The end of `rest`: to look at that itself would copy it each time. */
  #tail = "";
  #end = begin;
  /** From which offset of `rest` on its places are reckoned from which place of the text. */
  readonly #seams: { readonly offset: number; readonly place: Place }[] = [{ offset: 0, place: begin }];

  /** @param key the list's; of letters alone */
  constructor(key: string) {
    this.#listBehind = new RegExp(`[{,]\\s*"${key}"\\s*:\\s*$`);
  }

  /** How many elements were cut out. */
  get count(): number {
    return this.#count;
  }

  /** What is left of the text, with a 0 for each element. */
  get rest(): string {
    return this.#rest;
  }

  /** Where the text ends that was taken. */
  get end(): Place {
    return this.#end;
  }

  /** Where an offset of what is left lies in the text. */
  placeInText(offset: number): Place {
    const seam = this.#seams.findLast((it) => it.offset <= offset);
    return seam === undefined ? begin : placeBehind(seam.place, this.#rest.slice(seam.offset, offset));
  }

  /** The elements that end in the next piece of the text. */
  *take(piece: string): Generator<CutElement> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const character = piece[at] ?? "";
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (character === "\\") this.#isEscaped = true;
        else if (character === '"') this.#inString = false;
        continue;
      }
      if (this.#inList && this.#depth === listDepth) {
        const isEnd = character === "," || character === "]";
        if (this.#element === null && !isEnd && !isBlank(character)) {
          this.#keep(piece.slice(from, at));
          from = at;
          this.#element = { text: "", place: this.#end };
        } else if (this.#element !== null && isEnd) {
          yield this.#cut(this.#element, piece.slice(from, at));
          from = at;
        }
      }
      if (character === '"') this.#inString = true;
      else if (character === "[" || character === "{") {
        if (character === "[" && this.#depth === listDepth - 1 && this.#count === 0)
          this.#inList = this.#listBehind.test(this.#tailWith(piece.slice(from, at)));
        this.#depth += 1;
      } else if (character === "]" || character === "}") {
        this.#depth -= 1;
        if (this.#depth < listDepth) this.#inList = false;
      }
    }
    const part = piece.slice(from);
    if (this.#element === null) this.#keep(part);
    else {
      this.#element = { ...this.#element, text: this.#element.text + part };
      this.#end = placeBehind(this.#end, part);
    }
  }

  #keep(part: string): void {
    this.#tail = this.#tailWith(part);
    this.#rest += part;
    this.#end = placeBehind(this.#end, part);
  }

  #cut({ text, place }: CutElement, part: string): CutElement {
    this.#element = null;
    this.#count += 1;
    this.#rest += "0";
    this.#end = placeBehind(this.#end, part);
    this.#seams.push({ offset: this.#rest.length, place: this.#end });
    return { text: text + part, place };
  }

  #tailWith(part: string): string {
    return (this.#tail + part.slice(-tailLength)).slice(-tailLength);
  }
}

function isBlank(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}

/** The place behind a text that begins at a place. */
export function placeBehind({ line, column }: Place, text: string): Place {
  let [lines, lineStart] = [0, 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", lineStart)) {
    lines += 1;
    lineStart = at + 1;
  }
  return { line: line + lines, column: lines === 0 ? column + text.length : text.length - lineStart + 1 };
}
