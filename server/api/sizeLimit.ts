import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { operationSize } from "./operationSize.ts";
import { refusedOperation } from "./refusedOperation.ts";

/** Deepest operation that is answered. */
export const deepest = 12;
/** Most objects that an answer may come to, reckoned before it is read (operationSize.ts). */
export const mostObjects = 100_000;

/** Refuses operations that are too deep or whose answer could be too large. */
export const sizeLimit: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (operation === undefined) return;
      const { depth, objects } = operationSize(schema, document, operation, request.variables ?? {});
      if (depth > deepest)
        throw refusedOperation(`This operation is ${depth} fields deep; at most ${deepest} are answered.`);
      if (objects > mostObjects) {
        throw refusedOperation(
          `The answer to this operation could hold ${Math.round(objects).toLocaleString("en")} objects; ` +
            `at most ${mostObjects.toLocaleString("en")} are answered. Ask for less with \`first\` and \`limit\`, or in parts.`,
        );
      }
    },
  }),
};
