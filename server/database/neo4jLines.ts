/** The lines of Neo4j Community that Ascribe supports and is tested against. */
export const neo4jLines = ["5.26", "2026.08"] as const;
export type Neo4jLine = (typeof neo4jLines)[number];
