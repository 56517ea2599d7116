export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** Where the lines of a text begin: offsets, ascending, the first of them 0. */
export type LineStarts = ArrayLike<number> & { readonly length: number };

/** Line and column of an offset. */
export function placeAt(lineStarts: LineStarts, offset: number): Place {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** What a value takes in the list of marks: where its key stands, where it stands itself, the key's number, its parts. */
const width = 5;
const [keyOffset, valueOffset, keyNumber, firstPart, partCount] = [0, 1, 2, 3, 4];

/** In a map of fewer keys looking at each is as fast as an index. */
const fewKeys = 32;

/**
 * Finds line and column of what a path leads to in one document. A check keeps the places of every value of every file
 * until it knows all that is wrong, so a value takes five numbers here.
 */
export class Places {
  readonly #marks: Int32Array;
  readonly #keys: ReadonlyMap<string, number>;
  readonly #lineStarts: LineStarts;
  /** Of large maps that were looked into: key number -> mark. */
  readonly #indexes = new Map<number, ReadonlyMap<number, number>>();

  constructor(marks: Int32Array, keys: ReadonlyMap<string, number>, lineStarts: LineStarts) {
    this.#marks = marks;
    this.#keys = keys;
    this.#lineStarts = lineStarts;
  }

  /** The place of the value at a path; of the innermost value that does exist, where it does not. */
  of(path: Path): Place {
    return placeAt(this.#lineStarts, this.#number(this.#lookUp(path), valueOffset));
  }

  /** The place of the key at a path's end; of the value, where the end is an item of a list. */
  ofKey(path: Path): Place {
    return placeAt(this.#lineStarts, this.#number(this.#lookUp(path), keyOffset));
  }

  #lookUp(path: Path): number {
    let mark = 0;
    for (const step of path) {
      const part = typeof step === "number" ? this.#item(mark, step) : this.#entry(mark, step);
      if (part === undefined) break;
      mark = part;
    }
    return mark;
  }

  #item(list: number, index: number): number | undefined {
    const item = this.#number(list, firstPart) + index;
    const isThere = index < this.#number(list, partCount) && this.#number(item, keyNumber) === noKey;
    return isThere ? item : undefined;
  }

  #entry(map: number, key: string): number | undefined {
    const number = this.#keys.get(key);
    if (number === undefined) return undefined;
    const [first, count] = [this.#number(map, firstPart), this.#number(map, partCount)];
    if (count > fewKeys) return this.#indexOf(map).get(number);
    for (let entry = first; entry < first + count; entry++)
      if (this.#number(entry, keyNumber) === number) return entry;
    return undefined;
  }

  #indexOf(map: number): ReadonlyMap<number, number> {
    const known = this.#indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map<number, number>();
    const first = this.#number(map, firstPart);
    for (let entry = first; entry < first + this.#number(map, partCount); entry++)
      index.set(this.#number(entry, keyNumber), entry);
    this.#indexes.set(map, index);
    return index;
  }

  #number(mark: number, which: number): number {
    return this.#marks[mark * width + which] ?? 0;
  }
}

const noKey = -1;

/** Takes down where the values of one document stand, from the outside in. */
export class PlacesDraft {
  readonly #numbers: number[] = [];
  readonly #keys = new Map<string, number>();

  /** @param offset where the document's value begins */
  constructor(offset: number) {
    this.#numbers.push(offset, offset, noKey, 0, 0);
  }

  /** Makes room for the parts of the value at a mark. */
  parts(mark: number, most: number): PartsDraft {
    const first = this.#numbers.length / width;
    for (let n = 0; n < most * width; n++) this.#numbers.push(0);
    this.#set(mark, firstPart, first);
    let count = 0;
    const add = (keyStart: number, offset: number, key: number): number => {
      const part = first + count;
      this.#set(part, keyOffset, keyStart);
      this.#set(part, valueOffset, offset);
      this.#set(part, keyNumber, key);
      count += 1;
      this.#set(mark, partCount, count);
      return part;
    };
    return {
      item: (offset) => add(offset, offset, noKey),
      entry: (key, keyStart, offset) => add(keyStart, offset, this.#numberOf(key)),
    };
  }

  /** @param lineStarts of the whole text */
  finish(lineStarts: LineStarts): Places {
    return new Places(Int32Array.from(this.#numbers), this.#keys, lineStarts);
  }

  #set(mark: number, which: number, number: number): void {
    this.#numbers[mark * width + which] = number;
  }

  #numberOf(key: string): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.#keys.size);
    return this.#keys.size - 1;
  }
}

/** Takes down the parts of one value, in their order; each returns the part's mark. */
export interface PartsDraft {
  item(offset: number): number;
  entry(key: string, keyStart: number, offset: number): number;
}
