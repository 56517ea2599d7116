import type { Claim } from "./Claim.ts";
import { groupBy } from "./groupBy.ts";
import { areDisjoint, type StanceSet, turned } from "./stanceSet.ts";

/** Two claims that cannot both be true of one time. */
export interface Clash {
  readonly a: Claim;
  readonly b: Claim;
  readonly basis: "polarity" | "stance";
  /** One of the two is a stance to the opposite of what the other is a stance to. */
  readonly viaOpposite: boolean;
}

/**
 * All pairs that clash, whoever says them and of whatever time: one triple with opposite polarity, or one holder and one
 * interest (or its opposite) with stance sets that have nothing in common. A pair comes once for each triple and
 * interest on which it clashes.
 *
 * Claims are parted by triple and polarity, and by holder, interest and stance set, so that the work grows with the pairs
 * found and not with the square of what is said of a hub.
 *
 * @param opposites pairs of interests of which one is the other's opposite; each pair once
 */
export function* clashes(
  claims: readonly Claim[],
  opposites: readonly (readonly [string, string])[],
): Generator<Clash> {
  for (const group of groupBy(claims, ({ keys }) => keys).values()) {
    const denials = group.filter(({ polarity }) => polarity === "negative");
    for (const a of group) {
      if (a.polarity === "negative") continue;
      for (const b of denials) yield { a, b, basis: "polarity", viaOpposite: false };
    }
  }
  for (const stances of byHolder(claims).values()) {
    const byInterest = groupBy(stances, ({ interests }) => interests);
    const sets = new Map([...byInterest].map(([interest, group]) => [interest, byStanceSet(group)]));
    for (const own of sets.values()) {
      for (const [place, one] of own.entries()) yield* between(one, own.slice(place + 1), false);
    }
    for (const [interest, opposite] of opposites) {
      const other = sets.get(opposite)?.map(({ set, claims }) => ({ set: turned(set), claims })) ?? [];
      for (const one of sets.get(interest) ?? []) yield* between(one, other, true);
    }
  }
}

/** Stances by who is said to hold them. */
function byHolder(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  return groupBy(claims, ({ subject, stance }) =>
    subject === undefined || stance === undefined ? [] : [subject],
  );
}

interface SameStance {
  readonly set: StanceSet;
  readonly claims: readonly Claim[];
}

function byStanceSet(claims: readonly Claim[]): readonly SameStance[] {
  return [...groupBy(claims, ({ stance = [] }) => [stance.join()]).values()].map((group) => ({
    set: group[0]?.stance ?? [],
    claims: group,
  }));
}

function* between(one: SameStance, others: readonly SameStance[], viaOpposite: boolean): Generator<Clash> {
  for (const other of others) {
    if (!areDisjoint(one.set, other.set)) continue;
    for (const a of one.claims) {
      for (const b of other.claims) if (a !== b) yield { a, b, basis: "stance", viaOpposite };
    }
  }
}
