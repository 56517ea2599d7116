import { createHash } from "node:crypto";
import type { Database } from "../../server/database/Database.ts";

/**
 * A hash for each article of everything that its statements are in the graph: properties, what they point at, and which
 * file's bytes they came from.
 */
export async function articleSignatures(database: Database): Promise<Map<string, string>> {
  const rows = await database.read(
    `MATCH (source:Source:Ascribe)-[:DEFINES]->(s:Statement)
     RETURN s.articleId AS article, source.sha256 AS source, properties(s) AS statement,
       COLLECT { MATCH (s)-[r]->(x:Ascribe) WITH type(r) + ' ' + x.id + ' ' + coalesce(r.key, '') AS edge RETURN edge ORDER BY edge } AS edges
     ORDER BY article, s.order`,
    {},
    { timeoutMs: 120_000 },
  );
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  for (const { article, source, statement, edges } of rows) {
    const id = String(article);
    const hash = hashes.get(id) ?? createHash("sha256");
    const properties = Object.entries(statement ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    hashes.set(id, hash.update(JSON.stringify([source, properties, edges])));
  }
  return new Map([...hashes].map(([article, hash]) => [article, hash.digest("hex")]));
}
