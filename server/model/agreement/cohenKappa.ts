import { type Coefficient, notDefined, noVariation } from "./Coefficient.ts";

/**
 * Cohen's kappa of two coders on a nominal scale: (p_o - p_e) / (1 - p_e), where p_o is the share of units on which they
 * agree and p_e the share expected from how often each uses each value. Cohen, J. (1960): A coefficient of agreement for
 * nominal scales. Educational and Psychological Measurement 20(1), 37-46.
 *
 * @param pairs the two values of each unit
 * @returns -1 to 1; not defined without units, or where both use one value alone
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Coefficient {
  const units = pairs.length;
  if (units === 0) return notDefined("There is no unit that both have coded.");
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let agreeing = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreeing += 1;
  }
  // Whole numbers as long as possible: what is 1 or 0 is exactly so.
  let expected = 0;
  for (const [value, count] of first) expected += count * (second.get(value) ?? 0);
  if (expected === units * units) return notDefined(noVariation);
  return { value: (agreeing * units - expected) / (units * units - expected) };
}
