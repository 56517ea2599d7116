import type { Database, Parameters, ReadOptions, Row } from "../../server/database/Database.ts";

/** A read as it went through. */
export interface RecordedRead {
  readonly text: string;
  readonly rows: readonly Row[];
}

/** A database that hands everything on to another and keeps what its reads answered. */
export class RecordingDatabase implements Database {
  readonly #database: Database;
  readonly #reads: (RecordedRead | undefined)[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those answered so far, in the order in which they were sent; forgets them. */
  take(): readonly RecordedRead[] {
    return this.#reads.splice(0).filter((read) => read !== undefined);
  }

  get uri(): string {
    return this.#database.uri;
  }

  async read(text: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]> {
    const place = this.#reads.push(undefined) - 1;
    const rows = await this.#database.read(text, parameters, options);
    this.#reads[place] = { text, rows };
    return rows;
  }

  stream: Database["stream"] = (...sent) => this.#database.stream(...sent);
  ask: Database["ask"] = (...sent) => this.#database.ask(...sent);
  write: Database["write"] = (work) => this.#database.write(work);
  schema: Database["schema"] = (...sent) => this.#database.schema(...sent);
  ping: Database["ping"] = () => this.#database.ping();
  onQuery: Database["onQuery"] = (listener) => this.#database.onQuery(listener);
  close: Database["close"] = () => this.#database.close();
}
