import { expect, test } from "vitest";
import type { Lens } from "../../../server/model/Lens.ts";
import { writeFictionalCorpus } from "../../corpora/fictionalCorpus.ts";
import { writeStrait } from "../../corpora/strait.ts";
import { emptyForEachTest } from "../../database/emptyForEachTest.ts";
import { wipe } from "../../database/testDatabase.ts";
import { brokenRelations } from "../brokenRelations.ts";
import { loadFolder } from "../loadFolder.ts";
import { exported } from "./exported.ts";
import { writeHostileCorpus } from "./hostileCorpus.ts";
import { runScript } from "./runScript.ts";
import { writtenGraph } from "./writtenGraph.ts";

const ground = emptyForEachTest(wipe);

/** Relationships of one node come in no order. */
const lines = (script: string): string[] => script.split(/,?\n/).sort();

const worlds: [name: string, write: (to: string) => Promise<void>][] = [
  ["the strait", (to) => writeStrait(to)],
  [
    "an invented corpus",
    (to) => writeFictionalCorpus(to, { files: 4, statementsPerFile: 60, entities: 9, seed: 5 }),
  ],
  ["names that are no names", writeHostileCorpus],
];

test.each(worlds)("the script of %s makes the same graph in an empty database", async (_, write) => {
  await write(ground.folder);
  const { store } = await loadFolder(ground.database, ground.folder);
  const before = await writtenGraph(ground.database);
  const script = await exported(ground.database, "cypher");
  await wipe(ground.database);
  await runScript(ground.database, script);
  expect(await writtenGraph(ground.database)).toEqual(before);
  const [mark] = await ground.database.read("MATCH (s:AscribeStore) RETURN s.hash AS hash");
  expect(mark?.hash).toBe(store);
  expect(lines(await exported(ground.database, "cypher"))).toEqual(lines(script));
  // Nothing would tell what it made from what files bring.
  await expect(loadFolder(ground.database, ground.folder)).rejects.toMatchObject({
    code: "DATABASE_REFUSED",
  });
  await loadFolder(ground.database, ground.folder, { rebuild: true });
  expect(await writtenGraph(ground.database)).toEqual(before);
  expect((await loadFolder(ground.database, ground.folder)).store).toBe(store);
});

const lenses: [string, Lens][] = [
  ["claims of one", { speakers: ["tarn"] }],
  ["claims that deny", { polarity: "negative" }],
];

test.each(lenses)(
  "under a lens for %s it makes their part of the graph, under a name of its own",
  async (_, lens) => {
    await writeStrait(ground.folder);
    const { store } = await loadFolder(ground.database, ground.folder);
    const json = JSON.parse(await exported(ground.database, "json", { lens }));
    const script = await exported(ground.database, "cypher", { lens });
    await wipe(ground.database);
    await runScript(ground.database, script);
    expect(await brokenRelations(ground.database)).toEqual([]);
    const [row] = await ground.database.read(
      "MATCH (s:AscribeStore) RETURN s.hash AS hash, COUNT { (:Statement) } AS statements, COUNT { (:Article) } AS articles",
    );
    expect(row?.hash).not.toBe(store);
    expect(row?.articles).toBe(
      new Set(json.articles.map((facts: { article: { id: string } }) => facts.article.id)).size,
    );
    const passing = await ground.database.read(
      "MATCH (s:Statement) RETURN s.speakerId AS speaker, s.polarity AS polarity",
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const { speaker, polarity } of passing)
      expect(lens.speakers === undefined ? polarity : speaker).toBe(lens.speakers?.[0] ?? lens.polarity);
  },
);
