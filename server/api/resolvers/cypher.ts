import type { Row } from "../../database/Database.ts";
import type { Reader } from "../../graph/read/Reader.ts";
import { readStore } from "../../graph/read/readStats.ts";
import { Refusal } from "../../model/Refusal.ts";
import type { QueryResolvers } from "../generated/resolverTypes.ts";
import { countOf } from "../pageRequest.ts";

const mostRows = 10_000;

export const cypherQuery: Pick<QueryResolvers, "cypher"> = {
  cypher: async (_, { query, params, limit }, { askCypher, reader }) => {
    const rows = countOf("limit", limit ?? 1_000, 0, mostRows);
    const parameters = parametersOf(params);
    let states = 0;
    // Before and behind it, so that the answer names every state of the graph that it may be of.
    const noteState = (state: readonly Row[]) => {
      states += 1;
      reader.noteStore(state);
    };
    const answer = await askCypher(query, parameters, rows, noteState).catch(async (error: unknown) => {
      // What the database has against a text is an answer too, of a text that is not planned the only one.
      if (error instanceof Refusal && error.code === "CYPHER_FAILED") await readBehind(reader);
      throw error;
    });
    if (states < 2) await readBehind(reader);
    return { ...answer, columns: [...answer.columns], rows: answer.rows.map((row) => [...row]) };
  },
};

function parametersOf(params: unknown): Readonly<Record<string, unknown>> {
  if (params === null || params === undefined) return {};
  if (typeof params === "object" && !Array.isArray(params)) return { ...params };
  throw new Refusal(
    "BAD_USER_INPUT",
    "`params` takes an object: the parameters by name.",
    'For example: { "id": "usa" }',
  );
}

/**
 * The state behind a text that failed, or whose connection had to be cut. A database without facts can be asked in Cypher too; its
 * answer then names no state.
 */
async function readBehind(reader: Reader): Promise<void> {
  try {
    await readStore(reader);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "DATABASE_REFUSED") throw error;
  }
}
