import type { CypherFile } from "../CypherFile.ts";
import { writeCypherLiteral, writeCypherName } from "../cypherLiteral.ts";

/**
 * A text with its parameters, to be pasted into Neo4j Browser or cypher-shell: a `:param` line each, then the text as
 * it is. Semicolons part them where a tool takes several lines as one.
 */
export function pasteableText(file: CypherFile, parameters: Readonly<Record<string, unknown>>): string {
  const settings = Object.entries(parameters).map(
    ([name, value]) => `:param ${writeCypherName(name)} => ${writeCypherLiteral(value)};`,
  );
  const text = file.text.trim();
  return [...settings, text.endsWith(";") ? text : `${text};`].join("\n");
}
