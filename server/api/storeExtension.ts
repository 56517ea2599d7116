import type { ApolloServerPlugin } from "@apollo/server";
import { readStore } from "../graph/read/readStats.ts";
import type { Context } from "./Context.ts";

/**
 * Tells in `extensions.store` which state of the graph an answer is of: the hash of all loaded sources. Where a load
 * went on while the answer was read, `extensions.stores` has all states that it may hold pieces of, the last one last.
 */
export const storeExtension: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { reader }, response, errors }) => {
      if (response.body.kind !== "single" || response.body.singleResult.data === undefined) return;
      if (reader.stores.length === 0 && errors === undefined) {
        // Nothing was read, as in an operation on the schema alone: it is answered without a database too.
        await readStore(reader).catch(() => undefined);
      }
      const store = reader.stores.at(-1);
      if (store === undefined) return;
      const { singleResult } = response.body;
      singleResult.extensions = {
        ...singleResult.extensions,
        store,
        ...(reader.stores.length > 1 ? { stores: reader.stores } : {}),
      };
    },
  }),
};
