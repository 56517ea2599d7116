import type { Days, PlainStatement } from "./PlainStatement.ts";
import { opposites } from "./RandomWorld.ts";

/** The stances to its goals that a statement leaves possible; those to the opposite goals where it is turned round. */
export function allowed({ sign, polarity }: PlainStatement, turned = false): readonly number[] {
  if (sign === undefined) throw new Error("it is no stance");
  const claimed = turned ? 0 - sign : sign;
  return [-1, 0, 1].filter((stance) => (stance === claimed) === (polarity === "positive"));
}

/** What a statement leaves possible of one goal: by its own words, and by those about the opposite. */
export function allowedOf(
  told: PlainStatement,
  goal: string,
): { readonly own?: readonly number[]; readonly opposite?: readonly number[] } {
  const other = opposites.get(goal);
  return {
    ...(told.goals.includes(goal) ? { own: allowed(told) } : {}),
    ...(other !== undefined && told.goals.includes(other) ? { opposite: allowed(told, true) } : {}),
  };
}

/** For (1), indifferent to (0) or against (-1): the sign times the polarity. */
export function sideOf({ sign, polarity }: PlainStatement): number | undefined {
  if (sign === undefined) return undefined;
  return polarity === "positive" ? sign : 0 - sign;
}

export function canMeet(a: Days, b: Days): boolean {
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start;
  return !isBefore(a.to, b.from) && !isBefore(b.to, a.from);
}

/** Known only where both give both ends. */
export function overlapOf(a: Days, b: Days): "known" | "possible" {
  return canMeet(a, b) && ![a.from, a.to, b.from, b.to].includes(undefined) ? "known" : "possible";
}
