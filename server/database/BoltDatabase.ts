import neo4j, { type Driver, type Session } from "neo4j-driver";
import { Refusal } from "../model/Refusal.ts";
import { type CypherAnswer, TimeIsUp } from "./askReadOnly.ts";
import { boltRefusal, cancelled, isGone, tooLong, unavailable } from "./boltRefusal.ts";
import { boltValue } from "./boltValue.ts";
import { Connections } from "./Connections.ts";
import type {
  AskOptions,
  Database,
  Parameters,
  QueryEvent,
  ReadOptions,
  Row,
  StreamOptions,
  Transaction,
} from "./Database.ts";
import { CypherDesk } from "./gate/CypherDesk.ts";
import { answerShare, type BoltLimits, openDriver, plainNumbers } from "./openDriver.ts";
import type { RemoteNeo4j } from "./settings.ts";
import { type OpenStream, streamRows } from "./streamRows.ts";

/** Of the time after which a database counts as gone: until when another try fits in. */
const retryShare = 0.1;

/** The driver's number for fetching all rows of an answer in one go. */
const allRows = -1;

/** So many rows of a stream are fetched before they are asked for: rows may be long. */
const rowsAhead = 100;

/** A database reached through neo4j-driver. Nothing is sent before the first query. */
export class BoltDatabase implements Database {
  #target: RemoteNeo4j;
  #driver: Driver;
  readonly #limits: BoltLimits;
  #desk = this.#newDesk();
  readonly #listeners = new Set<(event: QueryEvent) => void>();

  constructor(target: RemoteNeo4j, limits: BoltLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#driver = openDriver(target, limits, plainNumbers);
  }

  get uri(): string {
    return this.#target.uri;
  }

  /** Goes on with another address: the local database may come back on another port. */
  async moveTo(target: RemoteNeo4j): Promise<void> {
    if (target.uri === this.#target.uri) return;
    const old = this.#driver;
    this.#target = target;
    this.#driver = openDriver(target, this.#limits, plainNumbers);
    this.#desk = this.#newDesk();
    await old.close().catch(() => undefined);
  }

  async read(text: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    const { timeoutMs = this.#limits.queryTimeoutMs, signal } = options;
    const once = () => {
      if (signal?.aborted) throw cancelled();
      return this.#inSession("READ", async (session) => {
        const answer = this.#run(session, text, parameters, timeoutMs);
        return (await within(timeoutMs, answer, signal)) ?? (await this.#tooLate());
      });
    };
    const began = performance.now();
    try {
      return await once();
    } catch (error) {
      // A pooled connection whose server was restarted fails at once on first use, though the server is back.
      const atOnce = performance.now() - began < this.#limits.databaseTimeoutMs * retryShare;
      if (!atOnce || !(error instanceof Refusal) || !isGone(error.cause)) throw error;
      return await once();
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return await this.#inSession("WRITE", async (session) => {
      const transaction = await session.beginTransaction();
      try {
        const result = await work({
          run: async (text, parameters = {}) => {
            this.#tell(text);
            const answer = await transaction.run(text, boltParameters(parameters));
            return answer.records.map((record): Row => record.toObject());
          },
        });
        await transaction.commit();
        return result;
      } catch (error) {
        await transaction.close().catch(() => undefined);
        throw error;
      }
    });
  }

