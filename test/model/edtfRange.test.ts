import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfRange } from "../../server/model/edtfRange.ts";

describe("a date of EDTF level 1 as a range of days", () => {
  test.each([
    ["2021-09-10", { min: "2021-09-10", max: "2021-09-10" }],
    ["2021-09~", { min: "2021-09-01", max: "2021-09-30" }],
    ["2021?", { min: "2021-01-01", max: "2021-12-31" }],
    ["2020-02%", { min: "2020-02-01", max: "2020-02-29" }],
    ["202X", { min: "2020-01-01", max: "2029-12-31" }],
    ["2021-07/2021-08~", { min: "2021-07-01", max: "2021-08-31" }],
    ["../2021-07", { max: "2021-07-31" }],
    ["/2021-07", { max: "2021-07-31" }],
    ["2021-07/..", { min: "2021-07-01" }],
    ["2021-07/", { min: "2021-07-01" }],
  ])("%s", (text, range) => {
    expect(edtfRange(text)).toEqual(range);
  });

  test.each([
    "",
    "..",
    "../..",
    "/",
    "soon",
    "2021-13",
    "2021-02-30",
    "2021-08/2021-07",
    "2021-02-30/2021-03",
    "2021/2022/2023",
    "Y17000",
    "-0300",
    "[2021,2022]",
    "2021-9",
  ])("%j is none, or none that can be compared", (text) => {
    expect(edtfRange(text)).toBeNull();
  });

  test("every day of the calendar is a range of itself, and years hold their days", () => {
    const days = fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(edtfRange(day)).toEqual({ min: day, max: day });
        const year = edtfRange(day.slice(0, 4));
        expect(year?.min !== undefined && year.min <= day && year.max !== undefined && day <= year.max).toBe(
          true,
        );
      }),
    );
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void edtfRange(text)));
  });
});
