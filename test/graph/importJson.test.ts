import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ImportRefusal } from "../../server/facts/import/ImportProblem.ts";
import { importFile } from "../../server/facts/import/importFile.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { fictionalDna } from "../corpora/fictionalDna.ts";
import { emptyForEachTest } from "../database/emptyForEachTest.ts";
import { empty } from "../database/testDatabase.ts";
import { exported } from "./export/exported.ts";
import { writtenGraph } from "./export/writtenGraph.ts";
import { loadFolder } from "./loadFolder.ts";

const ground = emptyForEachTest();

/** Coders, attributes, statements without a place: an imported study. */
const study = async (to: string) => {
  await writeFile(join(ground.folder, "study.dna"), await fictionalDna());
  await importFile("dna", join(ground.folder, "study.dna"), { out: to });
};

const worlds: [name: string, write: (to: string) => Promise<void>][] = [
  [
    "an invented corpus",
    (to) => writeFictionalCorpus(to, { files: 5, statementsPerFile: 40, entities: 12, seed: 5 }),
  ],
  ["a study of DNA", study],
];

test.each(worlds)("JSON of %s: out, in, and loaded it is the same graph, row by row", async (_, write) => {
  const [first, file, again] = ["first", "graph.json", "again"].map((name) => join(ground.folder, name)) as [
    string,
    string,
    string,
  ];
  await write(first);
  await loadFolder(ground.database, first);
  const before = await writtenGraph(ground.database);
  await writeFile(file, await exported(ground.database, "json"));
  const { written } = await importFile("json", file, { out: again });
  expect(written.statements).toBe(before.filter((line) => /^\(\S*Statement/.test(line)).length);
  await empty(ground.database);
  await loadFolder(ground.database, again);
  expect(await writtenGraph(ground.database)).toEqual(before);
});

describe("what is no whole export", () => {
  let text: string;

  beforeAll(async () => {
    const facts = await mkdtemp(join(tmpdir(), "ascribe-json-"));
    await writeFictionalCorpus(facts, { files: 2, statementsPerFile: 20, entities: 5, seed: 5 });
    await loadFolder(ground.database, facts, { rebuild: true });
    text = await exported(ground.database, "json");
    await rm(facts, { recursive: true });
  });

  const hostile: [
    name: string,
    change: (text: string) => string | Uint8Array,
    rule: string,
    place: RegExp,
  ][] = [
    ["nothing", () => "", "empty-file", /json$/],
    ["a part", (text) => text.slice(0, 2000), "bad-json", /json:\d+:\d+$/],
    ["other bytes", () => new Uint8Array([0xff, 0xfe, 0x7b]), "bad-encoding", /json$/],
    ["a database", () => "SQLite format 3\0 of rows", "other-format", /json$/],
    ["another format", (text) => text.replace("export/1", "export/2"), "not-export", /json: format$/],
    ["a list", () => "[]", "not-export", /json: the whole$/],
    [
      "a key of nobody's",
      (text) => text.replace('"polarity":"negative"', '"polarity":"negative","mood":"bad"'),
      "not-export",
      /json: articles\[\d+\]\.statements\[\d+\]\.mood$/,
    ],
    [
      "an article twice",
      (text) => {
        const { articles, ...rest } = JSON.parse(text);
        return JSON.stringify({ ...rest, articles: [...articles, articles[0]] });
      },
      "duplicate-id",
      /json: articles\[\d+\]\.coding$/,
    ],
    [
      "a list of articles twice",
      (text) => text.replace(/\]\}\n$/, '], "articles": []}'),
      "not-export",
      /json: articles$/,
    ],
    [
      "an article that is cut off within",
      (text) => text.replace('"coding":{', '"coding":{{'),
      "bad-json",
      /json:\d+:\d+$/,
    ],
    [
      "an id of nobody",
      (text) => text.replace('"speaker":"actor-', '"speaker":"factor-'),
      "not-clean",
      /articles\/\S+\.facts\.yaml:\d+:\d+$/,
    ],
  ];

  test.each(hostile)("%s is refused, and nothing is written", async (_, change, rule, place) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(join(ground.folder, "graph.json"), changed);
    const problems = await importFile("json", join(ground.folder, "graph.json"), {
      out: join(ground.folder, "out"),
    }).then(
      () => [],
      (error: unknown) => {
        if (error instanceof ImportRefusal) return error.problems;
        throw error;
      },
    );
    expect(problems[0]).toMatchObject({ rule, place: expect.stringMatching(place) });
    expect((await readdir(ground.folder)).sort()).toEqual(["graph.json"]);
  });

  test("500 MB are not read", async () => {
    await writeFile(join(ground.folder, "graph.json"), "{");
    await truncate(join(ground.folder, "graph.json"), 500 * 1024 * 1024);
    const refused = importFile("json", join(ground.folder, "graph.json"), {
      out: join(ground.folder, "out"),
    });
    await expect(refused).rejects.toMatchObject({ problems: [{ rule: "too-large" }] });
  });
});