  stream(text: string, parameters: Parameters = {}, options: StreamOptions = {}): AsyncIterable<Row> {
    const { timeoutMs = this.#limits.queryTimeoutMs, signal } = options;
    const open = (): OpenStream => {
      this.#tell(text);
      // By a driver of its own: a connection that is left while rows come may still be asked for more of them, and
      // whoever got it from the pool next would wait for ever.
      const driver = openDriver(this.#target, this.#limits, plainNumbers);
      const session = this.#session("READ", { driver, fetchSize: rowsAhead });
      const connections = new Connections();
      const result = connections.during(() =>
        session.run(text, boltParameters(parameters), { timeout: timeoutMs }),
      );
      const close = async () => {
        connections.cut();
        try {
          await session.close();
        } finally {
          await driver.close();
        }
      };
      return { rows: result[Symbol.asyncIterator](), close };
    };
    const uri = this.#target.uri;
    return streamRows(open, { timeoutMs, signal, uri, ping: () => this.ping() });
  }

  async ask(text: string, parameters: Parameters = {}, options: AskOptions = {}): Promise<CypherAnswer> {
    const { timeoutMs = this.#limits.queryTimeoutMs } = options;
    const open = () => openDriver(this.#target, this.#limits, { useBigInt: true });
    const tell = (sent: string) => this.#tell(sent);
    const asked = { ...options, text, parameters: boltParameters(parameters), timeoutMs, tell };
    try {
      return await this.#desk.ask(open, this.#limits.databaseName, asked);
    } catch (error) {
      if (error instanceof TimeIsUp) return await this.#tooLate();
      throw boltRefusal(error, this.#target.uri);
    }
  }

  async schema(text: string, parameters: Parameters = {}): Promise<Row[]> {
    return await this.#inSession("WRITE", (session) => this.#run(session, text, parameters, undefined));
  }

  async ping(): Promise<void> {
    const answer = await this.#inSession("READ", (session) =>
      within(this.#limits.databaseTimeoutMs * answerShare, session.run("RETURN 1")),
    );
    if (answer === undefined) throw unavailable(this.#target.uri, undefined);
  }

  onQuery(listener: (event: QueryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #newDesk(): CypherDesk {
    return new CypherDesk((text, parameters) => this.read(text, parameters));
  }

  #tell(text: string): void {
    for (const listener of this.#listeners) listener({ text });
  }

  async #run(
    session: Session,
    text: string,
    parameters: Parameters,
    timeoutMs: number | undefined,
  ): Promise<Row[]> {
    this.#tell(text);
    const limits = timeoutMs === undefined ? {} : { timeout: timeoutMs };
    const answer = await session.run(text, boltParameters(parameters), limits);
    return answer.records.map((record): Row => record.toObject());
  }

  async #inSession<Result>(
    access: "READ" | "WRITE",
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const uri = this.#target.uri;
    // All rows are asked for at once. A query that is given up is ended by closing its session: that resets the
    // connection, and whoever got it next would fail if more rows were asked for behind the reset.
    const session = this.#session(access, { fetchSize: allRows });
    try {
      return await work(session);
    } catch (error) {
      throw boltRefusal(error, uri);
    } finally {
      // Not awaited: closing a session of a database that hangs hangs too.
      session.close().catch(() => undefined);
    }
  }

  /** @param fetchSize so many rows are fetched at a time; the driver's own number if left out */
  #session(
    access: "READ" | "WRITE",
    { driver = this.#driver, fetchSize }: { driver?: Driver; fetchSize?: number } = {},
  ): Session {
    return driver.session({
      ...(fetchSize === undefined ? {} : { fetchSize }),
      defaultAccessMode: access === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#limits.databaseName === undefined ? {} : { database: this.#limits.databaseName }),
    });
  }

  /** No answer in time: the query's fault where the database answers others, which a server may notice later than we. */
  async #tooLate(): Promise<never> {
    await this.ping();
    throw tooLong(undefined);
  }
}

/**
 * What a promise gives, or undefined when that takes longer.
 * @throws Refusal CANCELLED when the signal says that nobody waits any more
 */
async function within<Result>(
  timeoutMs: number,
  answer: Promise<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  const otherwise = new Promise<undefined>((done, fail) => {
    timer = setTimeout(() => done(undefined), timeoutMs);
    giveUp = () => fail(cancelled());
  });
  signal?.addEventListener("abort", giveUp, { once: true });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, otherwise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

function boltParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, boltValue(value)]));
}
