import { type Acquired, acquireDatabase } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { readSettings } from "../../server/database/settings.ts";

/** The database of the test project (NEO4J_URI, or the local one of its ASCRIBE_DATA), shared by its files in turn. */
export async function acquireTestDatabase(): Promise<Acquired> {
  const settings = readSettings();
  if (settings.remote === undefined && process.env.ASCRIBE_DATA === undefined) {
    throw new Error("Tests need ASCRIBE_DATA or NEO4J_URI: they never touch the user's own database.");
  }
  return await acquireDatabase(settings);
}

/** Deletes every node. Constraints and indexes stay, and with them the plans of queries, which cost more than the rows. */
export async function empty(database: Database): Promise<void> {
  await database.schema("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS");
}

/** Leaves a database as if nothing had ever been in it: no node, no constraint, no index but Neo4j's own two. */
export async function wipe(database: Database): Promise<void> {
  await empty(database);
  for (const { name } of await database.read("SHOW CONSTRAINTS YIELD name")) {
    await database.schema(`DROP CONSTRAINT \`${name}\``);
  }
  for (const { name } of await database.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await database.schema(`DROP INDEX \`${name}\``);
  }
}
