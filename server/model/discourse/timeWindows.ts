import { Refusal } from "../Refusal.ts";

/** A moving window over the days of documents. */
export interface Windowing {
  /** Length of each window in days, 1 or more. */
  readonly days: number;
  /** Days from one window to the next, from 1 to `days`: no day is left out. */
  readonly step: number;
}

/** A stretch of days, both ends inclusive, `YYYY-MM-DD`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** Most windows that one network is cut into. */
export const mostWindows = 1000;
const dayInMs = 86_400_000;

/**
 * The windows over some days, in their order: the first begins with the first day, each other one `step` days after
 * the one before, and the last is the first to reach the last day. None where there are no days.
 * @throws Refusal BAD_USER_INPUT where there would be too many
 */
export function timeWindows(
  days: readonly string[],
  { days: length, step }: Windowing,
): readonly TimeWindow[] {
  const [first, last] = [days.toSorted().at(0), days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [timeOf(first), timeOf(last)];
  const reach = (end - start) / dayInMs + 1;
  const count = 1 + Math.max(0, Math.ceil((reach - length) / step));
  if (count > mostWindows) {
    const least = Math.ceil((reach - length) / (mostWindows - 1));
    throw new Refusal(
      "BAD_USER_INPUT",
      `Windows of ${length} days, ${step} days apart, from ${first} to ${last} are ${count}; at most ${mostWindows} are answered.`,
      least <= length
        ? `Take a \`stepDays\` of ${least} or more, or a lens with fewer days.`
        : "Take longer windows and steps, or a lens with fewer days.",
    );
  }
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * step * dayInMs;
    return { from: dayOf(from), to: dayOf(from + (length - 1) * dayInMs) };
  });
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
