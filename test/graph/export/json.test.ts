import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportFile } from "../../../server/facts/schema/exportFile.ts";
import type { Lens } from "../../../server/model/Lens.ts";
import { writeFictionalCorpus } from "../../corpora/fictionalCorpus.ts";
import { writeStrait } from "../../corpora/strait.ts";
import { emptyForEachTest } from "../../database/emptyForEachTest.ts";
import { empty } from "../../database/testDatabase.ts";
import { brokenRelations } from "../brokenRelations.ts";
import { writeHarbour } from "../harbour.ts";
import { loadFolder } from "../loadFolder.ts";
import { exported } from "./exported.ts";
import { writtenGraph } from "./writtenGraph.ts";

const ground = emptyForEachTest();

/** The export's documents as files of their own, which `check` and `load` take. */
async function writeDocuments(text: string): Promise<string> {
  const written = JSON.parse(text);
  exportFile.parse(written);
  const { vocabulary, registry, articles } = written;
  const to = await mkdtemp(join(ground.folder, "again-"));
  const files: [string, object][] = [
    ["vocabulary.json", vocabulary],
    ["registry.json", registry],
    ...articles.map((facts: { article: { id: string } }): [string, object] => [
      `${facts.article.id}.facts.json`,
      facts,
    ]),
  ];
  for (const [name, document] of files) await writeFile(join(to, name), JSON.stringify(document));
  return to;
}

const worlds: [name: string, write: (to: string) => Promise<void>][] = [
  ["the strait", (to) => writeStrait(to)],
  [
    "the harbour with a merge",
    (to) => writeHarbour(to, { merge: true, aidsSymmetric: true, roleUntil: "2022" }),
  ],
  [
    "an invented corpus",
    (to) => writeFictionalCorpus(to, { files: 6, statementsPerFile: 40, entities: 12, seed: 11 }),
  ],
];

describe.each(worlds)("JSON of %s", (_, write) => {
  test("loads as the same graph", async () => {
    await write(ground.folder);
    const { store } = await loadFolder(ground.database, ground.folder);
    const before = await writtenGraph(ground.database);
    const text = await exported(ground.database, "json");
    expect(JSON.parse(text)).toMatchObject({ format: "export/1", store });
    await empty(ground.database);
    await loadFolder(ground.database, await writeDocuments(text));
    expect(await writtenGraph(ground.database)).toEqual(before);
    // And what comes out of that is the same to the letter, but for the name of the state.
    expect((await exported(ground.database, "json")).replace(/"store": "\w+"/, "")).toBe(
      text.replace(/"store": "\w+"/, ""),
    );
  });
});

const lenses: [string, Lens][] = [
  ["negative ones", { polarity: "negative" }],
  ["one voice", { speakers: ["tarn"] }],
  ["nothing", { articles: [] }],
];

test.each(lenses)("JSON under a lens for %s loads, and holds what passes", async (_, lens) => {
  await writeStrait(ground.folder);
  await loadFolder(ground.database, ground.folder);
  const text = await exported(ground.database, "json", { lens });
  const { articles, lens: written } = exportFile.parse(JSON.parse(text));
  expect(Object.keys(written ?? {})).toEqual(Object.keys(lens));
  const ids = articles.flatMap((facts) => facts.statements.map(({ id }) => `${facts.article.id}/${id}`));
  await empty(ground.database);
  await loadFolder(ground.database, await writeDocuments(text));
  expect(await brokenRelations(ground.database)).toEqual([]);
  const [row] = await ground.database.read("MATCH (s:Statement) RETURN collect(s.id) AS ids");
  expect(new Set(ids)).toEqual(new Set([row?.ids].flat()));
});
