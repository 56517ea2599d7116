import type { PlainStatement } from "./PlainStatement.ts";
import { sideOf } from "./plainStances.ts";

/** Statements by the week, month or year in which they begin. */
export function plainTimeline(
  told: readonly PlainStatement[],
  axis: "said" | "when",
  unit: "week" | "month" | "year",
) {
  const days = told.flatMap((one) => one[axis].from ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const buckets: object[] = [];
  if (first === undefined || last === undefined) return buckets;
  for (let from = startOf(first, unit); from <= last; from = nextStart(from, unit)) {
    const next = nextStart(from, unit);
    const here = told.filter((one) => {
      const start = one[axis].from;
      return start !== undefined && start >= from && start < next;
    });
    const counting = here.filter(({ asks }) => !asks);
    const voices = counting.flatMap(({ voice }) => voice ?? []);
    const times = (speaker: string) => voices.filter((one) => one === speaker).length;
    buckets.push({
      from,
      to: plusDays(next, -1),
      statements: here.length,
      positive: counting.filter(({ polarity }) => polarity === "positive").length,
      negative: counting.filter(({ polarity }) => polarity === "negative").length,
      inFavor: counting.filter((one) => sideOf(one) === 1).length,
      against: counting.filter((one) => sideOf(one) === -1).length,
      spanning: here.filter((one) => (one[axis].to ?? next) >= next).length,
      speakers: [...new Set(voices)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1)),
    });
  }
  return buckets;
}

/** The Monday of a day's week, or the first of its month or year. */
function startOf(day: string, unit: "week" | "month" | "year"): string {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = plusDays(monday, -1);
  return monday;
}

function nextStart(start: string, unit: "week" | "month" | "year"): string {
  return startOf(plusDays(start, { week: 7, month: 31, year: 366 }[unit]), unit);
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
