import type { Database } from "../../server/database/Database.ts";

/**
 * Everything of Ascribe's in a database, a line a node or relationship, sorted: two graphs are equal if and only if
 * their dumps are. Labels and keys are in order; ids of the database's own are left out.
 */
export async function graphDump(database: Database): Promise<string[]> {
  const nodes = await database.read(
    "MATCH (n:Ascribe) RETURN labels(n) AS labels, properties(n) AS properties",
  );
  const edges = await database.read(
    "MATCH (a:Ascribe)-[r]->(b:Ascribe) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties",
  );
  return [
    ...nodes.map(
      ({ labels, properties }) => `(${[...strings(labels)].sort().join(":")}) ${inOrder(properties)}`,
    ),
    ...edges.map(({ from, type, to, properties }) => `${from} -${type}-> ${to} ${inOrder(properties)}`),
  ].sort();
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new TypeError("expected a list");
  return value.map(String);
}

function inOrder(properties: unknown): string {
  const entries = Object.entries(properties ?? {});
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}
