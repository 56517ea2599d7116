import type { ApolloServerPlugin } from "@apollo/server";
import type { Reader } from "../graph/read/Reader.ts";
import { readStore } from "../graph/read/readStats.ts";
import type { Context } from "./Context.ts";
import { refusedOperation } from "./refusedOperation.ts";

/**
 * What an answer says of itself beside its data.
 *
 * `extensions.store`: which state of the graph it is of, the hash of all loaded sources. Where a load went on while the
 * answer was read, `extensions.stores` has all states that it may hold pieces of, the last one last.
 *
 * `extensions.cypher`, where the request says `"extensions": {"cypher": true}`: every query that ran for it, in the order
 * in which they were sent (RanQuery). Other requests keep nothing.
 */
export const answerExtensions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { extensions }, contextValue: { reader } }) => {
      const asked: unknown = extensions?.cypher;
      if (asked === true) reader.keepQueries();
      else if (asked !== undefined && asked !== null && asked !== false) {
        throw refusedOperation("The request's `extensions.cypher` takes true or false.");
      }
    },
    willSendResponse: async ({ contextValue: { reader }, response: { body }, errors }) => {
      if (body.kind !== "single" || body.singleResult.data === undefined) return;
      if (reader.stores.length === 0 && errors === undefined) {
        // Nothing was read, as in an operation on the schema alone: it is answered without a database too.
        await readStore(reader).catch(() => undefined);
      }
      const said = { ...storesOf(reader), ...(reader.ran === undefined ? {} : { cypher: reader.ran }) };
      if (Object.keys(said).length === 0) return;
      body.singleResult.extensions = { ...body.singleResult.extensions, ...said };
    },
  }),
};

function storesOf({ stores }: Reader): object {
  const store = stores.at(-1);
  if (store === undefined) return {};
  return { store, ...(stores.length > 1 ? { stores } : {}) };
}
