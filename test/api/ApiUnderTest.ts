import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import type { Caller } from "../../server/api/Caller.ts";
import { createApi } from "../../server/api/createApi.ts";
import type { Acquired, Connection } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import type { TextLibrary } from "../../server/model/text/TextLibrary.ts";
import { writeStrait } from "../corpora/strait.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { changedQueries } from "./changedQueries.ts";
import { localCaller } from "./localCaller.ts";

/** Fields of an operation by name: a test says what it expects of them, or reads them by a shape. */
export type Data = Readonly<Record<string, unknown>>;

/** What an operation was answered, and how many queries went over Bolt for it. */
export interface Answer {
  readonly data: Data | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly queries: number;
}

export interface ApiUnderTestOptions {
  readonly texts?: TextLibrary;
  /** Stands between the API and the database. */
  readonly through?: (database: Database) => Database;
}

/** The real API over the real test database, which holds the strait (test/corpora/strait.ts) and nothing else. */
export class ApiUnderTest {
  readonly database: Database;
  /** Faults of ours that the API kept to itself. */
  readonly reported: unknown[] = [];
  readonly #acquired: Acquired;
  readonly #api: ReturnType<typeof createApi>;

  static async open(options: ApiUnderTestOptions = {}): Promise<ApiUnderTest> {
    const under = new ApiUnderTest(await acquireTestDatabase(), options);
    await under.#api.apollo.start();
    await empty(under.database);
    return under;
  }

  private constructor(acquired: Acquired, { texts, through }: ApiUnderTestOptions) {
    this.#acquired = acquired;
    this.database = acquired.database;
    this.#api = createApi(through?.(this.database) ?? this.database, {
      ...(texts === undefined ? {} : { texts }),
      report: (error) => this.reported.push(error),
    });
  }

  /** The same database, asked through other queries than the API's: each text is changed first. To be closed first. */
  async withQueries(change: (text: string) => string): Promise<ApiUnderTest> {
    const database = changedQueries(this.database, change);
    const under = new ApiUnderTest({ ...this.#acquired, database, release: async () => {} }, {});
    await under.#api.apollo.start();
    return under;
  }

  /** Loads the strait in place of whatever was loaded. */
  async loadStrait(copies = 1): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "ascribe-strait-"));
    try {
      await writeStrait(folder, copies);
      await loadFolder(this.database, folder, { rebuild: true });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** How other tools connect to the same database. */
  get connection(): Connection {
    return this.#acquired.connection;
  }

  /** @param extensions of the request, beside the operation */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    extensions: Record<string, unknown> = {},
    caller: Caller = localCaller,
  ): Promise<Answer> {
    let queries = 0;
    const stop = this.database.onQuery(() => {
      queries += 1;
    });
    try {
      const contextValue = await this.#api.context(caller);
      const request = { query, variables, extensions };
      const { body } = await this.#api.apollo.executeOperation(request, { contextValue });
      if (body.kind !== "single") throw new Error("the answer came in pieces");
      const { data, errors = [], extensions: said = {} } = body.singleResult;
      return { data, errors, extensions: said, queries };
    } finally {
      stop();
    }
  }

  /** The data of an operation that is to succeed. */
  async data(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0 || data === null || data === undefined)
      throw new Error(errors.map(({ message }) => message).join("\n"), { cause: this.reported[0] });
    return data;
  }

  /** The same, in a shape that it has to have. */
  async read<Shape>(
    shape: z.ZodType<Shape>,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Shape> {
    return shape.parse(await this.data(query, variables));
  }

  /** The one error of an operation that is to fail. */
  async error(query: string, variables: Record<string, unknown> = {}): Promise<Answer["errors"][number]> {
    const { errors } = await this.ask(query, variables);
    const [first] = errors;
    if (first === undefined) throw new Error("the operation did not fail");
    return first;
  }

  async close(): Promise<void> {
    await this.#api.apollo.stop();
    await this.#acquired.release();
  }
}
