import type { DiscourseRequest } from "../../../server/model/discourse/discourseNetwork.ts";
import { isoWeek } from "../../../server/model/discourse/isoWeek.ts";
import type { StanceRow } from "../../../server/model/discourse/StanceRow.ts";

/**
 * A network computed slowly and straight from the formulas of docs/discourse.md: for each cell, all rows are counted
 * anew. Cells that are 0 are there.
 * @param counted what is counted of the rows; in a window, what falls into it
 */
export function plainNetwork(
  rows: readonly StanceRow[],
  asked: DiscourseRequest,
  counted: readonly StanceRow[] = plainSelection(rows, asked),
): ReadonlyMap<string, number> {
  const values = rows.map(({ qualifier }) => qualifier);
  const levels = values.includes(0) ? [...new Set(values)].sort((a, b) => a - b) : [-1, 1];
  const range = Math.max(...levels) - Math.min(...levels) || 1;
  const sideOf = (row: StanceRow) => (asked.onto === "actors" ? row.actor : row.interest);
  const topOf = (row: StanceRow) => (asked.onto === "actors" ? row.interest : row.actor);
  const sides = [...new Set(counted.map(sideOf))];
  const tops = [...new Set(counted.map(topOf))];
  const n = (a: string | null, c: string | null, q: number | null) =>
    counted.filter(
      (row) =>
        (a === null || sideOf(row) === a) &&
        (c === null || topOf(row) === c) &&
        (q === null || row.qualifier === q),
    ).length;
  const sum = <T>(over: readonly T[], value: (one: T) => number) =>
    over.reduce((all, one) => all + value(one), 0);

  const twoMode = (a: string, c: string) => {
    const weight = {
      ignore: () => n(a, c, null),
      subtract: () => sum(levels, (q) => q * n(a, c, q)),
      combine: () => Number.parseInt(levels.map((q) => (n(a, c, q) > 0 ? "1" : "0")).join(""), 2),
      congruence: () => Number.NaN,
      conflict: () => Number.NaN,
    }[asked.aggregation]();
    const by =
      asked.normalization === "activity"
        ? n(a, null, null)
        : asked.normalization === "prominence"
          ? n(null, c, null)
          : 1;
    return by === 0 ? 0 : weight / by;
  };

  const pairs = (a: string, b: string, value: (distance: number) => number) =>
    sum(tops, (c) =>
      sum(levels, (q) => sum(levels, (r) => n(a, c, q) * n(b, c, r) * value(Math.abs(q - r) / range))),
    );
  const congruence = (a: string, b: string) => pairs(a, b, (distance) => 1 - distance);
  const ignore = (a: string, b: string) => sum(tops, (c) => n(a, c, null) * n(b, c, null));
  const oneMode = (a: string, b: string) => {
    const conflict = pairs(a, b, (distance) => distance);
    const weight = {
      ignore: () => ignore(a, b),
      congruence: () => congruence(a, b),
      conflict: () => conflict,
      subtract: () => congruence(a, b) - conflict,
      combine: () => Number.NaN,
    }[asked.aggregation]();
    const cells = tops.flatMap((c) => levels.map((q) => [n(a, c, q), n(b, c, q)] as const));
    const own = asked.aggregation === "ignore" ? ignore : congruence;
    const by = {
      no: () => 1,
      average: () => (n(a, null, null) + n(b, null, null)) / 2,
      cosine: () => n(a, null, null) * n(b, null, null),
      jaccard: () => sum(cells, ([ofA, ofB]) => (ofB === 0 ? ofA : 0) + (ofA === 0 ? ofB : 0) + ofA * ofB),
      "cosine-of-rows": () => Math.sqrt(own(a, a) * own(b, b)),
      activity: () => Number.NaN,
      prominence: () => Number.NaN,
    }[asked.normalization]();
    return by === 0 ? 0 : weight / by;
  };

  const across = asked.mode === "two" ? tops : sides;
  return new Map(
    sides.flatMap((a) =>
      across.map((b): [string, number] => [
        `${a} ${b}`,
        asked.mode === "two" ? twoMode(a, b) : a === b ? 0 : oneMode(a, b),
      ]),
    ),
  );
}

/** Each row is held against all that were kept before it. */
export function plainSelection(rows: readonly StanceRow[], asked: DiscourseRequest): readonly StanceRow[] {
  const key = ({ day, article, start = 1e9, end = 1e9, order }: StanceRow) =>
    [day, article, ...[start, end, order].map((place) => String(place).padStart(12, "0"))].join("|");
  const kept: StanceRow[] = [];
  for (const row of rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    if (!row.passes || row.actor === "" || row.interest === "") continue;
    const repeats = kept.some(
      (other) =>
        other.actor === row.actor &&
        other.interest === row.interest &&
        (asked.aggregation === "ignore" || other.qualifier === row.qualifier) &&
        samePeriod(other, row, asked),
    );
    if (!repeats) kept.push(row);
  }
  return kept;
}

function samePeriod(a: StanceRow, b: StanceRow, { duplicates }: DiscourseRequest): boolean {
  const [dateA, dateB] = [new Date(a.day), new Date(b.day)];
  const year = dateA.getUTCFullYear() === dateB.getUTCFullYear();
  const month = dateA.getUTCMonth() === dateB.getUTCMonth();
  const [weekA, weekB] = [isoWeek(a.day), isoWeek(b.day)];
  return {
    include: false,
    document: a.article === b.article,
    week: weekA.week === weekB.week,
    month,
    year,
    acrossrange: true,
    "year-week": weekA.week === weekB.week && weekA.year === weekB.year,
    "year-month": year && month,
  }[duplicates];
}
