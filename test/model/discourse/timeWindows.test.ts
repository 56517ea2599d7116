import { expect, test } from "vitest";
import { discourseNetwork, mostEdges } from "../../../server/model/discourse/discourseNetwork.ts";
import { timeWindows } from "../../../server/model/discourse/timeWindows.ts";
import { request, stances } from "./stances.ts";

const cut = (days: readonly string[], length: number, step: number) =>
  timeWindows(days, { days: length, step }).map(({ from, to }) => `${from} ${to}`);

test("windows begin with the first day, move on by the step, and end when one reaches the last day", () => {
  // 28 February to 4 March 2020 are 6 days; the leap day counts.
  const days = ["2020-03-04", "2020-02-28", "2020-03-01"];
  expect(cut(days, 3, 1)).toEqual([
    "2020-02-28 2020-03-01",
    "2020-02-29 2020-03-02",
    "2020-03-01 2020-03-03",
    "2020-03-02 2020-03-04",
  ]);
  expect(cut(days, 3, 2)).toEqual([
    "2020-02-28 2020-03-01",
    "2020-03-01 2020-03-03",
    "2020-03-03 2020-03-05",
  ]);
  expect(cut(days, 6, 6)).toEqual(["2020-02-28 2020-03-04"]);
  expect(cut(days, 100, 1)).toEqual(["2020-02-28 2020-06-06"]);
  expect(cut(["2020-02-28"], 1, 1)).toEqual(["2020-02-28 2020-02-28"]);
  expect(cut([], 3, 1)).toEqual([]);
});

test("too many windows are refused with a step that would do", () => {
  const years = ["2010-01-01", "2021-12-31"];
  const attempt = () => timeWindows(years, { days: 30, step: 1 });
  expect(attempt).toThrow("are 4354; at most 1000");
  const step = 5;
  expect(attempt).toThrow(expect.objectContaining({ advice: expect.stringContaining(`of ${step} or more`) }));
  expect(timeWindows(years, { days: 30, step })).toHaveLength(872);
  expect(() => timeWindows(years, { days: 30, step: step - 1 })).toThrow();
});

test("a stance that repeats one of an earlier window does not count again", () => {
  const rows = stances([
    { actor: "ann", interest: "p", qualifier: 1, day: "2021-01-01", article: "x" },
    { actor: "ann", interest: "p", qualifier: 1, day: "2021-01-02", article: "y" },
    { actor: "bob", interest: "p", qualifier: 1, day: "2021-01-02", article: "y" },
  ]);
  const asked = request({ mode: "two", windows: { days: 1, step: 1 } });
  const seen = (duplicates: "include" | "acrossrange") =>
    discourseNetwork(rows, { ...asked, duplicates }).windows.map(
      ({ from, rows: labels, edges, statements }) => [from, labels.join(" "), edges.length, statements],
    );
  expect(seen("include")).toEqual([
    ["2021-01-01", "ann", 1, 1],
    ["2021-01-02", "ann bob", 2, 2],
  ]);
  expect(seen("acrossrange")).toEqual([
    ["2021-01-01", "ann", 1, 1],
    ["2021-01-02", "bob", 1, 1],
  ]);
});

test("too many ties are refused, and not first computed", () => {
  const crowd = stances(
    Array.from({ length: 20_000 }, (_, index) => ({ actor: `a${index}`, interest: "p", qualifier: 1 })),
  );
  expect(() => discourseNetwork(crowd, request())).toThrow(
    `more than ${mostEdges.toLocaleString("en")} ties`,
  );
});
