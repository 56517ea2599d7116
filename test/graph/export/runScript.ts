import type { Database } from "../../../server/database/Database.ts";

/** Runs a script as Neo4j's tools do: what ends with a semicolon at the end of a line is a statement. */
export async function runScript(database: Database, text: string): Promise<void> {
  for (const statement of text.split(/;\n/)) {
    if (statement.replaceAll(/^\/\/.*$/gm, "").trim() !== "") await database.schema(statement);
  }
}
