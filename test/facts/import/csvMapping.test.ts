import { describe, expect, test } from "vitest";
import { mapping, table, windows1252 } from "./claimsTable.ts";
import { importedTable } from "./importedTable.ts";

describe("a table with a mapping", () => {
  test("becomes articles, statements and a registry, each field as the mapping says", async () => {
    const { statements, facts, registry, problems, report } = await importedTable(
      table(
        {
          page: "4",
          form: "direct_quote",
          sure: "2",
          place: "Quay",
          note: "they would like one",
          batch: "b7",
          coder: "Ed",
        },
        { page: "4", view: "against", goal: "a ferry| a toll", "said by": "", coder: "Ed" },
        { headline: "Toll", day: "05.03.2021", view: "", actor: "", link: "https://gull.example/toll" },
      ),
    );
    expect(problems).toEqual([]);
    expect(
      facts.map(({ article, coding }) => [
        article.id,
        article.title,
        article.published,
        article.attributes,
        coding.by,
        coding.on,
      ]),
    ).toEqual([
      ["claims-1", "Ferry", "2021-03-04", { page: "4" }, "ed", "2024-05"],
      ["claims-2", "Toll", "2021-03-05", undefined, "nobody", "2024-05"],
    ]);
    expect(facts[1]?.article.url).toBe("https://gull.example/toll");
    expect(statements).toMatchObject([
      {
        id: "claims-1/r1",
        predicate: "WANTS",
        form: "direct_quote",
        certainty: "possible",
        place: "quay",
        gloss: "they would like one",
        attributes: { batch: "b7" },
        spans: [],
      },
      {
        id: "claims-1/r2",
        predicate: "OPPOSES",
        objects: [{ id: "g-a-ferry" }, { id: "g-a-toll" }],
        speaker: { kind: "unspecified" },
        form: "indirect",
      },
      {
        id: "claims-2/r3",
        predicate: "INDIFFERENT_TO",
        subject: { kind: "unspecified" },
        gloss: 'Anna: does not care about "a ferry"',
      },
    ]);
    expect(registry?.entities.find(({ id }) => id === "anna")).toMatchObject({
      type: "Person",
      memberOf: ["guild"],
    });
    expect(report.written).toMatchObject({ statements: 3, withoutSpan: 3, articles: 2 });
  });

  test("cells that a spreadsheet would run stay text", async () => {
    const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x.example")', "\t=1"];
    const { registry, problems } = await importedTable(
      table(...formulas.map((goal) => ({ goal: goal.replaceAll("|", "") }))),
    );
    expect(problems).toEqual([]);
    expect(registry?.interests.map(({ goal }) => goal)).toEqual(formulas.map((formula) => formula.trim()));
  });

  test.each([
    ["UTF-8", Buffer.from(table({ actor: "Fährverein “Möwe” €" }), "utf8"), ""],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${table({ actor: "Fährverein “Möwe” €" })}`, "utf8"), ""],
    ["UTF-16LE with a mark", Buffer.from(`\uFEFF${table({ actor: "Fährverein “Möwe” €" })}`, "utf16le"), ""],
    [
      "UTF-16BE with a mark",
      Buffer.from(`\uFEFF${table({ actor: "Fährverein “Möwe” €" })}`, "utf16le").swap16(),
      "",
    ],
    ["Windows-1252, guessed", windows1252(table({ actor: "Fährverein “Möwe” €" })), ""],
    [
      "Windows-1252, named",
      windows1252(table({ actor: "Fährverein “Möwe” €" })),
      "table: {encoding: windows-1252}\n",
    ],
    [
      "UTF-16LE without a mark, named",
      Buffer.from(table({ actor: "Fährverein “Möwe” €" }), "utf16le"),
      "table: {encoding: utf-16le}\n",
    ],
  ])("is read in %s", async (_, bytes, named) => {
    const { registry } = await importedTable(bytes, mapping + named);
    expect(registry?.entities.map(({ name }) => name)).toContain("Fährverein “Möwe” €");
  });

  test.each([
    ["DD.MM.YYYY", "24.12.2021", "2021-12-24"],
    ["D.M.YYYY", "4.3.2021", "2021-03-04"],
    ["MM/DD/YYYY", "12/24/2021", "2021-12-24"],
    ["YYYY", "2021", "2021"],
    ["MM/YYYY", "03/2021", "2021-03"],
    ["YYYY-MM-DD hh:mm:ss", "2021-03-04 10:11:12", "2021-03-04T10:11:12"],
    ["YYYY-MM-DDThh:mm:ss", "2021-03-04T00:00:00", "2021-03-04"],
  ])("reads dates in the form %s", async (form, cell, date) => {
    const { facts } = await importedTable(
      table({ day: cell }),
      mapping.replace("date: DD.MM.YYYY", `date: "${form}"`),
    );
    expect(facts[0]?.article.published).toBe(date);
  });

  test("reads ISO and EDTF where no form is named", async () => {
    const rules = mapping.replace("{from: day, date: DD.MM.YYYY}", "day");
    const { facts } = await importedTable(
      table({ day: "2021-03-04" }, { day: "2021-03~" }, { day: "2020/2021" }),
      rules,
    );
    expect(facts.map(({ article }) => article.published)).toEqual(["2021-03-04", "2021-03~", "2020/2021"]);
  });
});
