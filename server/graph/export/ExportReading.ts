import { z } from "zod";
import type { Database, Parameters } from "../../database/Database.ts";
import type { Lens } from "../../model/Lens.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { Reader } from "../read/Reader.ts";
import { readStore } from "../read/readStats.ts";

/** How long an export may take, and what ends it earlier. */
export interface ExportLimits {
  /** Milliseconds for the whole export. */
  readonly timeoutMs: number;
  /** Aborted where nobody waits for the export any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What exporters read: the graph under a lens, by texts of cypher/export that hand out one row after the other, so that
 * the memory an export takes does not grow with the graph.
 */
export class ExportReading {
  /** Condition on statements; relations are recounted under it. */
  readonly lens: Lens;
  /** For the texts under cypher/read, which answer at once. */
  readonly reader: Reader;
  readonly #database: Database;
  readonly #signal: AbortSignal | undefined;
  readonly #end: number;

  constructor(database: Database, lens: Lens, { timeoutMs, signal }: ExportLimits) {
    this.lens = lens;
    this.reader = new Reader(database, signal);
    this.#database = database;
    this.#signal = signal;
    this.#end = performance.now() + timeoutMs;
  }

  /** Whether everything is exported: no lens restricts. */
  get isWhole(): boolean {
    return Object.keys(this.lens).length === 0;
  }

  /**
   * The hash of all loaded files.
   * @throws Refusal DATABASE_REFUSED where nothing is loaded
   */
  async store(): Promise<string> {
    return await readStore(this.reader);
  }

  /** Rows of `cypher/export/<name>.cypher`, parsed, as they come. */
  async *rows<Row>(name: string, parameters: Parameters, row: z.ZodType<Row>): AsyncGenerator<Row> {
    const stream = this.#database.stream(cypherText(`export/${name}`), parameters, {
      timeoutMs: this.#left(),
      signal: this.#signal,
    });
    for await (const answer of stream) yield row.parse(answer);
  }

  /** The ids that a text of one row answers with, over the pool: a stream opens a connection of its own. */
  async ids(name: string, parameters: Parameters): Promise<ReadonlySet<string>> {
    const rows = await this.#database.read(cypherText(`export/${name}`), parameters, {
      timeoutMs: this.#left(),
      signal: this.#signal,
    });
    return new Set(rows.flatMap((row) => idsRow.parse(row).ids));
  }

  /** Which of some statements pass the lens. */
  async passing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return ids.length === 0 ? new Set() : await this.ids("passing", { lens: this.lens, ids });
  }

  /** Milliseconds until the export has to be done. */
  #left(): number {
    this.#signal?.throwIfAborted();
    const left = Math.floor(this.#end - performance.now());
    if (left > 0) return left;
    throw new Refusal(
      "TIMEOUT",
      "The export took too long and was stopped.",
      "Export under a lens, or raise ASCRIBE_EXPORT_TIMEOUT_MS.",
    );
  }
}

const idsRow = z.object({ ids: z.array(z.string()) });
