import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadCorpus } from "../../server/graph/load/loadCorpus.ts";
import { examineServed } from "../../server/graph/load/prepareStore.ts";
import { graphDump } from "../graph/graphDump.ts";
import { checked } from "../graph/loadFolder.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId, idsOfNodes } from "./shapes.ts";

let api: ApiUnderTest;
let folder: string;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  folder = await mkdtemp(join(tmpdir(), "ascribe-scripts-"));
  await writeFile(join(folder, "registry.yaml"), registry);
  await writeFile(join(folder, "karst-1.facts.yaml"), facts);
  await loadCorpus(api.database, await checked(folder));
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const registry = `format: registry/1
entities:
  - {id: karst, type: Organization, name: Radio Karst}
  - {id: rahmon, type: Person, name: Бек Рахмон, aliases: [Бек Раҳмон]}
  - {id: khamroeva, type: Person, name: Lola Khamroeva}
  - {id: li-shan, type: Person, name: Li Shanjing}
  - {id: north-bank, type: State, name: "N.B."}
interests:
  - {id: g-bridge, goal: новый мост через Хору}
events:
  - {id: opening, name: Открытие моста, when: 2021-04}
`;
const facts = `format: factfile/1
article: {id: karst-1, outlet: karst, title: Мост открыт, published: 2021-04-02, lang: ru}
coding: {by: coder-1, on: 2024-05-01, method: human, status: reviewed}
statements:
  - {id: s1, speaker: rahmon, form: indirect, subject: rahmon, predicate: WANTS, object: g-bridge, gloss: Рахмон хочет моста, at: [{paragraph: 1, sentence: 1}]}
`;

async function found(text: string): Promise<string[]> {
  const { search } = await api.read(
    z.object({ search: z.array(z.object({ node: hasId, matched: z.string() })) }),
    "query($text: String!) { search(text: $text) { matched node { id } } }",
    { text },
  );
  return search.map(({ node, matched }) => `${node.id}: ${matched}`);
}
async function entities(query: string): Promise<string[]> {
  const text = "query($query: String!) { entities(query: $query) { nodes { id } } }";
  return (await api.read(z.object({ entities: idsOfNodes }), text, { query })).entities;
}

describe("whoever is looked for in one script is found in another", () => {
  test.each([
    "Рахмон",
    "Rakhmon",
    "Rahmon",
    "рахм",
    "rahm",
    "Rakh",
    "Bek Rahmon",
    "rahmon bek",
    "BEKRAKHMON",
  ])("%s", async (text) => {
    expect((await found(text))[0]).toBe("rahmon: Бек Рахмон");
    expect(await entities(text)).toEqual(["rahmon"]);
  });

  test.each([
    ["Хамроева", ["khamroeva: Lola Khamroeva"]],
    ["Hamroyeva", ["khamroeva: Lola Khamroeva"]],
    ["李山京", ["li-shan: Li Shanjing"]],
    ["Lishan", ["li-shan: Li Shanjing"]],
    ["NB", ["north-bank: N.B."]],
    ["novyj most", []],
    ["novyy most", ["g-bridge: новый мост через Хору"]],
    [
      "most",
      [
        "opening: Открытие моста",
        "g-bridge: новый мост через Хору",
        "karst-1: Мост открыт",
        "karst-1/s1: Рахмон хочет моста",
      ].sort(),
    ],
  ])("%s finds %j", async (text, expected) => {
    const hits = await found(text);
    expect(expected.length > 1 ? hits.sort() : hits).toEqual(expected);
  });
});

test("what an earlier version folded is folded anew by the next load, files unchanged or not", async () => {
  const before = await graphDump(api.database);
  await api.database.write((transaction) =>
    transaction.run(
      "MATCH (n:Ascribe) WHERE n.folded IS NOT NULL SET n.folded = toLower(coalesce(n.name, n.goal, n.gloss, n.title)) REMOVE n.joined, n.initials",
    ),
  );
  await api.database.write((transaction) =>
    transaction.run("MATCH (store:AscribeStore) SET store.format = 1 REMOVE store.folding"),
  );
  await api.database.schema("DROP INDEX ascribe_words");
  await api.database.schema("CREATE FULLTEXT INDEX ascribe_search FOR (n:Ascribe) ON EACH [n.folded]");
  await expect(examineServed(api.database)).rejects.toThrow(
    "was loaded by an older Ascribe (format 1; this one reads 2)",
  );

  const report = await loadCorpus(api.database, await checked(folder));
  expect(report.changes.files).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
  expect(await graphDump(api.database)).toEqual(before);
  expect(await found("Rahmon")).toContain("rahmon: Бек Рахмон");
  expect(await api.database.read("SHOW INDEXES YIELD name WHERE name = 'ascribe_search'")).toEqual([]);
  await examineServed(api.database);
});

test("a store whose folding alone is another one is folded anew too; a newer format is served to nobody", async () => {
  const before = await graphDump(api.database);
  const set = (text: string) => api.database.write((transaction) => transaction.run(text));
  await set("MATCH (store:AscribeStore) SET store.folding = 'older'");
  await set("MATCH (n {id: 'rahmon'}) SET n.folded = 'x', n.joined = 'x', n.initials = ['x']");
  await loadCorpus(api.database, await checked(folder));
  expect(await graphDump(api.database)).toEqual(before);

  await set("MATCH (store:AscribeStore) SET store.format = 99");
  await expect(examineServed(api.database)).rejects.toThrow("newer Ascribe (format 99");
  await set("MATCH (store:AscribeStore) SET store.format = 2");
});
