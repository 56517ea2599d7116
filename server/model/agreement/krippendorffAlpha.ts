import { type Coefficient, notDefined, noVariation } from "./Coefficient.ts";

/**
 * Krippendorff's alpha over any number of coders, with values missing: 1 - D_o / D_e, from the coincidences of the values
 * within units. Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, sections C and D, the same as
 * Krippendorff (2004), Content Analysis, section 11.3. The squared difference of two values is 0 or 1 on a nominal scale; on
 * an ordinal one it is the square of how many values lie from one to the other, both ends counted half.
 *
 * @param units the values of each unit, one a coder; null where a coder gave none
 * @param order the values from one end of an ordinal scale to the other; left out for a nominal one
 * @returns at most 1; 0 is what chance gives. Not defined where no unit has two values, or where the values do not vary
 * @throws RangeError for a value that the order does not hold
 */
export function krippendorffAlpha(
  units: readonly (readonly (string | null)[])[],
  order?: readonly string[],
): Coefficient {
  const pairable = units
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  if (pairable.length === 0) return notDefined("There is no unit that two have coded.");
  const totals = new Map<string, number>();
  for (const value of pairable.flat()) totals.set(value, (totals.get(value) ?? 0) + 1);
  if (totals.size === 1) return notDefined(noVariation);
  const difference = order === undefined ? nominal : ordinal(order, totals);
  const n = pairable.flat().length;
  let observed = 0;
  for (const values of pairable) {
    let within = 0;
    for (const a of values) for (const b of values) within += difference(a, b);
    observed += within / (values.length - 1);
  }
  let expected = 0;
  for (const [a, countA] of totals) {
    for (const [b, countB] of totals) expected += countA * countB * difference(a, b);
  }
  return { value: 1 - ((n - 1) * observed) / expected };
}

type Difference = (a: string, b: string) => number;

const nominal: Difference = (a, b) => (a === b ? 0 : 1);

function ordinal(order: readonly string[], totals: ReadonlyMap<string, number>): Difference {
  const stranger = [...totals.keys()].find((value) => !order.includes(value));
  if (stranger !== undefined) throw new RangeError(`The order does not hold ${stranger}.`);
  return (a, b) => {
    const [from, to] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y);
    const between = order
      .slice(from, (to ?? 0) + 1)
      .reduce((sum, value) => sum + (totals.get(value) ?? 0), 0);
    return (between - ((totals.get(a) ?? 0) + (totals.get(b) ?? 0)) / 2) ** 2;
  };
}
