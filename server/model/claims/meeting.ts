import type { DayRange } from "../edtfRange.ts";
import type { Overlap } from "../words.ts";

/** Whether two times can have a day in common; an end that nobody stated reaches without bound. */
export function canMeet(a: DayRange, b: DayRange): boolean {
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start;
  return !isBefore(a.max, b.min) && !isBefore(b.max, a.min);
}

/** Two times are known to meet only where both give both ends: a bound that nobody stated makes it possible, never known. */
export function overlapOf(a: DayRange, b: DayRange): Overlap {
  const isClosed = ({ min, max }: DayRange) => min !== undefined && max !== undefined;
  return isClosed(a) && isClosed(b) && canMeet(a, b) ? "known" : "possible";
}
