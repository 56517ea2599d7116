import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refusal, type RefusalCode } from "../model/Refusal.ts";

/** Codes of refusals that a reader of the API can understand and act upon; others are faults of ours. */
const told: readonly RefusalCode[] = [
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "DATABASE_UNAVAILABLE",
  "DATABASE_REFUSED",
  "CYPHER_OFF",
  "CYPHER_BUSY",
  "CYPHER_REFUSED",
  "CYPHER_FAILED",
  "CANCELLED",
  "TIMEOUT",
];

/**
 * What a client reads of an error. A refusal keeps its sentence, and its advice in `extensions.advice`, what else it
 * tells (`rule`, `line`, `column`) beside; what GraphQL
 * itself has against a request stays as it is; of anything else only that it happened, the rest goes to `report`.
 */
export function errorFormatter(report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const cause = unwrapResolverError(error);
    if (cause instanceof Refusal && told.includes(cause.code)) {
      const { message, code, advice, details } = cause;
      return {
        message,
        ...place,
        extensions: { ...details, code, ...(advice === undefined ? {} : { advice }) },
      };
    }
    // An error of GraphQL's own comes unwrapped and names its code; one that a resolver threw has a cause.
    if (cause === error && error instanceof GraphQLError && error.originalError === undefined)
      return formatted;
    if (formatted.extensions?.code !== "INTERNAL_SERVER_ERROR") return formatted;
    report(cause);
    const message = "Something went wrong on the server; its log says what.";
    return { message, ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
  };
}
