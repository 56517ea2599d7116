import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { cancelled } from "./boltRefusal.ts";
import { Connections } from "./Connections.ts";
import type { ReadAround, Row } from "./Database.ts";
import type { PlainGraph } from "./gate/AnswerGraph.ts";
import { AnswerRows, rowTooLarge } from "./gate/AnswerRows.ts";
import { askRefusal } from "./gate/askRefusal.ts";
import { CypherRefusal } from "./gate/CypherRefusal.ts";
import { checkPlan } from "./gate/checkPlan.ts";
import { checkText } from "./gate/checkText.ts";
import type { PlainValue } from "./plainValue.ts";

/** What a text of the user's answered: columns in the order of its RETURN, values as JSON can hold them. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
}

export interface CypherAnswer extends Answer {
  /** The nodes and relationships within the rows, each once, and no others. */
  readonly graph: PlainGraph;
  /** Whether there was more than these rows: the answer was cut at its limit or at its size. */
  readonly truncated: boolean;
  /** From the first word to the database to the last row. */
  readonly milliseconds: number;
}

/** A text that somebody else wrote, and how much of an answer is wanted. */
export interface AskedText {
  readonly text: string;
  /** As Bolt takes them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Names of the database's own functions, in lower case. */
  readonly builtIns: ReadonlySet<string>;
  /** By which the database's list of transactions knows this one: `metaData.ascribe`. */
  readonly mark: string;
  readonly timeoutMs: number;
  readonly limit: number;
  readonly mostBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly around?: ReadAround | undefined;
  /** Is told each text that is sent. */
  readonly tell: (text: string) => void;
}

/** On a line of its own, so that the lines of the text keep their columns. */
const explain = "EXPLAIN\n";

/** How many rows are asked for at a time: few, since they are held however large they are. */
const rowsAtOnce = 100;

/** How often an answer's bytes are looked at, and how long a transaction may take to end in good order, in milliseconds. */
const lookMs = 20;
const farewellMs = 500;

/** Bytes on the wire beyond which a row cannot end well: rows that came before it are fewer than `mostBytes` of JSON. */
const wireBytes = (mostBytes: number) => 2 * mostBytes + 16_000_000;

/**
 * Runs a text that somebody else wrote, and changes nothing. The text and the database's plan for it (EXPLAIN) have to
 * pass the gate; then it runs in a transaction of READ access, within its time, until there are rows enough, and that
 * is rolled back.
 * @param driver of whole numbers in full (`useBigInt`), for this text alone: it is closed behind it
 * @throws CypherRefusal by the rule that the text breaks; CypherFailure for what the database has against it;
 *   TimeIsUp; Refusal CANCELLED
 */
export async function askReadOnly(
  driver: Driver,
  databaseName: string | undefined,
  asked: AskedText,
): Promise<CypherAnswer> {
  const began = performance.now();
  const connections = new Connections();
  const rows = new AnswerRows(asked.limit, asked.mostBytes);
  const stop = stopSign(asked, connections);
  try {
    const work = connections.during(() => readRows(driver, databaseName, asked, rows));
    work.catch(() => undefined);
    await Promise.race([work, stop.given]);
  } catch (error) {
    // Rows that came before the one that is too large are an answer, cut.
    if (!(error instanceof CypherRefusal) || error.rule !== "ROW_TOO_LARGE" || rows.rows.length === 0)
      throw error;
    rows.cut();
  } finally {
    stop.clear();
    // Whatever still runs for them in the database ends with its connection.
    connections.cut();
    driver.close().catch(() => undefined);
  }
  return {
    columns: rows.columns,
    rows: rows.rows,
    graph: rows.graph,
    truncated: rows.truncated,
    milliseconds: performance.now() - began,
  };
}

/** The time of a text is up, by our clock: the database may be late, or out of reach. */
export class TimeIsUp extends Error {}

async function readRows(
  driver: Driver,
  database: string | undefined,
  asked: AskedText,
  rows: AnswerRows,
): Promise<void> {
  const { builtIns, parameters, limit, mark, timeoutMs } = asked;
  const text = checkText(asked.text, builtIns);
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(limit + 1, rowsAtOnce),
    ...(database === undefined ? {} : { database }),
  });
  const transaction = await session.beginTransaction({ timeout: timeoutMs, metadata: { ascribe: mark } });
  const run = (sent: string, values: AskedText["parameters"]) => {
    asked.tell(sent);
    return transaction.run(sent, values);
  };
  const readAround = async () => {
    if (asked.around === undefined) return;
    const { records } = await run(asked.around.text, {});
    asked.around.tell(records.map((record): Row => record.toObject()));
  };
  try {
    const { summary } = await run(explain + text, parameters);
    checkPlan(summary, builtIns);
  } catch (error) {
    throw askRefusal(error, explain);
  }
  try {
    // Behind the plan: the database refuses to look at a text that manages it once something was read.
    await readAround();
    const result = run(text, parameters);
    rows.columns = await result.keys();
    const records = result[Symbol.asyncIterator]();
    for (let next = await records.next(); next.done !== true; next = await records.next()) {
      if (!rows.take([...next.value.values()])) break;
    }
    // Rolled back either way; in good order where that takes no time.
    const farewell = async () => {
      if (rows.truncated) await records.return?.();
      await readAround();
      await transaction.rollback();
    };
    const said = farewell().catch(() => undefined);
    await Promise.race([said, sleep(farewellMs, undefined, { ref: false })]);
  } catch (error) {
    throw askRefusal(error);
  }
}

/** Gives a sign, as a rejection, when an answer is not to be waited for any longer. */
function stopSign({ timeoutMs, mostBytes, signal }: AskedText, connections: Connections) {
  const timers: NodeJS.Timeout[] = [];
  let abort = (): void => undefined;
  const given = new Promise<never>((_, fail) => {
    abort = () => fail(cancelled());
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    timers.push(setTimeout(() => fail(new TimeIsUp()), timeoutMs));
    timers.push(
      setInterval(() => {
        if (connections.received > wireBytes(mostBytes)) fail(rowTooLarge(mostBytes));
      }, lookMs),
    );
  });
  given.catch(() => undefined);
  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
  return { given, clear };
}
