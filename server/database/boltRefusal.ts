import { Neo4jError } from "neo4j-driver";
import { Refusal } from "../model/Refusal.ts";

/** Codes under which the driver and the server say that there is no database to talk to. */
const gone = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.DatabaseError.General.DatabaseUnavailable",
  "Neo.DatabaseError.Database.DatabaseUnavailable",
]);
const timedOut = new Set([
  "Neo.ClientError.Transaction.TransactionTimedOut",
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
]);

/** Codes under which Neo4j ends what takes more memory than it may. */
export const outOfMemory =
  /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError|OutOfMemoryError|StackOverFlowError)$/;

/** Whether an error of the driver means that the database is out of reach, so that the same query may work later. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  // The driver gives its own waits (for a connection, for a routing table) no code of their own.
  return (
    gone.has(error.code) ||
    /acquisition timed out|Pool is closed|Could not perform discovery|Server responded HTTP/.test(
      error.message,
    )
  );
}

/** An error of the driver in Ascribe's own words; what is no error of the driver is returned as it came. */
export function boltRefusal(error: unknown, uri: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isGone(error)) return unavailable(uri, error);
  if (timedOut.has(error.code)) return tooLong(error);
  const refuse = (code: "DATABASE_UNAVAILABLE" | "QUERY_FAILED", message: string, advice?: string) =>
    new Refusal(code, message, advice, { cause: error });
  if (error.code.startsWith("Neo.ClientError.Security.") && !error.code.endsWith(".Forbidden")) {
    return refuse(
      "DATABASE_UNAVAILABLE",
      `The database at ${uri} refuses the credentials: ${error.message}`,
      "Check NEO4J_USERNAME and NEO4J_PASSWORD.",
    );
  }
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    return refuse(
      "DATABASE_UNAVAILABLE",
      `${uri} has no such database: ${error.message}`,
      "Check NEO4J_DATABASE.",
    );
  }
  if (outOfMemory.test(error.code)) {
    return refuse(
      "QUERY_FAILED",
      `This takes more memory than the database gives one transaction: ${error.message}`,
      "A load writes each article in one transaction, and all that a change of the registry moves in another: divide them, or use a database of your own (NEO4J_URI) with a larger db.memory.transaction.max.",
    );
  }
  return refuse("QUERY_FAILED", `The database refused the query: ${error.message}`);
}

/** Nobody waits for the answer any more. */
export function cancelled(): Refusal {
  return new Refusal("CANCELLED", "The query was cancelled.");
}

/** @param cause the driver's error; undefined where the database said nothing in time */
export function unavailable(uri: string, cause: Neo4jError | undefined): Refusal {
  // Of what the driver says about a failed connection, the last words are the system's.
  const reason = cause?.message
    .split("Caused by: ")
    .at(-1)
    ?.split(/\n|\. Known routing table/)[0];
  const message = `The database at ${uri} does not answer${reason ? ` (${reason})` : ""}.`;
  const advice = "See that it runs (ascribe db status); it is used again as soon as it is back.";
  return new Refusal("DATABASE_UNAVAILABLE", message, advice, { cause });
}

export function tooLong(cause: unknown): Refusal {
  const advice = "Ask for less, or raise ASCRIBE_TIMEOUT_MS.";
  return new Refusal("TIMEOUT", "The query ran too long and was stopped.", advice, { cause });
}
