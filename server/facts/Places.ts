/** Where one value of a file stands: offsets of the value, of its keys, and the places of what it holds. */
export interface Mark {
  readonly start: number;
  readonly entries?: ReadonlyMap<string, { readonly start: number; readonly mark: Mark }>;
  readonly items?: readonly Mark[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** Finds line and column of what a path leads to in one document. */
export class Places {
  readonly #root: Mark;
  readonly #placeAt: (offset: number) => Place;

  constructor(root: Mark, placeAt: (offset: number) => Place) {
    this.#root = root;
    this.#placeAt = placeAt;
  }

  /** The place of the value at a path; of the innermost value that does exist, where it does not. */
  of(path: Path): Place {
    return this.#placeAt(this.#lookUp(path).value);
  }

  /** The place of the key at a path's end; of the value, where the end is an item of a list. */
  ofKey(path: Path): Place {
    return this.#placeAt(this.#lookUp(path).key);
  }

  #lookUp(path: Path): { key: number; value: number } {
    let mark = this.#root;
    let key = mark.start;
    for (const step of path) {
      if (typeof step === "number") {
        const item = mark.items?.[step];
        if (item === undefined) break;
        mark = item;
        key = item.start;
      } else {
        const entry = mark.entries?.get(step);
        if (entry === undefined) break;
        mark = entry.mark;
        key = entry.start;
      }
    }
    return { key, value: mark.start };
  }
}
