import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { checkPaths } from "../../../server/facts/checkPaths.ts";
import { ImportRefusal } from "../../../server/facts/import/ImportProblem.ts";
import { importFile } from "../../../server/facts/import/importFile.ts";
import type { FactsContent, RegistryContent } from "../../../server/model/Corpus.ts";
import { csvRow } from "../../../server/model/csv/csvRow.ts";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-import-"));
  folders.push(folder);
  return folder;
}

/** A table of claims about an invented harbour, and what its columns are. */
const mapping = `format: mapping/1
corpus: claims
entities: {actor: Organization, said by: Person, goal: Interest, place: Place}
articles: {outlet: paper, title: headline, published: {from: day, date: DD.MM.YYYY}, url: link, lang: {value: de}, attributes: [page]}
codings: {by: {from: coder, otherwise: nobody}, on: {value: 2024-05}, status: {value: reviewed}}
statements:
  - subject: actor
    speaker: said by
    predicate: {from: view, values: {for: WANTS, against: OPPOSES, "": INDIFFERENT_TO}}
    object: {from: goal, split: "|"}
    form: {from: form, otherwise: indirect}
    certainty: {from: sure, values: {"1": certain, "2": possible}, otherwise: certain}
    place: place
    gloss: note
    attributes: [batch]
affiliations: [{member: said by, of: actor, as: memberOf}]
ignore: [row]
`;
const columns = [
  "row",
  "paper",
  "headline",
  "day",
  "link",
  "page",
  "actor",
  "said by",
  "view",
  "goal",
  "form",
  "sure",
  "place",
  "coder",
  "note",
  "batch",
];
type Cells = Readonly<Record<string, string>>;
const usual: Cells = {
  paper: "The Gull",
  headline: "Ferry",
  day: "04.03.2021",
  actor: "Guild",
  "said by": "Anna",
  view: "for",
  goal: "a ferry",
};

