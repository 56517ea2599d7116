import { isMap, isScalar, type ParsedNode, type YAMLMap } from "yaml";

export type ParsedMap = YAMLMap.Parsed;

/** Changes some entries of a YAML or JSON text and leaves every other character as it was: comments, order, layout. */
export class SourceEdits {
  readonly #text: string;
  readonly #lineEnd: string;
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  }

  /**
   * Sets entries of a map, and takes one out.
   * @param entries key -> value in flow notation, as in `[1156, 1327]`; text goes in by `quoted`
   * @param remove a key whose place the new entries take
   */
  set(map: ParsedMap, entries: Readonly<Record<string, string>>, remove?: string): void {
    const added: string[] = [];
    const isQuoted = map.items.some((pair) => isScalar(pair.key) && pair.key.type === "QUOTE_DOUBLE");
    for (const [key, value] of Object.entries(entries)) {
      const pair = pairOf(map, key);
      if (pair === undefined) added.push(isQuoted ? `"${key}": ${value}` : `${key}: ${value}`);
      else if (pair.value === null) this.#edit(pair.key.range[1], pair.key.range[1], `: ${value}`);
      else {
        const [start] = pair.value.range;
        const end = this.#endOf(pair.value);
        this.#edit(start, end, start === end ? ` ${value}` : value);
      }
    }
    const removed = remove === undefined ? undefined : pairOf(map, remove);
    if (removed === undefined) this.#insert(map, added);
    else if (added.length === 0) this.#remove(map, removed);
    else {
      const start = removed.key.range[0];
      const end = removed.value === null ? removed.key.range[1] : this.#endOf(removed.value);
      this.#edit(start, end, added.join(map.flow === true ? ", " : this.#newLine(start)));
    }
  }

  /** The text with all changes made. */
  apply(): string {
    let result = this.#text;
    for (const { start, end, text } of this.#edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
      result = result.slice(0, start) + text + result.slice(end);
    }
    return result;
  }

  #edit(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** New entries go behind the last one. */
  #insert(map: ParsedMap, added: readonly string[]): void {
    if (added.length === 0) return;
    const last = map.items.at(-1);
    if (last === undefined) {
      // An empty map is written `{}`.
      this.#edit(map.range[0] + 1, map.range[0] + 1, added.join(", "));
      return;
    }
    const end = last.value === null ? last.key.range[1] : this.#endOf(last.value);
    if (map.flow === true) {
      this.#edit(end, end, `, ${added.join(", ")}`);
      return;
    }
    const newLine = this.#newLine(last.key.range[0]);
    const rest = this.#text.slice(end).search(/\r?\n|$/);
    this.#edit(end + rest, end + rest, newLine + added.join(newLine));
  }

  #remove(map: ParsedMap, pair: ParsedMap["items"][number]): void {
    const index = map.items.indexOf(pair);
    const next = map.items[index + 1];
    const before = map.items[index - 1];
    // With the way to the next entry, or from the one before.
    if (next !== undefined) this.#edit(pair.key.range[0], next.key.range[0], "");
    else if (before !== undefined) {
      const from = before.value === null ? before.key.range[1] : this.#endOf(before.value);
      this.#edit(from, pair.value === null ? pair.key.range[1] : this.#endOf(pair.value), "");
    }
  }

  /** A line end and the blanks up to the column of an offset. */
  #newLine(offset: number): string {
    const lineStart = this.#text.lastIndexOf("\n", offset - 1) + 1;
    return this.#lineEnd + " ".repeat(offset - lineStart);
  }

  /** Where a value's own text ends; a block's range takes in the lines behind it. */
  #endOf(node: ParsedNode): number {
    const [start, end] = node.range;
    return start + this.#text.slice(start, end).trimEnd().length;
  }
}

/** Text in flow notation: as it is where YAML reads it as text, else in quotes. */
export function quoted(text: string, always: boolean): string {
  return !always && /^[a-f0-9]*[a-f][a-f0-9]*$/.test(text) && !/^[0-9]+e[0-9]+$/.test(text)
    ? text
    : JSON.stringify(text);
}

export function pairOf(map: ParsedMap, key: string): ParsedMap["items"][number] | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The map at a key of a map, if it is one. */
export function mapAt(map: ParsedMap, key: string): ParsedMap | undefined {
  const value = pairOf(map, key)?.value;
  return isMap(value) ? value : undefined;
}
