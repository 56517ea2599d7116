import type { Record as BoltRecord } from "neo4j-driver";
import { boltRefusal, tooLong } from "./boltRefusal.ts";
import type { Row } from "./Database.ts";

/** A query under way: its rows, which the driver fetches no faster than they are taken, and how to end it. */
export interface OpenStream {
  readonly rows: AsyncIterator<BoltRecord, unknown, undefined>;
  /** Ends the query in the database too, if it still runs. */
  readonly close: () => Promise<void>;
}

interface StreamLimits {
  /** For the whole stream, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly uri: string;
  /** Throws where the database does not answer. */
  readonly ping: () => Promise<void>;
}

/**
 * Rows of a query as they come. The query ends with the loop that reads them: at its end, where it breaks off, when the
 * time is over or the signal says so, and where the database falls silent.
 * @throws Refusal as Database has them, or the signal's reason
 */
export async function* streamRows(open: () => OpenStream, limits: StreamLimits): AsyncGenerator<Row> {
  const { timeoutMs, signal, uri, ping } = limits;
  signal?.throwIfAborted();
  const stream = open();
  // Whatever ends it from outside closes the session, by which the wait for a row ends as well.
  const ended: unknown[] = [];
  const end = (reason: unknown) => {
    ended.push(reason);
    stream.close().catch(() => undefined);
  };
  const abort = () => end(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const late = setTimeout(() => {
    ping().then(() => end(tooLong(undefined)), end);
  }, timeoutMs);
  try {
    for (;;) {
      const next = await stream.rows.next();
      if (ended.length > 0) throw ended[0];
      if (next.done) return;
      yield next.value.toObject();
    }
  } catch (error) {
    throw ended.length > 0 ? ended[0] : boltRefusal(error, uri);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", abort);
    // Not waited for: closing a session of a database that hangs hangs too.
    stream.close().catch(() => undefined);
  }
}
