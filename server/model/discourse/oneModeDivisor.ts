import type { Aggregation, Normalization } from "../words.ts";
import { pairWeight } from "./pairWeight.ts";
import type { QualifierScale } from "./QualifierScale.ts";
import { cellsTotal, type StanceCounts } from "./StanceCounts.ts";

/**
 * By what the weight between two labels is divided; never 0 where that weight is not 0. Except for the last, as
 * Discourse Network Analyzer has it, from the counted rows and whatever the aggregation:
 *
 * - average: (n(a) + n(b)) / 2, all rows of each, so that a weight can exceed 1
 * - cosine: n(a) n(b), the product of all rows: not the cosine of textbooks, and much smaller
 * - jaccard: A + B + AB over column label and qualifier, A and B the rows in cells that only one of them has, AB the
 *   products in those that both have; cells are parted by qualifier also where the aggregation ignores it
 * - cosine-of-rows: the square root of s(a) s(b), s being what a label's own rows weigh together (under `ignore` its
 *   sum of squares, else its congruence with itself): the cosine of textbooks, from -1 to 1
 */
export function oneModeDivisor(
  counts: StanceCounts,
  scale: QualifierScale,
  aggregation: Aggregation,
  normalization: Normalization,
): (a: string, b: string) => number {
  const ofEach = (value: (label: string) => number): ((label: string) => number) => {
    const values = new Map(counts.sides.map((label) => [label, value(label)]));
    return (label) => values.get(label) ?? 0;
  };
  const total = ofEach((label) => cellsTotal(counts.cellsOf(label)));
  switch (normalization) {
    case "no":
      return () => 1;
    case "average":
      return (a, b) => (total(a) + total(b)) / 2;
    case "cosine":
      return (a, b) => total(a) * total(b);
    case "jaccard":
      return (a, b) => {
        const { onlyA, onlyB, both } = overlap(counts, a, b);
        return onlyA + onlyB + both;
      };
    case "cosine-of-rows": {
      const own = aggregation === "ignore" ? "ignore" : "congruence";
      const square = ofEach((label) => {
        let sum = 0;
        for (const cell of counts.cellsOf(label).values()) sum += pairWeight(cell, cell, scale, own);
        return sum;
      });
      return (a, b) => Math.sqrt(square(a) * square(b));
    }
    default:
      throw new Error(`a one-mode network has no normalization ${normalization}`);
  }
}

function overlap(counts: StanceCounts, a: string, b: string): { onlyA: number; onlyB: number; both: number } {
  const cellsB = counts.cellsOf(b);
  let [onlyA, both, sharedOfB] = [0, 0, 0];
  for (const [top, cell] of counts.cellsOf(a)) {
    for (const [qualifier, countA] of cell) {
      const countB = cellsB.get(top)?.get(qualifier) ?? 0;
      if (countB === 0) onlyA += countA;
      both += countA * countB;
      sharedOfB += countB;
    }
  }
  return { onlyA, onlyB: cellsTotal(cellsB) - sharedOfB, both };
}
