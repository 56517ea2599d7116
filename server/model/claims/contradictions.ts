import type { Ascription, Basis, ContradictionKind, Overlap } from "../words.ts";
import { bases } from "../words.ts";
import type { Claim } from "./Claim.ts";
import { clashes } from "./clashes.ts";
import { canMeet, overlapOf } from "./meeting.ts";

/** Two statements that do not go together. Which of the two is right, it does not say. */
export interface Contradiction {
  /** Both ids: the list is sorted by it. */
  readonly id: string;
  readonly kind: ContradictionKind;
  /** All that speaks for it, in the order of `bases`. */
  readonly basis: readonly Basis[];
  readonly overlap: Overlap;
  /** The one whose id comes first by code unit. */
  readonly a: Claim;
  readonly b: Claim;
  /** The stances exclude each other only because the goals are opposite. */
  readonly viaOpposite: boolean;
}

interface Found {
  readonly a: Claim;
  readonly b: Claim;
  readonly basis: Set<Basis>;
  /** Stances exclude each other on one and the same goal. */
  direct: boolean;
}

/**
 * Pairs of statements that clash and whose times can meet, and those that a coder linked as contradicting or disputing:
 * whoever linked them has read of what times they are, so times do not part them. Each pair once, sorted by ids.
 *
 * @param claims those that count: questions and speakers left open are not among them
 * @param opposites pairs of interests of which one is the other's opposite
 */
export function contradictions(
  claims: readonly Claim[],
  opposites: readonly (readonly [string, string])[],
): readonly Contradiction[] {
  const pairs = new Map<string, Found>();
  const pairOf = (one: Claim, other: Claim): Found => {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const id = pairId(a, b);
    const known = pairs.get(id);
    if (known !== undefined) return known;
    const found = { a, b, basis: new Set<Basis>(), direct: false };
    pairs.set(id, found);
    return found;
  };

  for (const { a, b, basis, viaOpposite } of clashes(claims, opposites)) {
    if (!canMeet(a.when, b.when)) continue;
    const pair = pairOf(a, b);
    pair.basis.add(basis);
    if (basis === "stance" && !viaOpposite) pair.direct = true;
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    for (const id of claim.against) {
      const other = byId.get(id);
      if (other !== undefined && other !== claim) pairOf(claim, other).basis.add("coded");
    }
  }

  return [...pairs]
    .map(([id, { a, b, basis, direct }]) => ({
      id,
      kind: kindOf(a, b, basis),
      basis: bases.filter((one) => basis.has(one)),
      overlap: overlapOf(a.when, b.when),
      a,
      b,
      viaOpposite: basis.has("stance") && !direct,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Space sorts before whatever an id can hold, so sorting pairs is sorting by the first id, then the second. */
const pairId = (a: Claim, b: Claim) => `${a.id} ${b.id}`;

const ownWord: readonly Ascription[] = ["self", "on-behalf"];

function kindOf(a: Claim, b: Claim, basis: ReadonlySet<Basis>): ContradictionKind {
  if (a.speaker === b.speaker) return "inconsistency";
  const isOneOwn = ownWord.includes(a.ascription) !== ownWord.includes(b.ascription);
  return basis.has("stance") && isOneOwn ? "denied-self-claim" : "contradiction";
}

/** Whether a kind is meant by a wider one: a denied self-claim is a contradiction too. */
export function isOfKind(kind: ContradictionKind, asked: ContradictionKind): boolean {
  return kind === asked || (asked === "contradiction" && kind === "denied-self-claim");
}

/** Whether a claim is about something: it is the subject, an object, or the statement itself. */
export function isAbout(claim: Claim, id: string): boolean {
  return claim.id === id || claim.subject === id || claim.objects.includes(id);
}
