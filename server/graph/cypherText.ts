import { readFileSync } from "node:fs";

const texts = new Map<string, string>();

/** The text of `cypher/<name>.cypher`, read once. */
export function cypherText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), "utf8");
    texts.set(name, text);
  }
  return text;
}
