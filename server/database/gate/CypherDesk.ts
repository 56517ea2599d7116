import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import { z } from "zod";
import { type AskedText, askReadOnly, type CypherAnswer } from "../askReadOnly.ts";
import type { AskOptions, Parameters, Row } from "../Database.ts";
import { AskPlaces } from "./AskPlaces.ts";
import { checkRawText } from "./checkText.ts";

/** How many texts of users run at once, and how long one waits for its turn, in milliseconds. */
const atOnce = 2;
const patienceMs = 5_000;

const functionRow = z.object({ name: z.string(), isBuiltIn: z.boolean() });

/** Where texts of users come in: a few run at once, and a place is free again once the database is done with its text. */
export class CypherDesk {
  readonly #read: (text: string, parameters?: Parameters) => Promise<Row[]>;
  readonly #places = new AskPlaces(atOnce, patienceMs);
  /** Asked for once, with the first text: what a plugin brings later is missing here, and so refused. */
  #builtIns: ReadonlySet<string> | undefined;

  /** @param read as `Database.read`, of the same database */
  constructor(read: (text: string, parameters?: Parameters) => Promise<Row[]>) {
    this.#read = read;
  }

  /**
   * Asks as `askReadOnly` does, when it is a text's turn.
   * @param open a driver for one text alone
   */
  async ask(
    open: () => Driver,
    databaseName: string | undefined,
    asked: Pick<AskedText, "text" | "parameters" | "timeoutMs" | "tell"> & AskOptions,
  ): Promise<CypherAnswer> {
    checkRawText(asked.text);
    const leave = await this.#places.take(asked.signal);
    const mark = randomUUID();
    let letGo = Promise.resolve();
    try {
      const builtIns = await this.#ownFunctions();
      const { limit = 1_000, mostBytes = 10_000_000 } = asked;
      return await askReadOnly(open(), databaseName, { ...asked, builtIns, mark, limit, mostBytes });
    } catch (error) {
      letGo = this.#untilLetGo(mark);
      throw error;
    } finally {
      void letGo.then(leave);
    }
  }

  /** The names of all functions that no plugin brought, in lower case. */
  async #ownFunctions(): Promise<ReadonlySet<string>> {
    if (this.#builtIns === undefined) {
      const rows = await this.#read("SHOW FUNCTIONS YIELD name, isBuiltIn RETURN name, isBuiltIn");
      const all = rows.map((row) => functionRow.parse(row));
      const names = (own: boolean) =>
        all.filter((row) => row.isBuiltIn === own).map(({ name }) => name.toLowerCase());
      const foreign = new Set(names(false));
      this.#builtIns = new Set(names(true).filter((name) => !foreign.has(name)));
    }
    return this.#builtIns;
  }

  /**
   * Waits until the database no longer runs a text. It ends most at once, but looks up only between two rows: a long
   * loop within one expression goes on until it is through.
   */
  async #untilLetGo(mark: string): Promise<void> {
    const running = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.ascribe = $mark RETURN metaData";
    for (let pause = 20; ; pause = Math.min(2 * pause, 5_000)) {
      try {
        if ((await this.#read(running, { mark })).length === 0) return;
      } catch {
        // Out of reach, it runs nothing; and where its transactions are not ours to see, nothing can be waited for.
        return;
      }
      await sleep(pause, undefined, { ref: false });
    }
  }
}