const quoted = (cell: string): string => (/["\r\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const tableOf = (rows: readonly Cells[], names: readonly string[] = columns): string =>
  [names.map(quoted), ...rows.map((row) => names.map((name) => quoted(row[name] ?? "")))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
const table = (...rows: readonly Cells[]): string => tableOf(rows.map((row) => ({ ...usual, ...row })));

/** Imports a table and reads what was written as `ascribe check` does. */
async function imported(content: string | Uint8Array, rules: string | null = mapping) {
  const folder = await scratch();
  const [file, out, map] = ["claims.csv", "out", "claims.mapping.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(file, content);
  if (rules !== null) await writeFile(map, rules);
  const report = await importFile("csv", file, { out }, rules === null ? undefined : map);
  const check = await checkPaths([out], { strict: true });
  const contents = (check.corpus?.sources ?? []).map((source) => source.content);
  const facts = contents.filter((it): it is FactsContent => it.kind === "facts");
  const registry = contents.find((it): it is RegistryContent => it.kind === "registry");
  return {
    report,
    problems: check.problems,
    facts,
    registry,
    statements: facts.flatMap((it) => it.statements),
  };
}

/** The problems that an import is refused for, and what it left behind. */
async function refused(content: string | Uint8Array, rules: string | null = mapping) {
  const folder = await scratch();
  const file = join(folder, "claims.csv");
  await writeFile(file, content);
  const map = join(folder, "claims.mapping.yaml");
  if (rules !== null) await writeFile(map, rules);
  try {
    await importFile(
      "csv",
      file,
      { out: join(folder, "made", "for", "it", "out") },
      rules === null ? undefined : map,
    );
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    expect((await readdir(folder)).filter((name) => !name.startsWith("claims."))).toEqual([]);
    return error.problems.map(({ rule, place, message }) => ({
      rule,
      place: place.replace(`${folder}/`, ""),
      message,
    }));
  }
  throw new Error("it was imported");
}

describe("a table with a mapping", () => {
  test("becomes articles, statements and a registry, each field as the mapping says", async () => {
    const { statements, facts, registry, problems, report } = await imported(
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
    const { registry, problems } = await imported(
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
    const { registry } = await imported(bytes, mapping + named);
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
    const { facts } = await imported(
      table({ day: cell }),
      mapping.replace("date: DD.MM.YYYY", `date: "${form}"`),
    );
    expect(facts[0]?.article.published).toBe(date);
  });

  test("reads ISO and EDTF where no form is named", async () => {
    const rules = mapping.replace("{from: day, date: DD.MM.YYYY}", "day");
    const { facts } = await imported(
      table({ day: "2021-03-04" }, { day: "2021-03~" }, { day: "2020/2021" }),
      rules,
    );
    expect(facts.map(({ article }) => article.published)).toEqual(["2021-03-04", "2021-03~", "2020/2021"]);
  });
});

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
    const { statements, facts, report, problems } = await imported(
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
    const { statements } = await imported(list({}, { agreement: "-1" }, { agreement: "0" }), null);
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
    const { statements, facts, registry } = await imported(
      rows.map((row) => csvRow(row, ";")).join(""),
      null,
    );
    expect(statements.map(({ id }) => id)).toEqual(["claims-study-1/3"]);
    expect(registry?.interests.map(({ goal }) => goal)).toEqual(["=1+1"]);
    expect(facts[0]?.article.authors).toEqual(["'@quill"]);
  });

  test("without a column of its own is refused, as is any other table", async () => {
    expect(
      await refused(
        tableOf(
          [event],
          names.filter((name) => name !== "concept"),
        ),
        null,
      ),
    ).toMatchObject([{ rule: "missing-column", place: "claims.csv:1" }]);
    expect(await refused(table({}), null)).toMatchObject([{ rule: "nothing-mapped", place: "claims.csv:1" }]);
  });
});

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
      expect(await refused(content, rules ?? mapping)).toContainEqual({
        rule,
        place,
        message: expect.any(String),
      });
    },
  );

  test("two forms of dates are told with a row of each", async () => {
    const [problem] = await refused(table({}, {}, { day: "2021-03-05" }));
    expect(problem?.message).toMatch(
      /"2021-03-05" in column `day` here and "04\.03\.2021" at \S+claims\.csv:2/,
    );
  });

  test("a folder, and a path to nothing", async () => {
    const folder = await scratch();
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

describe("any table", () => {
  // Cells of all kinds that break quoting, dates, ids and YAML; whatever is in them, names stay names.
  const cell = fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        'say "so"',
        "a,b;c",
        "two\nlines",
        "two\r\nlines",
        "=1+1",
        "- item",
        "{a: b}",
        "#no",
        "null",
        "012",
        "é",
        "e\u0301",
        "Ж",
        "\u{1F6A2}",
        "unspecified",
        "yes: no",
        "*x",
        "&y",
        "'",
        "\\",
        "%",
        "@",
      ),
    )
    .filter((text) => !/[\0|]/.test(text) && !text.includes("\uFEFF"));
  const named = cell.filter((text) => text.trim() !== "");
  const row = fc.record({
    paper: named,
    headline: named,
    actor: cell,
    "said by": cell,
    goal: cell,
    note: cell,
    batch: cell,
    view: fc.constantFrom("for", "against", ""),
  });

  const run = async (rows: readonly Cells[]) => {
    const given = rows.map((it) => ({ ...usual, ...it }));
    const result = await imported(tableOf(given));
    return { given, ...result };
  };

  test("that is well formed is imported whole: clean, a statement a row, each cell as it stood", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { given, statements, problems, registry } = await run(rows);
        expect(problems).toEqual([]);
        const names = new Map([
          ...(registry?.entities ?? []).map(({ id, name }) => [id, name] as const),
          ...(registry?.interests ?? []).map(({ id, goal }) => [id, goal] as const),
        ]);
        const byRow = new Map(
          statements.map((statement) => [Number(statement.id.split("/r")[1]), statement]),
        );
        expect([...byRow.keys()].sort((a, b) => a - b)).toEqual(given.map((_, n) => n + 1));
        const cells = given.map((_, n) => {
          const statement = byRow.get(n + 1);
          const text = (
            ref: typeof statement extends infer S | undefined
              ? S extends { subject: infer R }
                ? R
                : never
              : never,
          ) => (ref.kind === "node" ? names.get(ref.id) : "");
          return statement === undefined
            ? []
            : [
                text(statement.subject),
                text(statement.speaker),
                statement.objects[0] === undefined ? "" : text(statement.objects[0]),
                statement.attributes?.batch ?? "",
              ];
        });
        const blank = (text: string | undefined) => ((text ?? "").trim() === "" ? "" : text);
        expect(cells).toEqual(
          given.map((it) => [blank(it.actor), blank(it["said by"]), blank(it.goal)?.trim(), blank(it.batch)]),
        );
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

function windows1252(text: string): Buffer {
  const special: Readonly<Record<string, number>> = { "€": 0x80, "“": 0x93, "”": 0x94 };
  return Buffer.from(Array.from(text, (character) => special[character] ?? character.codePointAt(0) ?? 0));
}
