import type { RelationStatus } from "./words.ts";

/** What the claims of one relation come to. Questions and rhetorical forms are in `questions` alone. */
export interface ClaimTally {
  /** Claims that count, by polarity. */
  readonly positive: number;
  readonly negative: number;
  /** Claims that count and are actual or future. */
  readonly real: number;
  /** Some speaker is positive and another one negative. */
  readonly speakersDiffer: boolean;
}

/** The first status that fits, in the order of docs/model.md. */
export function relationStatus(tally: ClaimTally): RelationStatus {
  if (tally.positive + tally.negative === 0) return "questioned";
  if (tally.real === 0) return "hypothetical";
  if (tally.negative === 0) return "asserted";
  if (tally.positive === 0) return "denied";
  return tally.speakersDiffer ? "disputed" : "mixed";
}
