/** What is wrong with a text that should be a Cypher literal. */
export class CypherLiteralError extends Error {
  override readonly name = "CypherLiteralError";
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/**
 * Reads the Cypher literal that a text begins with: null, true, false, a number, a string in either quotes, a list, a map.
 * @returns its value, and how many characters it took, blanks before it included
 */
export function parseCypherLiteral(text: string): { readonly value: unknown; readonly length: number } {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const ended = (value: unknown, length: number) => ({ value, length: start + length });
  const word = /^(null|true|false)\b/.exec(rest)?.[0];
  if (word !== undefined) return ended(word === "null" ? null : word === "true", word.length);
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?/i.exec(rest)?.[0];
  if (number !== undefined) return ended(Number(number), number.length);
  const string = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/s.exec(rest);
  if (string !== null) return ended(unescaped(string[1] ?? string[2] ?? ""), string[0].length);
  if (rest.startsWith("[")) return ended(...parseList(rest));
  if (rest.startsWith("{")) return ended(...parseMap(rest));
  throw new CypherLiteralError(rest === "" ? "no value" : `no value that can be read: ${rest}`);
}

function parseList(text: string): [value: unknown[], length: number] {
  const values: unknown[] = [];
  let at = 1;
  for (;;) {
    const end = /^\s*\]/.exec(text.slice(at))?.[0];
    if (end !== undefined) return [values, at + end.length];
    if (values.length > 0) {
      const comma = /^\s*,/.exec(text.slice(at))?.[0];
      if (comma === undefined) throw new CypherLiteralError(`a list without its end: ${text}`);
      at += comma.length;
    }
    const { value, length } = parseCypherLiteral(text.slice(at));
    values.push(value);
    at += length;
  }
}

function parseMap(text: string): [value: Record<string, unknown>, length: number] {
  const entries: [string, unknown][] = [];
  let at = 1;
  for (;;) {
    const end = /^\s*\}/.exec(text.slice(at))?.[0];
    if (end !== undefined) return [Object.fromEntries(entries), at + end.length];
    const key = (entries.length === 0 ? firstKey : nextKey).exec(text.slice(at));
    if (key === null) throw new CypherLiteralError(`a map without its end: ${text}`);
    at += key[0].length;
    const { value, length } = parseCypherLiteral(text.slice(at));
    entries.push([key[1] ?? key[2]?.replaceAll("``", "`") ?? "", value]);
    at += length;
  }
}

const firstKey = /^\s*(?:(\w+)|`((?:[^`]|``)*)`)\s*:/;
const nextKey = /^\s*,\s*(?:(\w+)|`((?:[^`]|``)*)`)\s*:/;

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, unit: string | undefined, character: string) =>
    unit === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}

/**
 * A value as Cypher writes it, to be pasted. Whole numbers that JavaScript holds exactly are written without a point: they
 * are INTEGER there, as they are when they are sent (database/boltValue.ts).
 */
export function writeCypherLiteral(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return `'${escaped(value)}'`;
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(writeCypherLiteral).join(", ")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value).map(
      ([key, held]) => `${writeCypherName(key)}: ${writeCypherLiteral(held)}`,
    );
    return `{${entries.join(", ")}}`;
  }
  throw new CypherLiteralError(`Cypher has no literal for a ${typeof value}`);
}

function writeNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value)) throw new CypherLiteralError(`Cypher has no literal for ${value}`);
  const written = String(value).replace("e+", "e");
  return /[.e]/.test(written) ? written : `${written}.0`;
}

function escaped(text: string): string {
  return text.replace(/[\\'\p{Cc}\u2028\u2029]/gu, (character) =>
    character === "\\" || character === "'"
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A name as Cypher takes it, in backticks where it is no plain word. */
export function writeCypherName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}
