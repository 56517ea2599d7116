import type { PlainStatement } from "./PlainStatement.ts";
import { allowedOf, canMeet, overlapOf } from "./plainStances.ts";
import { goals } from "./RandomWorld.ts";

export interface PlainContradiction {
  readonly kind: "contradiction" | "inconsistency" | "denied-self-claim";
  readonly basis: readonly string[];
  readonly overlap: "known" | "possible";
  readonly a: string;
  readonly b: string;
  readonly viaOpposite: boolean;
}

/** Every statement held against every other; sorted by ids. */
export function plainContradictions(told: readonly PlainStatement[]): readonly PlainContradiction[] {
  const counting = told
    .filter(({ asks, voice }) => !asks && voice !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return counting.flatMap((a, at) => counting.slice(at + 1).flatMap((b) => contradiction(a, b) ?? []));
}

function contradiction(a: PlainStatement, b: PlainStatement): PlainContradiction | undefined {
  const meet = canMeet(a.when, b.when);
  const polarity = meet && a.polarity !== b.polarity && a.keys.some((key) => b.keys.includes(key));
  const stances =
    meet && a.sign !== undefined && b.sign !== undefined && a.holder !== undefined && a.holder === b.holder;
  const direct = stances && goals.some((goal) => exclude(allowedOf(a, goal).own, allowedOf(b, goal).own));
  const turned =
    stances && goals.some((goal) => exclude(allowedOf(a, goal).own, allowedOf(b, goal).opposite));
  const coded = a.against.includes(b.id) || b.against.includes(a.id);
  if (!polarity && !direct && !turned && !coded) return undefined;
  const own = [a, b].filter(({ ascription }) => ["self", "on-behalf"].includes(ascription));
  const isDenied = (direct || turned) && own.length === 1;
  return {
    kind: a.voice === b.voice ? "inconsistency" : isDenied ? "denied-self-claim" : "contradiction",
    basis: [
      ...(polarity ? ["polarity"] : []),
      ...(direct || turned ? ["stance"] : []),
      ...(coded ? ["coded"] : []),
    ],
    overlap: overlapOf(a.when, b.when),
    a: a.id,
    b: b.id,
    viaOpposite: turned && !direct,
  };
}

function exclude(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return one !== undefined && other !== undefined && !one.some((stance) => other.includes(stance));
}
