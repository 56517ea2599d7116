import { describe, expect, test } from "vitest";
import { discourseNetwork } from "../../../server/model/discourse/discourseNetwork.ts";
import { isoWeek } from "../../../server/model/discourse/isoWeek.ts";
import type { StanceRow } from "../../../server/model/discourse/StanceRow.ts";
import { selectStances } from "../../../server/model/discourse/selectStances.ts";
import { type Aggregation, type Duplicates, duplicates } from "../../../server/model/words.ts";
import { counted, request, stances } from "./stances.ts";

const annToP = { actor: "ann", interest: "p", qualifier: 1 } as const;
const kept = (rows: readonly StanceRow[], rule: Duplicates, aggregation: Aggregation = "subtract") =>
  selectStances(rows, { aggregation, duplicates: rule }).map(({ statement }) => statement);

describe("what is counted", () => {
  test("goes by document date, document, place in the text, place in the file", () => {
    const rows = stances([
      { ...annToP, statement: "no span" },
      { ...annToP, statement: "second", start: 9, end: 12 },
      { ...annToP, statement: "shorter", start: 5, end: 7 },
      { ...annToP, statement: "first", start: 5, end: 6 },
      { ...annToP, statement: "other document", article: "a" },
      { ...annToP, statement: "earlier", article: "z", day: "2021-02-28" },
    ]);
    expect(kept(rows, "include")).toEqual([
      "earlier",
      "other document",
      "first",
      "shorter",
      "second",
      "no span",
    ]);
  });

  test("leaves out what is shut out, and what lacks an actor or an interest", () => {
    const rows = stances([
      { ...annToP, statement: "in" },
      { ...annToP, statement: "out", passes: false },
      { ...annToP, statement: "whose", actor: "" },
      { ...annToP, statement: "to what", interest: "" },
    ]);
    expect(kept(rows, "include")).toEqual(["in"]);
  });

  test("what is shut out is no earlier one that others repeat", () => {
    const rows = stances([
      { ...annToP, statement: "out", passes: false },
      { ...annToP, statement: "in" },
    ]);
    expect(kept(rows, "acrossrange")).toEqual(["in"]);
  });
});

describe("duplicates", () => {
  // 2020-01-01 is in week 1 of 2020, 2020-12-31 and 2021-01-01 in week 53 of 2020, 2021-01-04 in week 1 of 2021.
  const days = ["2020-01-01", "2020-01-31", "2020-12-31", "2021-01-01", "2021-01-04", "2021-12-31"];
  const rows = stances(
    days.flatMap((day) => [
      { ...annToP, day, statement: day, article: day },
      { ...annToP, day, statement: `${day} again`, article: day },
    ]),
  );

  const cases: readonly [Duplicates, readonly string[]][] = [
    ["include", rows.map(({ statement }) => statement)],
    ["document", days],
    ["acrossrange", ["2020-01-01"]],
    ["year", ["2020-01-01", "2021-01-01"]],
    // Whatever the year: January and December.
    ["month", ["2020-01-01", "2020-12-31"]],
    ["year-month", ["2020-01-01", "2020-12-31", "2021-01-01", "2021-12-31"]],
    // Weeks 1, 5, 53, 53, 1, 52, whatever the year.
    ["week", ["2020-01-01", "2020-01-31", "2020-12-31", "2021-12-31"]],
    ["year-week", ["2020-01-01", "2020-01-31", "2020-12-31", "2021-01-04", "2021-12-31"]],
  ];

  test.each(cases)("%s", (rule, expected) => {
    expect(kept(rows, rule)).toEqual(expected);
  });

  test("each rule has its case", () => {
    expect(cases.map(([rule]) => rule).sort()).toEqual(duplicates.toSorted());
  });

  test("have the same actor, interest and qualifier; the qualifier only where the aggregation looks at it", () => {
    const claims = stances([
      { ...annToP, statement: "one" },
      { ...annToP, statement: "against", qualifier: -1 },
      { ...annToP, statement: "other actor", actor: "bob" },
      { ...annToP, statement: "other interest", interest: "q" },
      { ...annToP, statement: "again" },
    ]);
    const different = ["one", "against", "other actor", "other interest"];
    for (const aggregation of ["combine", "congruence", "conflict", "subtract"] as const) {
      expect(kept(claims, "acrossrange", aggregation)).toEqual(different);
    }
    expect(kept(claims, "acrossrange", "ignore")).toEqual(["one", "other actor", "other interest"]);
  });

  test("under ignore, the qualifier of the first one is the one that jaccard sees", () => {
    // bob's second row goes, so ann and bob share no cell: 1 / (1 + 1 + 0). Were it the first that goes: 1 / 1.
    const claims = stances([
      annToP,
      { ...annToP, actor: "bob", qualifier: -1 },
      { ...annToP, actor: "bob", qualifier: 1 },
    ]);
    const { edges } = discourseNetwork(
      claims,
      request({ normalization: "jaccard", duplicates: "acrossrange" }),
    );
    expect(edges).toEqual([{ from: "ann", to: "bob", weight: 1 / 2 }]);
  });
});

test.each([
  ["2021-01-03", 2020, 53],
  ["2021-01-04", 2021, 1],
  ["2018-12-31", 2019, 1],
  ["2016-01-01", 2015, 53],
  ["2024-12-30", 2025, 1],
  ["2020-02-29", 2020, 9],
  ["0099-12-31", 99, 53],
])("the ISO week of %s is %i-W%i", (day, year, week) => {
  expect(isoWeek(day)).toEqual({ year, week });
});

describe("labels", () => {
  const rows = stances([
    ...counted("bob p 1+", "Ann p 1+", "cyd q 1+"),
    { actor: "out", interest: "r", qualifier: 1, passes: false },
    { actor: "", interest: "s", qualifier: 1 },
  ]);
  const labels = (changes: Parameters<typeof request>[0]) => {
    const { rows: side, columns } = discourseNetwork(rows, request(changes));
    return [side.join(" "), columns.join(" ")];
  };

  test("are those that are counted, in code unit order; one-mode has them on both sides", () => {
    expect(labels({ mode: "two" })).toEqual(["Ann bob cyd", "p q"]);
    expect(labels({})).toEqual(["Ann bob cyd", "Ann bob cyd"]);
    expect(labels({ onto: "interests" })).toEqual(["p q", "p q"]);
  });

  test("with isolates also those of rows that are not counted", () => {
    expect(labels({ mode: "two", isolates: true })).toEqual(["Ann bob cyd out", "p q r s"]);
    expect(labels({ onto: "interests", isolates: true })).toEqual(["p q r s", "p q r s"]);
  });

  test("of nothing that is counted there are none, or isolates alone", () => {
    const nothing = rows.map((row) => ({ ...row, passes: false }));
    expect(discourseNetwork(nothing, request())).toEqual({
      rows: [],
      columns: [],
      edges: [],
      statements: 0,
      windows: [],
    });
    const { rows: side, edges } = discourseNetwork(nothing, request({ isolates: true }));
    expect([side.length, edges.length]).toEqual([4, 0]);
  });

  test("a statement with two interests counts in both and is one statement", () => {
    const both = stances([
      { ...annToP, statement: "x/s" },
      { ...annToP, statement: "x/s", interest: "q" },
    ]);
    const network = discourseNetwork(both, request({ mode: "two", normalization: "activity" }));
    expect(network).toMatchObject({ statements: 1, edges: [{ weight: 1 / 2 }, { weight: 1 / 2 }] });
  });
});
