import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ImportRefusal } from "../../../server/facts/import/ImportProblem.ts";
import { importFile } from "../../../server/facts/import/importFile.ts";
import { scratchFolder } from "../../scratchFolder.ts";
import { mapping, table, tableOf, windows1252 } from "./claimsTable.ts";
import { refusedTable } from "./importedTable.ts";

/** Every class of table that cannot be read as it should: the rule that refuses it, and where. */
const hostile: readonly {
  name: string;
  content: string | Uint8Array;
  rule: string;
  place: string;
  rules?: string;
}[] = [
  { name: "nothing", content: "", rule: "empty-file", place: "claims.csv" },
  { name: "blanks", content: " \n\n", rule: "empty-file", place: "claims.csv" },
  { name: "a line of names alone", content: tableOf([]), rule: "empty-file", place: "claims.csv" },
  { name: "a database", content: "SQLite format 3\0 of rows", rule: "other-format", place: "claims.csv" },
  { name: "a workbook", content: "PK\u0003\u0004 xl/workbook.xml", rule: "archive", place: "claims.csv" },
  { name: "a NUL", content: table({ note: "a\0b" }), rule: "nul", place: "claims.csv:2:58" },
  {
    name: "UTF-16 without a mark",
    content: Buffer.from(table({}), "utf16le"),
    rule: "nul",
    place: "claims.csv:1:2",
  },
  {
    name: "two encodings",
    content: Buffer.concat([Buffer.from(table({ note: "é" })), windows1252("1,é,,,,,,,,,,,,,,\n")]),
    rule: "mixed-encoding",
    place: "claims.csv:3",
  },
  {
    name: "a byte of no encoding",
    content: Buffer.concat([Buffer.from(table({})), Buffer.from([0x81, 0x0a])]),
    rule: "bad-encoding",
    place: "claims.csv:3:1",
  },
  {
    name: "bytes that are not what the mapping says",
    content: windows1252(table({}, { note: "é" })),
    rules: `${mapping}table: {encoding: utf-8}\n`,
    rule: "bad-encoding",
    place: "claims.csv:3",
  },
  {
    name: "a mark of another encoding than the mapping says",
    content: `\uFEFF${table({})}`,
    rules: `${mapping}table: {encoding: windows-1252}\n`,
    rule: "bad-encoding",
    place: "claims.csv",
  },
  {
    name: "an endless line",
    content: table({ note: "x".repeat(2_000_000) }),
    rule: "long-line",
    place: "claims.csv:2",
  },
  {
    name: "a quote that is not closed",
    content: `${table({}, {})}1,"The Gull`,
    rule: "bad-quoting",
    place: "claims.csv:4",
  },
  {
    name: "a quote within a cell",
    content: `${table({})}1,"The" Gull,,,,,,,,,,,,,,\n`,
    rule: "bad-quoting",
    place: "claims.csv:3",
  },
  {
    name: "a row that is too short",
    content: `${table({}, { note: "two\nlines" })}1,The Gull\n`,
    rule: "row-length",
    place: "claims.csv:5",
  },
  {
    name: "a column twice",
    content: "row,paper,paper\n1,2,3\n",
    rule: "duplicate-column",
    place: "claims.csv:1",
  },
  {
    name: "columns missing",
    content: "paper,headline\na,b\n",
    rule: "missing-column",
    place: "claims.csv:1",
  },
  {
    name: "two forms of dates",
    content: table({}, { day: "2021-03-05" }),
    rule: "two-date-forms",
    place: "claims.csv:3",
  },
  {
    name: "month and day in two orders",
    content: table({}, { day: "03.24.2021" }),
    rule: "two-date-forms",
    place: "claims.csv:3",
  },
  { name: "a date that is none", content: table({ day: "soon" }), rule: "bad-date", place: "claims.csv:2" },
  {
    name: "a value that the scale has not",
    content: table({}, { view: "fro" }),
    rule: "unknown-value",
    place: "claims.csv:3",
  },
  {
    name: "a form that is none",
    content: table({ form: "shouted" }),
    rule: "unknown-value",
    place: "claims.csv:2",
  },
  { name: "no outlet", content: table({}, {}, { paper: "" }), rule: "missing-value", place: "claims.csv:4" },
  {
    name: "an address that is none",
    content: table({ link: "gull.example" }),
    rule: "bad-value",
    place: "claims.csv:2",
  },
  {
    name: "an article with two pages",
    content: table({ page: "1" }, { page: "2" }),
    rule: "conflicting-article",
    place: "claims.csv:3",
  },
  {
    name: "an id twice",
    content: table({ row: "a" }, { row: "a" }),
    rules: mapping.replace("  - subject: actor", "  - id: row\n    subject: actor"),
    rule: "duplicate-id",
    place: "claims.csv:3",
  },
  {
    name: "an id that is none",
    content: table({ row: "a b" }),
    rules: mapping.replace("  - subject: actor", "  - id: row\n    subject: actor"),
    rule: "bad-id",
    place: "claims.csv:2",
  },
  {
    name: "a mapping of another key",
    content: table({}),
    rules: mapping.replace("corpus:", "corpsu:"),
    rule: "bad-mapping",
    place: "claims.mapping.yaml:2:1",
  },
  {
    name: "a mapping with a form that is none",
    content: table({}),
    rules: mapping.replace("DD.MM.YYYY", "day.month"),
    rule: "bad-mapping",
    place: "claims.mapping.yaml:4:73",
  },
  {
    name: "a mapping with an encoding that is none",
    content: table({}),
    rules: `${mapping}table: {encoding: utf-9}\n`,
    rule: "bad-mapping",
    place: "claims.csv",
  },
  {
    name: "a column of which nothing is said",
    content: table({}),
    rules: mapping.replace("goal: Interest, ", ""),
    rule: "bad-mapping",
    place: "claims.csv:2",
  },
  {
    name: "a mapping of which a wrong file comes",
    content: table({}),
    rules: mapping.replace("goal: Interest", "goal: Place"),
    rule: "not-clean",
    place: "articles/claims-1.facts.yaml:14:13",
  },
];

describe("a table that cannot be read as it should", () => {
  test.each(hostile)(
    "$name is refused by $rule, and nothing is written",
    async ({ content, rule, place, rules }) => {
      expect(await refusedTable(content, rules ?? mapping)).toContainEqual({
        rule,
        place,
        message: expect.any(String),
      });
    },
  );

  test("two forms of dates are told with a row of each", async () => {
    const [problem] = await refusedTable(table({}, {}, { day: "2021-03-05" }));
    expect(problem?.message).toMatch(
      /"2021-03-05" in column `day` here and "04\.03\.2021" at \S+claims\.csv:2/,
    );
  });

  test("a folder, and a path to nothing", async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, "claims.csv"));
    const rules = await Promise.all(
      ["claims.csv", "gone.csv"].map((name) =>
        importFile("csv", join(folder, name), { out: join(folder, "out") }).catch((error: unknown) =>
          error instanceof ImportRefusal ? error.problems.map(({ rule }) => rule) : error,
        ),
      ),
    );
    expect(rules).toEqual([["not-a-file"], ["not-found"]]);
  });
});
