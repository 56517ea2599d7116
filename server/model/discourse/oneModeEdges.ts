import type { Aggregation, Normalization } from "../words.ts";
import { oneModeDivisor } from "./oneModeDivisor.ts";
import { pairWeight } from "./pairWeight.ts";
import type { QualifierScale } from "./QualifierScale.ts";
import type { StanceCounts } from "./StanceCounts.ts";
import type { WeightedEdge } from "./WeightedEdge.ts";

/**
 * The weights of a one-mode network, t(a,b), as Discourse Network Analyzer computes them. Symmetric and without a
 * diagonal: each pair is there once, the first in code unit order as `from`.
 * The combination is one that checkNetworkKind lets pass.
 */
export function* oneModeEdges(
  counts: StanceCounts,
  scale: QualifierScale,
  aggregation: Aggregation,
  normalization: Normalization,
): Generator<WeightedEdge> {
  const divisor = oneModeDivisor(counts, scale, aggregation, normalization);
  for (const from of counts.sides) {
    // Only with those that share a label at the top can a weight be other than 0.
    const weights = new Map<string, number>();
    for (const [top, cell] of counts.cellsOf(from)) {
      for (const [to, other] of counts.cellsUnder(top)) {
        if (to <= from) continue;
        weights.set(to, (weights.get(to) ?? 0) + pairWeight(cell, other, scale, aggregation));
      }
    }
    for (const to of [...weights.keys()].sort()) {
      const weight = weights.get(to) ?? 0;
      if (weight !== 0) yield { from, to, weight: weight / divisor(from, to) };
    }
  }
}
