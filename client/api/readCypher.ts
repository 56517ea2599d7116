import { requestWhole } from "./request.ts";
import type { ViewOperation } from "./viewOperation.ts";

/** A query that ran in the database for an operation, as the API tells it (docs/graphql.md). */
export interface RanCypher {
  readonly title: string;
  /** Text and parameters, to be pasted into Neo4j Browser or cypher-shell. */
  readonly pasteable: string;
  /** What the server makes of the rows; null where they are the answer as they come. */
  readonly afterwards: string | null;
}

/** Runs an operation and hands back the queries that ran for it, in their order. */
export async function readCypher(
  { document, variables }: ViewOperation,
  signal?: AbortSignal,
): Promise<RanCypher[]> {
  const { extensions } = await requestWhole(document, variables, { cypher: true }, signal);
  return Array.isArray(extensions.cypher) ? extensions.cypher.flatMap(readRan) : [];
}

function readRan(value: unknown): RanCypher[] {
  if (typeof value !== "object" || value === null) return [];
  const { title, pasteable, afterwards }: { title?: unknown; pasteable?: unknown; afterwards?: unknown } =
    value;
  if (typeof title !== "string" || typeof pasteable !== "string") return [];
  return [{ title, pasteable, afterwards: typeof afterwards === "string" ? afterwards : null }];
}
