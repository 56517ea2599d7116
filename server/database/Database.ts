import type { CypherAnswer } from "./askReadOnly.ts";

/** One row of an answer: values by name, to be parsed where they are used. Numbers are JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** Parameters of a query. Whole numbers reach Cypher as INTEGER, others as FLOAT; undefined counts as null. */
export type Parameters = Readonly<Record<string, unknown>>;

export interface ReadOptions {
  /** How long the query may run, in milliseconds; the default is the settings' `queryTimeoutMs`. */
  readonly timeoutMs?: number;
  /** Gives the answer up, with CANCELLED; what the database runs for it is ended. */
  readonly signal?: AbortSignal | undefined;
}

export interface StreamOptions {
  /** How long the whole stream may take, in milliseconds; the default is the settings' `queryTimeoutMs`. */
  readonly timeoutMs?: number;
  /** Ends the query in the database, too; the stream throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface AskOptions extends ReadOptions {
  /** At most this many rows; 1,000 by default. */
  readonly limit?: number;
  /** At most about this many bytes of rows as JSON; 10 MB by default. */
  readonly mostBytes?: number;
  readonly around?: ReadAround;
}

/** A text of ours that is read in the transaction of somebody else's: when its plan is let through, and behind its last row. */
export interface ReadAround {
  readonly text: string;
  /** Is told each answer as it comes: none behind a text that fails, or whose connection had to be cut. */
  readonly tell: (rows: readonly Row[]) => void;
}

/** An open transaction. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<Row[]>;
}

/** One Bolt query, told to whoever counts them. */
export interface QueryEvent {
  readonly text: string;
}

/**
 * A Neo4j database, ours or not. Every method throws Refusal: DATABASE_UNAVAILABLE when the database is out of reach
 * (within `databaseTimeoutMs`), TIMEOUT when a query ran too long, CANCELLED when it was given up, QUERY_FAILED with the database's own words otherwise.
 */
export interface Database {
  /** Where the database is, for messages: without credentials. */
  readonly uri: string;
  /** Runs one query in read access. Sent again once if the connection had been lost while idle. */
  read(text: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>;
  /**
   * Runs one query in read access and hands out its rows one by one, in constant memory: no more are asked of the
   * database than the reader takes. Leaving the loop ends the query. Never sent again.
   */
  stream(text: string, parameters?: Parameters, options?: StreamOptions): AsyncIterable<Row>;
  /**
   * Runs a text that somebody else wrote, only where the text and the database's plan prove that it reads the graph and
   * nothing else (docs/cypher.md); without write access, rolled back. Columns keep their order, numbers their digits. A
   * few run at once, others wait for some seconds. Throws besides: CYPHER_REFUSED (a CypherRefusal with its rule),
   * CYPHER_FAILED with the database's own words, CYPHER_BUSY.
   */
  ask(text: string, parameters?: Parameters, options?: AskOptions): Promise<CypherAnswer>;
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws; never run twice. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Runs one statement outside of an explicit transaction: constraints, indexes, `CALL {} IN TRANSACTIONS`. */
  schema(text: string, parameters?: Parameters): Promise<Row[]>;
  /** Answers when the database does. */
  ping(): Promise<void>;
  /** Calls `listener` with each query sent over Bolt from now on, until the returned function is called. */
  onQuery(listener: (event: QueryEvent) => void): () => void;
  close(): Promise<void>;
}
