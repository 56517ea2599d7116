import type { PlainStatement } from "./PlainStatement.ts";
import { relationKeys } from "./plainRelations.ts";

const partNames = ["onlyA", "onlyB", "agreed", "conflict"] as const;

/** Two lenses side by side: the statements that pass the one, and those that pass the other. */
export function plainComparison(
  all: readonly PlainStatement[],
  a: readonly PlainStatement[],
  b: readonly PlainStatement[],
  limit: number,
) {
  const either = (key: string) =>
    all.filter((one) => one.keys.includes(key) && (a.includes(one) || b.includes(one))).length;
  const senses = (key: string, told: readonly PlainStatement[]) =>
    new Set(told.filter(({ keys, asks }) => !asks && keys.includes(key)).map(({ polarity }) => polarity));
  const parts: Record<(typeof partNames)[number], string[]> = {
    onlyA: [],
    onlyB: [],
    agreed: [],
    conflict: [],
  };
  const keys = relationKeys(all).toSorted((x, y) => either(y) - either(x) || (x < y ? -1 : 1));
  for (const key of keys) {
    const [underA, underB] = [senses(key, a), senses(key, b)];
    if (underA.size + underB.size === 0) continue;
    if (underB.size === 0) parts.onlyA.push(key);
    else if (underA.size === 0) parts.onlyB.push(key);
    else parts[[...underA].some((sense) => underB.has(sense)) ? "agreed" : "conflict"].push(key);
  }
  const claimed = Object.values(parts).flat();
  const shown = Object.values(parts).flatMap((part) => part.slice(0, limit));
  const omittedBy = (told: readonly PlainStatement[]) => {
    const there = keys.filter((key) => senses(key, told).size > 0);
    const statements = keys.map((key) => {
      const passing = told.filter((one) => one.keys.includes(key)).length;
      return all.filter((one) => one.keys.includes(key)).length - passing;
    });
    return { ...without(keys, there), statements: sum(statements) };
  };
  return {
    ...Object.fromEntries(partNames.map((part) => [part, parts[part].slice(0, limit)])),
    totals: Object.fromEntries(partNames.map((part) => [part, parts[part].length])),
    omitted: {
      ...without(claimed, shown),
      statements: sum(claimed.map(either)) - sum(shown.map(either)),
    },
    omittedByA: omittedBy(a),
    omittedByB: omittedBy(b),
  };
}

/** How many relations and ends are in the one list and not in the other. */
function without(all: readonly string[], kept: readonly string[]) {
  const ends = (keys: readonly string[]) =>
    new Set(keys.flatMap((key) => key.split(":").filter((_, part) => part !== 1))).size;
  return { nodes: ends(all) - ends(kept), relations: all.length - kept.length };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
