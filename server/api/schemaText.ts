import { readFileSync } from "node:fs";

/** The SDL, the one source of the API's types. */
export function schemaText(): string {
  return readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
}
