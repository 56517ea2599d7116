import type { Qualifier, StanceRow } from "./StanceRow.ts";

/** n(a,c,q) of one row label and one column label, by qualifier; only what is not zero. */
export type Cell = ReadonlyMap<Qualifier, number>;

/**
 * What weights are made of: how many counted rows there are of a label at the side, a label at the top and a qualifier,
 * and the sums of that. At the side stand actors, or interests where the ties are among them.
 */
export class StanceCounts {
  readonly #bySide = new Map<string, Map<string, Map<Qualifier, number>>>();
  readonly #byTop = new Map<string, Map<string, Map<Qualifier, number>>>();

  /** @param labelsOf which label of a row stands at the side, and which at the top */
  constructor(
    rows: readonly StanceRow[],
    labelsOf: (row: StanceRow) => readonly [side: string, top: string],
  ) {
    for (const row of rows) {
      const [side, top] = labelsOf(row);
      const cell = this.#bySide.get(side)?.get(top) ?? new Map<Qualifier, number>();
      cell.set(row.qualifier, (cell.get(row.qualifier) ?? 0) + 1);
      put(this.#bySide, side, top, cell);
      put(this.#byTop, top, side, cell);
    }
  }

  /** Labels at the side, in code unit order. */
  get sides(): readonly string[] {
    return [...this.#bySide.keys()].sort();
  }

  /** The cells of a label at the side, by the label at the top. */
  cellsOf(side: string): ReadonlyMap<string, Cell> {
    return this.#bySide.get(side) ?? new Map();
  }

  /** The cells of a label at the top, by the label at the side. */
  cellsUnder(top: string): ReadonlyMap<string, Cell> {
    return this.#byTop.get(top) ?? new Map();
  }
}

function put<Value>(table: Map<string, Map<string, Value>>, row: string, column: string, value: Value): void {
  const held = table.get(row);
  if (held === undefined) table.set(row, new Map([[column, value]]));
  else held.set(column, value);
}

/** n(a,c): all of a cell. */
export function cellTotal(cell: Cell): number {
  let total = 0;
  for (const count of cell.values()) total += count;
  return total;
}

/** n(a), or n(c): all of a row's or column's cells. */
export function cellsTotal(cells: ReadonlyMap<string, Cell>): number {
  let total = 0;
  for (const cell of cells.values()) total += cellTotal(cell);
  return total;
}
