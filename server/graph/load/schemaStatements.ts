import { cypherText } from "../cypherText.ts";

/** The statements of cypher/schema/constraints.cypher, without their comments. */
export function schemaStatements(): string[] {
  const text = cypherText("schema/constraints");
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
