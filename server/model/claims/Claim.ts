import type { DayRange } from "../edtfRange.ts";
import type { VoicedClaim } from "../VoicedClaim.ts";
import type { Ascription, Polarity } from "../words.ts";
import type { StanceSet } from "./stanceSet.ts";

/** A statement that claims and does not ask, by a speaker whom the text names; ids after merges. */
export interface Claim extends VoicedClaim {
  readonly ascription: Ascription;
  readonly polarity: Polarity;
  /** When it is said to hold. */
  readonly when: DayRange;
  /** Id of its subject; absent where the text leaves it open or has a plain value. */
  readonly subject?: string;
  readonly objects: readonly string[];
  /** Keys of the triples that it claims or denies (tripleKey.ts). */
  readonly keys: readonly string[];
  /** For a stance to interests: what it leaves possible. */
  readonly stance?: StanceSet;
  /** The interests that it is a stance to. */
  readonly interests: readonly string[];
  readonly outlet: string;
  /** Statements that it is coded to contradict or to dispute. */
  readonly against: readonly string[];
}
