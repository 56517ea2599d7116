import { describe, expect, test } from "vitest";
import { csvRow } from "../../../server/model/csv/csvRow.ts";
import { type Cells, table, tableOf } from "./claimsTable.ts";
import { importedTable, refusedTable } from "./importedTable.ts";

describe("an event list of DNA", () => {
  const names = [
    "statement ID",
    "time",
    "document ID",
    "document title",
    "author",
    "source",
    "section",
    "type",
    "text",
    "person",
    "organization",
    "concept",
    "agreement",
  ];
  const event: Cells = {
    "statement ID": "1",
    time: "2021-03-04 10:00:00",
    "document ID": "9",
    "document title": "Ferry",
    author: "Quill",
    source: "The Gull",
    section: "Harbour",
    type: "",
    text: "the paper's\nown words",
    person: "Anna",
    organization: "Guild",
    concept: "a ferry",
    agreement: "1",
  };
  const list = (...rows: readonly Cells[]) =>
    tableOf(
      rows.map((row, n) => ({ ...event, "statement ID": String(n + 1), ...row })),
      names,
    ).replaceAll(",", ";");

  test("is read without a mapping, and its words are left out", async () => {
    const { statements, facts, report, problems } = await importedTable(
      list({}, { agreement: "0", person: "" }, { "document ID": "10", time: "2021-03-05 00:00:00" }),
      null,
    );
    expect(problems).toEqual([]);
    expect(facts.map(({ article }) => [article.id, article.published, article.attributes])).toEqual([
      ["claims-09", "2021-03-04T10:00:00", { section: "Harbour" }],
      ["claims-10", "2021-03-05", { section: "Harbour" }],
    ]);
    expect(statements.map(({ id, polarity }) => [id, polarity])).toEqual([
      ["claims-09/1", "positive"],
      ["claims-09/2", "negative"],
      ["claims-10/3", "positive"],
    ]);
    expect(report.left).toEqual([
      { what: 'cells of column "text"', count: 3, why: "the article's words are in no fact file" },
    ]);
  });

  test("with a -1 in it has stances of three signs", async () => {
    const { statements } = await importedTable(list({}, { agreement: "-1" }, { agreement: "0" }), null);
    expect(statements.map(({ predicate }) => predicate)).toEqual([
      "AGREES_WITH",
      "DISAGREES_WITH",
      "NEUTRAL_ON",
    ]);
  });

  test("that Ascribe wrote comes in with its own ids, and without what kept cells from being run", async () => {
    const added = ["holder", "speaker", "predicate", "ascription", "certainty", "modality", "form"];
    const own: Cells = {
      ...event,
      "statement ID": "study-1/3",
      "document ID": "study-1",
      text: "",
      concept: "=1+1",
      author: "'@quill",
    };
    const rows = [[...names, ...added], [...names, ...added].map((name) => own[name] ?? "x")];
    const { statements, facts, registry } = await importedTable(
      rows.map((row) => csvRow(row, ";")).join(""),
      null,
    );
    expect(statements.map(({ id }) => id)).toEqual(["claims-study-1/3"]);
    expect(registry?.interests.map(({ goal }) => goal)).toEqual(["=1+1"]);
    expect(facts[0]?.article.authors).toEqual(["'@quill"]);
  });

  test("without a column of its own is refused, as is any other table", async () => {
    expect(
      await refusedTable(
        tableOf(
          [event],
          names.filter((name) => name !== "concept"),
        ),
        null,
      ),
    ).toMatchObject([{ rule: "missing-column", place: "claims.csv:1" }]);
    expect(await refusedTable(table({}), null)).toMatchObject([
      { rule: "nothing-mapped", place: "claims.csv:1" },
    ]);
  });
});
