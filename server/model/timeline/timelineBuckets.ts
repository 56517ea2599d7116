import { Refusal } from "../Refusal.ts";
import type { TimeUnit } from "../words.ts";
import { nextDay, type Period, periodOf } from "./periodOf.ts";

/** Statements that begin and end on the same days. */
export interface DatedStatements {
  /** First day, `YYYY-MM-DD`. */
  readonly min: string;
  /** Last day; null: open. */
  readonly max: string | null;
  readonly statements: number;
  /** Of those that count, by polarity. */
  readonly positive: number;
  readonly negative: number;
  /** Stances that count, by sign times polarity. */
  readonly inFavor: number;
  readonly against: number;
  /** Who makes each of those that count; ids, one for each statement whose speaker is named. */
  readonly speakers: readonly string[];
}

export interface Bucket extends Period {
  readonly statements: number;
  readonly positive: number;
  readonly negative: number;
  readonly inFavor: number;
  readonly against: number;
  /** How many reach beyond the bucket's last day. */
  readonly spanning: number;
  /** Ids, those with most claims first. */
  readonly speakerIds: readonly string[];
}

/** Most buckets of a timeline. */
export const mostBuckets = 2_000;

/**
 * Statements by the day on which they begin, in periods without a gap from the first that has one to the last.
 * @throws Refusal BAD_USER_INPUT where there would be too many
 */
export function timelineBuckets(rows: readonly DatedStatements[], unit: TimeUnit): readonly Bucket[] {
  const byStart = new Map<string, DatedStatements[]>();
  for (const row of rows) {
    const { from } = periodOf(row.min, unit);
    const there = byStart.get(from);
    if (there === undefined) byStart.set(from, [row]);
    else there.push(row);
  }
  const days = rows.map(({ min }) => min).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return periods(first, last, unit).map((period) => bucketOf(period, byStart.get(period.from) ?? []));
}

function bucketOf(period: Period, rows: readonly DatedStatements[]): Bucket {
  const sum = (of: (row: DatedStatements) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    ...period,
    statements: sum(({ statements }) => statements),
    positive: sum(({ positive }) => positive),
    negative: sum(({ negative }) => negative),
    inFavor: sum(({ inFavor }) => inFavor),
    against: sum(({ against }) => against),
    spanning: sum(({ max, statements }) => (max === null || max > period.to ? statements : 0)),
    speakerIds: mostFrequentFirst(rows.flatMap(({ speakers }) => speakers)),
  };
}

/** From the one that holds the first day to the one that holds the last. */
function periods(first: string, last: string, unit: TimeUnit): readonly Period[] {
  const all: Period[] = [];
  for (let period = periodOf(first, unit); ; period = periodOf(nextDay(period.to), unit)) {
    if (all.length === mostBuckets) throw tooMany(first, last, unit);
    all.push(period);
    if (period.to >= last) return all;
  }
}

/** Least days of a period: whatever has too many periods by this, has too many. */
const daysOf = { day: 1, week: 7, month: 30.5, year: 365.25 } as const;
const coarser = {
  day: ["week", "month", "year"],
  week: ["month", "year"],
  month: ["year"],
  year: [],
} as const;

function tooMany(first: string, last: string, unit: TimeUnit): Refusal {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const fits = coarser[unit].find((wider) => days / daysOf[wider] < mostBuckets - 2);
  return new Refusal(
    "BAD_USER_INPUT",
    `From ${first} to ${last} are more than ${mostBuckets.toLocaleString("en")} buckets by ${unit.toUpperCase()}.`,
    fits === undefined
      ? "Narrow the time with the lens's `saidFrom` and `saidTo`, or `whenFrom` and `whenTo`."
      : `Ask with \`by: ${fits.toUpperCase()}\`, or narrow the time with the lens.`,
  );
}

function mostFrequentFirst(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}
