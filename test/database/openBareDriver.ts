import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import type { Connection } from "../../server/database/acquireDatabase.ts";

/** Neo4j's own driver on the same database, as any other tool would connect to it: nothing of ours in between. */
export function openBareDriver({ uri, username, passwordFile }: Connection): Driver {
  const password =
    passwordFile === undefined ? process.env.NEO4J_PASSWORD : readFileSync(passwordFile, "utf8");
  const auth = neo4j.auth.basic(username ?? "neo4j", password?.trim() ?? "");
  return neo4j.driver(uri, auth, { disableLosslessIntegers: true });
}
