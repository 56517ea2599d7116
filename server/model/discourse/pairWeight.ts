import type { Aggregation } from "../words.ts";
import type { QualifierScale } from "./QualifierScale.ts";
import { type Cell, cellTotal } from "./StanceCounts.ts";

/**
 * What one shared label at the top adds to the weight between two labels at the side. Products of counts: each row of
 * one meets each row of the other, and adds 1 - d to congruence and d to conflict, d being how far apart they are.
 */
export function pairWeight(a: Cell, b: Cell, scale: QualifierScale, aggregation: Aggregation): number {
  if (aggregation === "ignore") return cellTotal(a) * cellTotal(b);
  let [congruence, conflict] = [0, 0];
  for (const [ofA, countA] of a) {
    for (const [ofB, countB] of b) {
      const distance = scale.distance(ofA, ofB);
      congruence += countA * countB * (1 - distance);
      conflict += countA * countB * distance;
    }
  }
  switch (aggregation) {
    case "congruence":
      return congruence;
    case "conflict":
      return conflict;
    case "subtract":
      return congruence - conflict;
    case "combine":
      throw new Error("a one-mode network has no combine");
  }
}
