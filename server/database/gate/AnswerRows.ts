import { type PlainValue, plainValue } from "../plainValue.ts";
import { AnswerGraph, type PlainGraph } from "./AnswerGraph.ts";
import { CypherRefusal } from "./CypherRefusal.ts";

/** Rows of an answer as they come, until there are enough of them. */
export class AnswerRows {
  readonly #limit: number;
  readonly #mostBytes: number;
  readonly #graph = new AnswerGraph();
  #bytes = 0;
  #truncated = false;
  /** In the order of RETURN. */
  columns: readonly string[] = [];
  readonly rows: (readonly PlainValue[])[] = [];

  /** @param mostBytes of the rows as JSON in UTF-8 */
  constructor(limit: number, mostBytes: number) {
    this.#limit = limit;
    this.#mostBytes = mostBytes;
  }

  /**
   * Takes a row; false where it is one too many, so that it was left out and no other is wanted.
   * @throws CypherRefusal ROW_TOO_LARGE where it is the first, and too large for an answer
   */
  take(values: readonly unknown[]): boolean {
    const row = values.map(plainValue);
    const bytes = this.#bytes + Buffer.byteLength(JSON.stringify(row));
    this.#truncated = this.rows.length >= this.#limit || bytes > this.#mostBytes;
    if (this.#truncated && this.#limit > 0 && this.rows.length === 0) throw rowTooLarge(this.#mostBytes);
    if (this.#truncated) return false;
    this.#bytes = bytes;
    this.rows.push(row);
    for (const value of values) this.#graph.add(value);
    return true;
  }

  /** Says that there was more, though no row of it was seen. */
  cut(): void {
    this.#truncated = true;
  }

  get truncated(): boolean {
    return this.#truncated;
  }

  get graph(): PlainGraph {
    return this.#graph.graph();
  }
}

export function rowTooLarge(mostBytes: number): CypherRefusal {
  return new CypherRefusal(
    "ROW_TOO_LARGE",
    `One row of the answer is larger than a whole answer may be (${Math.round(mostBytes / 1e6)} MB).`,
    "Return less in a row: UNWIND long lists, and leave long texts out.",
  );
}
