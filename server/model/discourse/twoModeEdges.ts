import type { Aggregation, Normalization } from "../words.ts";
import type { QualifierScale } from "./QualifierScale.ts";
import { type Cell, cellsTotal, cellTotal, type StanceCounts } from "./StanceCounts.ts";
import type { WeightedEdge } from "./WeightedEdge.ts";

/**
 * The weights of a two-mode network, w(a,c), as Discourse Network Analyzer computes them, row by row.
 * The combination is one that checkNetworkKind lets pass.
 */
export function* twoModeEdges(
  counts: StanceCounts,
  scale: QualifierScale,
  aggregation: Aggregation,
  normalization: Normalization,
): Generator<WeightedEdge> {
  for (const from of counts.sides) {
    const cells = counts.cellsOf(from);
    for (const to of [...cells.keys()].sort()) {
      const weight = cellWeight(cells.get(to) ?? new Map(), scale, aggregation);
      if (weight !== 0) yield { from, to, weight: weight / divisor(counts, from, to, normalization) };
    }
  }
}

function cellWeight(cell: Cell, { levels }: QualifierScale, aggregation: Aggregation): number {
  switch (aggregation) {
    case "ignore":
      return cellTotal(cell);
    case "combine":
      // One bit for each level that occurs, the lowest level the highest: of a boolean 1 for, 2 against, 3 both.
      return levels.reduce((code: number, level) => code * 2 + (cell.has(level) ? 1 : 0), 0);
    case "subtract":
      return [...cell].reduce((sum, [qualifier, count]) => sum + qualifier * count, 0);
    case "congruence":
    case "conflict":
      throw new Error(`a two-mode network has no ${aggregation}`);
  }
}

/** Never 0: a cell that is there counts at least one row, and so do the row and the column that it stands in. */
function divisor(counts: StanceCounts, from: string, to: string, normalization: Normalization): number {
  switch (normalization) {
    case "no":
      return 1;
    case "activity":
      return cellsTotal(counts.cellsOf(from));
    case "prominence":
      return cellsTotal(counts.cellsUnder(to));
    default:
      throw new Error(`a two-mode network has no normalization ${normalization}`);
  }
}
