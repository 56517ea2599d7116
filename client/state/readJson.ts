/** Readers of JSON from outside: each hands back what was expected, or throws RangeError. */

export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RangeError("an object was expected");
  }
  return { ...value };
}

export function readList<Item>(value: unknown, read: (item: unknown) => Item): Item[] {
  if (!Array.isArray(value)) throw new RangeError("a list was expected");
  return value.map((item) => read(item));
}

export function readText(value: unknown): string {
  if (typeof value !== "string") throw new RangeError("a text was expected");
  return value;
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new RangeError("true or false was expected");
  return value;
}

/** Of at most seven digits: places and seeds are no larger. */
export function readInteger(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > 9_999_999) {
    throw new RangeError("a whole number was expected");
  }
  return value + 0;
}

export function readWord<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new RangeError(`one of ${words.join(", ")} was expected`);
  return word;
}
