import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Acquired } from "../../../server/database/acquireDatabase.ts";
import type { Database } from "../../../server/database/Database.ts";
import type { Lens } from "../../../server/model/Lens.ts";
import { writeFictionalCorpus } from "../../corpora/fictionalCorpus.ts";
import { writeStrait } from "../../corpora/strait.ts";
import { acquireTestDatabase, wipe } from "../../database/testDatabase.ts";
import { brokenRelations } from "../brokenRelations.ts";
import { loadFolder } from "../loadFolder.ts";
import { exported } from "./exported.ts";
import { writeHostileCorpus } from "./hostileCorpus.ts";
import { writtenGraph } from "./writtenGraph.ts";

let acquired: Acquired;
let database: Database;
let folder: string;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  database = acquired.database;
});
afterAll(async () => await acquired.release());
beforeEach(async () => {
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), "ascribe-script-"));
  return async () => await rm(folder, { recursive: true, force: true });
});

/** Runs a script as Neo4j's tools do: what ends with a semicolon at the end of a line is a statement. */
async function runScript(text: string): Promise<void> {
  for (const statement of text.split(/;\n/)) {
    if (statement.replaceAll(/^\/\/.*$/gm, "").trim() !== "") await database.schema(statement);
  }
}

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
  await write(folder);
  const { store } = await loadFolder(database, folder);
  const before = await writtenGraph(database);
  const script = await exported(database, "cypher");
  await wipe(database);
  await runScript(script);
  expect(await writtenGraph(database)).toEqual(before);
  const [mark] = await database.read("MATCH (s:AscribeStore) RETURN s.hash AS hash");
  expect(mark?.hash).toBe(store);
  expect(lines(await exported(database, "cypher"))).toEqual(lines(script));
  // Nothing would tell what it made from what files bring.
  await expect(loadFolder(database, folder)).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
  await loadFolder(database, folder, { rebuild: true });
  expect(await writtenGraph(database)).toEqual(before);
  expect((await loadFolder(database, folder)).store).toBe(store);
});

const lenses: [string, Lens][] = [
  ["claims of one", { speakers: ["tarn"] }],
  ["claims that deny", { polarity: "negative" }],
];

test.each(lenses)(
  "under a lens for %s it makes their part of the graph, under a name of its own",
  async (_, lens) => {
    await writeStrait(folder);
    const { store } = await loadFolder(database, folder);
    const json = JSON.parse(await exported(database, "json", { lens }));
    const script = await exported(database, "cypher", { lens });
    await wipe(database);
    await runScript(script);
    expect(await brokenRelations(database)).toEqual([]);
    const [row] = await database.read(
      "MATCH (s:AscribeStore) RETURN s.hash AS hash, COUNT { (:Statement) } AS statements, COUNT { (:Article) } AS articles",
    );
    expect(row?.hash).not.toBe(store);
    expect(row?.articles).toBe(
      new Set(json.articles.map((facts: { article: { id: string } }) => facts.article.id)).size,
    );
    const passing = await database.read(
      "MATCH (s:Statement) RETURN s.speakerId AS speaker, s.polarity AS polarity",
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const { speaker, polarity } of passing)
      expect(lens.speakers === undefined ? polarity : speaker).toBe(lens.speakers?.[0] ?? lens.polarity);
  },
);
