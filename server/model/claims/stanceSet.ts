import type { Polarity } from "../words.ts";

/** For an interest (1), indifferent to it (0), or against it (-1). */
export type Stance = -1 | 0 | 1;

/** The stances that a statement leaves possible, lowest first. */
export type StanceSet = readonly Stance[];

const stances: StanceSet = [-1, 0, 1];

/** A stance that is claimed allows itself alone; one that is denied allows all but itself. */
export function stanceSet(sign: Stance, polarity: Polarity): StanceSet {
  return stances.filter((stance) => (stance === sign) === (polarity === "positive"));
}

/** The same seen from the interest's opposite: who is for the one is against the other. */
export function turned(set: StanceSet): StanceSet {
  return stances.filter((stance) => set.some((allowed) => allowed + stance === 0));
}

/** Whether no stance is allowed by both, so that not both statements can be true. */
export function areDisjoint(a: StanceSet, b: StanceSet): boolean {
  return !a.some((stance) => b.includes(stance));
}

/**
 * One number for a stance, its sign times the polarity, as discourse networks count it: a denied "for" is against (-1),
 * although it leaves "indifferent" possible too, and a denied "indifferent" stays 0. The stance set tells them apart.
 */
export function signedStance(sign: Stance, polarity: Polarity): Stance {
  if (polarity === "positive" || sign === 0) return sign;
  return sign === 1 ? -1 : 1;
}
