import { GraphQLError } from "graphql";

/** What a plugin throws to refuse an operation before it runs: status 400, and what is to be mended. */
export function refusedOperation(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}
