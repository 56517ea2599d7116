import { readFileSync } from "node:fs";
import { type CypherFile, parseCypherFile } from "./CypherFile.ts";

const texts = new Map<string, string>();
const files = new Map<string, CypherFile>();

/**
 * The text of `cypher/<name>.cypher`, read once. Without its last line break: as whoever pastes it sends it, so that the
 * database plans it once.
 */
export function cypherText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), "utf8").trimEnd();
    texts.set(name, text);
  }
  return text;
}

/** The same with what its header says. */
export function cypherFile(name: string): CypherFile {
  let file = files.get(name);
  if (file === undefined) {
    file = parseCypherFile(name, cypherText(name));
    files.set(name, file);
  }
  return file;
}
