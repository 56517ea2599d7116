import neo4j, { type Driver, type Session } from "neo4j-driver";
import { Refusal } from "../model/Refusal.ts";
import { type Answer, askReadOnly } from "./askReadOnly.ts";
import { boltRefusal, isGone, tooLong, unavailable } from "./boltRefusal.ts";
import { boltValue } from "./boltValue.ts";
import type {
  Database,
  Parameters,
  QueryEvent,
  ReadOptions,
  Row,
  StreamOptions,
  Transaction,
} from "./Database.ts";
import type { RemoteNeo4j } from "./settings.ts";
import { type OpenStream, streamRows } from "./streamRows.ts";

/** What a connection needs of the settings. */
export interface BoltLimits {
  readonly databaseName: string | undefined;
  readonly queryTimeoutMs: number;
  readonly databaseTimeoutMs: number;
}

// Of the time after which a database counts as gone: what one try may take, and until when another one fits in. The
// rest is for those who pass the news on, so that it arrives within that time.
const answerShare = 0.85;
const retryShare = 0.1;

/** A database reached through neo4j-driver. Nothing is sent before the first query. */
export class BoltDatabase implements Database {
  #target: RemoteNeo4j;
  #driver: Driver;
  /** The same database with whole numbers in full, for texts of users; made when first asked. */
  #exactDriver: Driver | undefined;
  readonly #limits: BoltLimits;
  readonly #listeners = new Set<(event: QueryEvent) => void>();

  constructor(target: RemoteNeo4j, limits: BoltLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#driver = openDriver(target, limits);
  }

  get uri(): string {
    return this.#target.uri;
  }

  /** Goes on with another address: the local database may come back on another port. */
  async moveTo(target: RemoteNeo4j): Promise<void> {
    if (target.uri === this.#target.uri) return;
    const old = [this.#driver, this.#exactDriver];
    this.#target = target;
    this.#driver = openDriver(target, this.#limits);
    this.#exactDriver = undefined;
    await Promise.all(old.map((driver) => driver?.close().catch(() => undefined)));
  }

  async read(text: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    const timeoutMs = options.timeoutMs ?? this.#limits.queryTimeoutMs;
    const once = () =>
      this.#inSession("READ", async (session) => {
        const answer = this.#run(session, text, parameters, timeoutMs);
        return (await within(timeoutMs, answer)) ?? (await this.#tooLate());
      });
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
      const session = this.#session("READ", this.#driver);
      const result = session.run(text, boltParameters(parameters), { timeout: timeoutMs });
      return { rows: result[Symbol.asyncIterator](), close: () => session.close() };
    };
    const uri = this.#target.uri;
    return streamRows(open, { timeoutMs, signal, uri, ping: () => this.ping() });
  }

  async ask(text: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Answer> {
    const timeoutMs = options.timeoutMs ?? this.#limits.queryTimeoutMs;
    this.#tell(text);
    this.#exactDriver ??= openDriver(this.#target, this.#limits, { useBigInt: true });
    return await this.#inSession(
      "READ",
      async (session) => {
        const asked = askReadOnly(session, text, boltParameters(parameters), timeoutMs);
        return (await within(timeoutMs, asked)) ?? (await this.#tooLate());
      },
      this.#exactDriver,
    );
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
    await Promise.all([this.#driver.close(), this.#exactDriver?.close()]);
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
    driver: Driver = this.#driver,
  ): Promise<Result> {
    const uri = this.#target.uri;
    const session = this.#session(access, driver);
    try {
      return await work(session);
    } catch (error) {
      throw boltRefusal(error, uri);
    } finally {
      // Not awaited: closing a session of a database that hangs hangs too.
      session.close().catch(() => undefined);
    }
  }

  #session(access: "READ" | "WRITE", driver: Driver): Session {
    return driver.session({
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

/** What a promise gives, or undefined when that takes longer. */
async function within<Result>(timeoutMs: number, answer: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), timeoutMs);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function openDriver(
  target: RemoteNeo4j,
  limits: BoltLimits,
  numbers: { disableLosslessIntegers: true } | { useBigInt: true } = { disableLosslessIntegers: true },
): Driver {
  const { credentials } = target;
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password);
  return neo4j.driver(target.uri, auth, {
    ...numbers,
    userAgent: "ascribe",
    telemetryDisabled: true,
    connectionTimeout: limits.databaseTimeoutMs * answerShare,
    connectionAcquisitionTimeout: limits.databaseTimeoutMs * answerShare,
    // A connection idle for longer is tried before it is used: a database that hangs is found out in time.
    connectionLivenessCheckTimeout: 1_000,
    maxTransactionRetryTime: 0,
  });
}

function boltParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, boltValue(value)]));
}
