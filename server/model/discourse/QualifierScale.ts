import type { Qualifier, StanceRow } from "./StanceRow.ts";

/**
 * How qualifiers compare. Discourse Network Analyzer has boolean and integer ones: here it is boolean (against, for)
 * unless some row is indifferent, then an integer.
 */
export interface QualifierScale {
  /** Upwards. */
  readonly levels: readonly Qualifier[];
  /** How far apart two qualifiers are, from 0 (the same) to 1 (as far as the scale goes). */
  distance(a: Qualifier, b: Qualifier): number;
}

/**
 * The scale of all rows that documents, codings and times leave, counted or not. Of an integer it reaches from the smallest to
 * the largest value there; where all are the same, nothing is apart (Discourse Network Analyzer divides by 0 there).
 */
export function qualifierScale(rows: readonly StanceRow[]): QualifierScale {
  const held = new Set(rows.map(({ qualifier }) => qualifier));
  const levels = held.has(0) ? ([-1, 0, 1] as const).filter((level) => held.has(level)) : ([-1, 1] as const);
  const range = Math.max(...levels) - Math.min(...levels);
  return { levels, distance: (a, b) => (range === 0 ? 0 : Math.abs(a - b) / range) };
}
