import type { DayRange } from "./edtfRange.ts";

/** A claim of one relation, by a speaker that the text names; ids after merges. */
export interface VoicedClaim {
  readonly id: string;
  readonly speaker: string;
  /** Everyone through whom it reaches the reader, from the outlet (first) to the speaker. */
  readonly chain: readonly string[];
  readonly said: DayRange;
  /** Statements that it repeats. */
  readonly restates: readonly string[];
}
