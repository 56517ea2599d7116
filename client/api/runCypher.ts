import type { CypherQuery } from "../generated/operations.ts";
import type { CypherAnswer } from "../query/CypherAnswer.ts";
import type { DatabaseNames } from "../query/completion.ts";
import cypherText from "./cypher.graphql?raw";
import { request } from "./request.ts";

/** Rows that are asked for at most. */
export const mostRows = 1_000;

/**
 * Runs a text in the database; breaking the request off ends it there. Throws ApiError, with `line` and `column` among
 * its details where the database names a place.
 */
export async function runCypher(
  query: string,
  params: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<CypherAnswer> {
  const { cypher } = await request<CypherQuery>(cypherText, { query, params, limit: mostRows }, signal);
  return cypher;
}

/** In one text: the server runs only few at once, and a person's own must find room. */
const namesText = `CALL db.labels() YIELD label
WITH collect(label) AS labels
CALL db.relationshipTypes() YIELD relationshipType
WITH labels, collect(relationshipType) AS relationships
CALL db.propertyKeys() YIELD propertyKey
RETURN labels, relationships, collect(propertyKey) AS properties`;

/** Labels, relationship types and property keys of the database as it is now, each in alphabetical order. */
export async function readDatabaseNames(signal?: AbortSignal): Promise<DatabaseNames> {
  const [row = []] = (await runCypher(namesText, {}, signal)).rows;
  const [labels = [], relationships = [], properties = []] = row.map((names) =>
    Array.isArray(names) ? names.map(String).sort() : [],
  );
  return { labels, relationships, properties };
}
