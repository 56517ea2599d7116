import { type Coefficient, notDefined } from "./Coefficient.ts";

/** A stretch of a continuum that a coder marked; the end is exclusive. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * Krippendorff's alpha for unitizing, nominal: how well coders agree on where units begin and end and what each is; gaps
 * are a value of their own. With one value for all units it is the binary one, of boundaries alone. Krippendorff, K.,
 * Mathet, Y., Bouvry, S., Widlöcher, A. (2016): On the reliability of unitizing textual continua: further developments.
 * Quality & Quantity 50(6), 2347-2364; the same as Krippendorff (2019), Content Analysis, 4th edition, section 12.6,
 * equations 32 to 35 (it replaces the coefficient of 2004).
 *
 * Coincidences are the lengths over which two coders' units lie on each other. Expected coincidences are of their margins,
 * less what would pair a unit with itself: a unit's squared length, a gap's length.
 *
 * @param coders each coder's units, in order, none over another
 * @param length of the continuum; all units lie from 0 to it
 * @returns at most 1. Not defined where nobody marked a unit, or where one coder's unit alone covers everything
 */
export function unitizingAlpha(coders: readonly (readonly Unit[])[], length: number): Coefficient {
  if (coders.every((units) => units.length === 0)) return notDefined("Nobody has marked a unit.");
  const parts = coders.map((units) => withGaps(units, length));
  const total = coders.length * length;
  const margins = new Map<string, { length: number; own: number }>();
  for (const { value, start, end } of parts.flat()) {
    const margin = margins.get(value) ?? { length: 0, own: 0 };
    margin.length += end - start;
    margin.own += value === gap ? end - start : (end - start) ** 2;
    margins.set(value, margin);
  }
  let agreeing = 0;
  for (const [i, first] of parts.entries()) {
    for (const [j, second] of parts.entries()) if (i !== j) agreeing += alike(first, second);
  }
  const observed = total - agreeing / (coders.length - 1);
  const own = [...margins.values()].reduce((sum, margin) => sum + margin.own, 0);
  const paired = [...margins.values()].reduce((sum, margin) => sum + margin.length ** 2 - margin.own, 0);
  const pairable = total ** 2 - own;
  if (pairable === paired) {
    return notDefined(
      "Everything is marked, and as one thing: nothing varies, and agreement cannot be told from chance.",
    );
  }
  // D_o / D_e, where D_e = total - total * paired / pairable.
  return { value: 1 - (observed * pairable) / (total * (pairable - paired)) };
}

/** No value is written so. */
const gap = "";

function withGaps(units: readonly Unit[], length: number): readonly Unit[] {
  const parts: Unit[] = [];
  let at = 0;
  for (const unit of units) {
    if (unit.start > at) parts.push({ start: at, end: unit.start, value: gap });
    parts.push(unit);
    at = unit.end;
  }
  if (at < length) parts.push({ start: at, end: length, value: gap });
  return parts;
}

/** Over what length two coders have the same value. */
function alike(first: readonly Unit[], second: readonly Unit[]): number {
  let sum = 0;
  let from = 0;
  for (const a of first) {
    while (from < second.length && (second[from]?.end ?? 0) <= a.start) from += 1;
    for (let at = from; at < second.length; at += 1) {
      const b = second[at];
      if (b === undefined || b.start >= a.end) break;
      if (a.value === b.value) sum += Math.min(a.end, b.end) - Math.max(a.start, b.start);
    }
  }
  return sum;
}
