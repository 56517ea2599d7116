import edtf from "edtf";

/**
 * The days that an EDTF level 1 date can cover, both inclusive, as `YYYY-MM-DD`. An absent end is unbounded: the date
 * was open (`2021-07/..`) or unknown (`/2021-07`) there. Uncertainty and approximation (`? ~ %`) do not widen.
 */
export interface DayRange {
  readonly min?: string;
  readonly max?: string;
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** An end that is missing, open or unknown is unbounded. */
function bound(
  end: { min: number; max: number } | number | null | undefined,
  side: "min" | "max",
): number | undefined {
  if (end === null || end === undefined || typeof end === "number") return undefined;
  return Number.isFinite(end[side]) ? end[side] : undefined;
}

/**
 * Reads an EDTF level 1 date (Library of Congress, EDTF specification, 2019).
 * @returns null where the text is no such date, or lies outside the years 0000 to 9999 that the graph can compare.
 */
export function edtfRange(text: string): DayRange | null {
  let range = known.get(text);
  if (range === undefined) {
    range = parseRange(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, range);
  }
  return range;
}

/** A corpus repeats few dates thousands of times, and the grammar is slow: half of a check's time went there. */
const known = new Map<string, DayRange | null>();
const mostKnown = 10_000;

function parseRange(text: string): DayRange | null {
  // edtf.js takes neither `../x` nor `x/` for an unknown end in every place, so intervals are read by their halves.
  const halves = text.split("/");
  if (halves.length > 2) return null;
  if (halves.length === 2) return intervalRange(halves[0] ?? "", halves[1] ?? "");
  try {
    const date = edtf(text, { level: 1 });
    if (date.type === "Interval" || date.type === "List" || date.type === "Set") return null;
    return inReach(bound(date, "min"), bound(date, "max"));
  } catch {
    return null;
  }
}

function intervalRange(start: string, end: string): DayRange | null {
  const isOpen = (half: string) => half === "" || half === "..";
  if (isOpen(start) && isOpen(end)) return null;
  const first = isOpen(start) ? {} : parseRange(start);
  const last = isOpen(end) ? {} : parseRange(end);
  if (first === null || last === null) return null;
  if (first.min !== undefined && last.max !== undefined && first.min > last.max) return null;
  return {
    ...(first.min === undefined ? {} : { min: first.min }),
    ...(last.max === undefined ? {} : { max: last.max }),
  };
}

function inReach(min: number | undefined, max: number | undefined): DayRange | null {
  if (min === undefined || max === undefined) return null;
  const [first, last] = [new Date(min).getUTCFullYear(), new Date(max).getUTCFullYear()];
  return first < 0 || last > 9999 ? null : { min: dayOf(min), max: dayOf(max) };
}
