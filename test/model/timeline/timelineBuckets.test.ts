import { expect, test } from "vitest";
import { Refusal } from "../../../server/model/Refusal.ts";
import { periodOf } from "../../../server/model/timeline/periodOf.ts";
import { type DatedStatements, timelineBuckets } from "../../../server/model/timeline/timelineBuckets.ts";

const on = (min: string, max: string | null = min, speakers: readonly string[] = []): DatedStatements => ({
  min,
  max,
  statements: 2,
  positive: 1,
  negative: 1,
  inFavor: 1,
  against: 0,
  speakers,
});

test.each([
  ["day", "2020-02-29", "2020-02-29 2020-02-29"],
  ["week", "2021-01-03", "2020-12-28 2021-01-03"],
  ["week", "2021-01-04", "2021-01-04 2021-01-10"],
  ["week", "9999-12-31", "9999-12-27 9999-12-31"],
  ["month", "2020-02-10", "2020-02-01 2020-02-29"],
  ["month", "0044-03-15", "0044-03-01 0044-03-31"],
  ["month", "2021-12-31", "2021-12-01 2021-12-31"],
  ["year", "2021-06-01", "2021-01-01 2021-12-31"],
] as const)("the %s of %s", (unit, day, period) => {
  const { from, to } = periodOf(day, unit);
  expect(`${from} ${to}`).toBe(period);
});

test("buckets have no gap; a statement stands where it begins, and it is told which reach further", () => {
  const rows = [
    on("2021-03-30", "2021-04-02", ["tarn", "voss"]),
    on("2021-01-31", "2021-01-31", ["voss"]),
    on("2021-03-01", null, ["voss"]),
    on("2021-03-02", "2021-03-31"),
  ];
  expect(timelineBuckets(rows, "month")).toMatchObject([
    { from: "2021-01-01", to: "2021-01-31", statements: 2, spanning: 0, speakerIds: ["voss"] },
    { from: "2021-02-01", to: "2021-02-28", statements: 0, positive: 0, speakerIds: [] },
    {
      from: "2021-03-01",
      to: "2021-03-31",
      statements: 6,
      positive: 3,
      negative: 3,
      inFavor: 3,
      against: 0,
      spanning: 4,
      speakerIds: ["voss", "tarn"],
    },
  ]);
  expect(timelineBuckets(rows, "week")).toHaveLength(10);
  expect(timelineBuckets([], "day")).toEqual([]);
});

test("too many buckets are refused, and a unit named that does", () => {
  const adviceFor = (from: string, to: string, unit: "day" | "year") => {
    try {
      return timelineBuckets([on(from), on(to)], unit).length;
    } catch (error) {
      return error instanceof Refusal ? error.advice : error;
    }
  };
  expect(adviceFor("2021-01-01", "2026-06-23", "day")).toBe(2000);
  expect(adviceFor("2021-01-01", "2026-06-24", "day")).toContain("`by: WEEK`");
  expect(adviceFor("1900-01-01", "2021-01-01", "day")).toContain("`by: MONTH`");
  expect(adviceFor("0044-01-01", "2021-01-01", "day")).toContain("`by: YEAR`");
  expect(adviceFor("0001-01-01", "2100-01-01", "year")).toContain("Narrow the time");
});
