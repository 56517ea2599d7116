import { setMaxListeners } from "node:events";
import { z } from "zod";
import type { Database, Parameters, Row } from "../../database/Database.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { type RanQuery, ranQuery } from "./ranQuery.ts";

const withStore = z.looseObject({ store: z.string() });

/**
 * Reads the graph through the texts under cypher/read, and keeps which state of the graph the answers are of. One for
 * each request.
 */
export class Reader {
  readonly #database: Database;
  readonly #signal: AbortSignal | undefined;
  readonly #stores = new Set<string>();
  #sent: { readonly name: string; readonly parameters: Parameters }[] | undefined;

  /** @param signal aborts when nobody waits for the answers any more: what runs for them is ended, and nothing else is begun */
  constructor(database: Database, signal?: AbortSignal) {
    this.#database = database;
    this.#signal = signal;
    // Each read hears it: more than ten at once is no leak, of which Node would warn.
    if (signal !== undefined) setMaxListeners(0, signal);
  }

  /** Hashes of the states that the answers so far are of: more than one where a load went on between them. */
  get stores(): readonly string[] {
    return [...this.#stores];
  }

  /** Keeps from now on what is sent to the database, for `ran`. */
  keepQueries(): void {
    this.#sent ??= [];
  }

  /** What was sent since `keepQueries`, in this order, whether it was answered or failed; undefined where nothing is kept. */
  get ran(): readonly RanQuery[] | undefined {
    return this.#sent?.map(({ name, parameters }) => ranQuery(name, parameters));
  }

  /** Keeps the state that `cypher/read/store.cypher` named to somebody else; without rows there was none. */
  noteStore(rows: readonly Row[]): void {
    this.#sent?.push({ name: "read/store", parameters: {} });
    for (const answer of rows) this.#stores.add(withStore.parse(answer).store);
  }

  /**
   * Runs `cypher/read/<name>.cypher` and parses each row.
   * @throws Refusal DATABASE_REFUSED where the database holds no facts: every text answers with a row otherwise;
   *   CANCELLED where nobody waits any more
   */
  async rows<Row>(name: string, parameters: Parameters, row: z.ZodType<Row>): Promise<Row[]> {
    this.#sent?.push({ name: `read/${name}`, parameters });
    const rows = await this.#database.read(cypherText(`read/${name}`), parameters, {
      signal: this.#signal,
    });
    if (rows.length === 0) {
      throw new Refusal(
        "DATABASE_REFUSED",
        `The database at ${this.#database.uri} holds no facts yet.`,
        "Load some with: ascribe load PATH",
      );
    }
    for (const answer of rows) this.#stores.add(withStore.parse(answer).store);
    return rows.map((answer) => row.parse(answer));
  }

  /** The one row of a text that answers with one. */
  async row<Row>(name: string, parameters: Parameters, row: z.ZodType<Row>): Promise<Row> {
    const [first] = await this.rows(name, parameters, row);
    if (first === undefined) throw new Error(`cypher/read/${name}.cypher gave no row`);
    return first;
  }

  /** Rows of a keyed text by their key. */
  async byKey<Row extends { key: string }>(
    name: string,
    keys: readonly string[],
    parameters: Parameters,
    row: z.ZodType<Row>,
  ): Promise<ReadonlyMap<string, Row>> {
    const rows = await this.rows(name, { ...parameters, keys }, row);
    return new Map(rows.map((answer) => [answer.key, answer]));
  }
}
