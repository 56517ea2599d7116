import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { loadCorpus } from "../../server/graph/load/loadCorpus.ts";
import { acquireTestDatabase, empty, wipe } from "../database/testDatabase.ts";
import { brokenRelations } from "./brokenRelations.ts";
import { graphDump } from "./graphDump.ts";
import { type Harbour, writeHarbour } from "./harbour.ts";
import { checked, happened, loadFolder } from "./loadFolder.ts";

let acquired: Acquired;
let database: Database;
let folder: string;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  database = acquired.database;
  await wipe(database);
  folder = join(await mkdtemp(join(tmpdir(), "ascribe-load-")), "facts");
});
afterAll(async () => {
  await rm(join(folder, ".."), { recursive: true, force: true });
  await acquired.release();
});
beforeEach(async () => await empty(database));

async function relation(key: string) {
  const [row] = await database.read(
    "MATCH ()-[r {key: $key}]->() WHERE r.status IS NOT NULL RETURN properties(r) AS r",
    { key },
  );
  return row?.r;
}

describe("loading again", () => {
  test("the same files change nothing", async () => {
    await writeHarbour(folder);
    const first = await loadFolder(database, folder);
    expect(first.changes.statements.added).toHaveLength(8);
    const before = await graphDump(database);
    const second = await loadFolder(database, folder);
    expect(happened(second)).toEqual({});
    expect(second.changes.statements.unchanged).toBe(8);
    expect(second.changes.entities.unchanged).toBe(7);
    expect(second.store).toBe(first.store);
    expect(await graphDump(database)).toEqual(before);
  });

  test("names exactly what changed, and taking it back gives the graph of before, row by row", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    const before = await graphDump(database);
    await writeHarbour(folder, {
      ferryPolarity: "negative",
      withSalt: false,
      mayor: "Ada Quill-Reed",
      merge: true,
    });
    expect(happened(await loadFolder(database, folder))).toEqual({
      files: { changed: [join(folder, "gull/gull-1.facts.yaml"), join(folder, "registry.yaml")] },
      entities: { changed: ["quill"] },
      merges: { added: ["a-quill into quill"] },
      statements: { changed: ["gull-1/s1", "gull-1/s5", "gull-1/s6"], removed: ["gull-1/s4"] },
    });
    expect(await brokenRelations(database)).toEqual([]);
    await writeHarbour(folder);
    expect(happened(await loadFolder(database, folder))).toMatchObject({
      entities: { changed: ["quill"] },
      merges: { removed: ["a-quill into quill"] },
      statements: { added: ["gull-1/s4"] },
    });
    expect(await graphDump(database)).toEqual(before);
  });

  test("a dry run tells the same and writes nothing", async () => {
    await writeHarbour(folder);
    const dry = await loadFolder(database, folder, { dryRun: true });
    expect(await graphDump(database)).toEqual([]);
    const wet = await loadFolder(database, folder);
    expect(dry.changes).toEqual(wet.changes);
    await writeHarbour(folder, { withSalt: false, second: false, merge: true });
    const before = await graphDump(database);
    const secondDry = await loadFolder(database, folder, { dryRun: true });
    expect(await graphDump(database)).toEqual(before);
    expect(happened(secondDry)).toEqual(happened(await loadFolder(database, folder)));
  });
});

describe("a change of the registry reaches statements that did not change", () => {
  test("a merge moves keys, voices and ascription to the kept entry, and coded edges stay", async () => {
    await writeHarbour(folder, { merge: true });
    const report = await loadFolder(database, folder);
    expect(report.changes.merges.added).toEqual(["a-quill into quill"]);
    const [s4] = await database.read(
      "MATCH (coded)<-[:SUBJECT]-(s:Statement {id: 'gull-1/s4'}) RETURN s.subjectId AS subject, s.speakerIds AS speakers, s.ascription AS ascription, coded.id AS coded",
    );
    expect(s4).toEqual({
      subject: "quill",
      speakers: ["quill", "a-quill"],
      ascription: "self",
      coded: "a-quill",
    });
    expect(await relation("quill:WANTS:g-salt")).toMatchObject({ statements: 1, status: "asserted" });
    expect(await relation("a-quill:WANTS:g-salt")).toBeUndefined();
  });

  test("a role that ended before the word was said lends no voice", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    const ascription = async () =>
      (await database.read("MATCH (s:Statement {id: 'gull-1/s1'}) RETURN s.ascription AS a"))[0]?.a;
    expect(await ascription()).toBe("on-behalf");
    await writeHarbour(folder, { roleUntil: "2020" });
    expect(happened(await loadFolder(database, folder))).toMatchObject({ entities: { changed: ["quill"] } });
    expect(await ascription()).toBe("third-party");
    expect(await brokenRelations(database)).toEqual([]);
  });

  test("a predicate that becomes symmetric joins both directions in one relation", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    expect(await relation("salters:AIDS:port")).toMatchObject({ statements: 1, speakers: 0, voices: 1 });
    await writeHarbour(folder, { aidsSymmetric: true });
    expect(happened(await loadFolder(database, folder))).toMatchObject({ predicates: { changed: ["AIDS"] } });
    expect(await relation("salters:AIDS:port")).toBeUndefined();
    expect(await relation("port:AIDS:salters")).toMatchObject({ statements: 2, positive: 2 });
  });
});

describe("what goes and what stays", () => {
  test("a file that is gone takes its statements along; links to them wait and come back", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    const before = await graphDump(database);
    const waiting = async () =>
      (await database.read("MATCH (s:Pending) RETURN s.id AS id")).map(({ id }) => id);
    expect(await waiting()).toEqual([]);
    await writeHarbour(folder, { second: false });
    expect(happened(await loadFolder(database, folder))).toEqual({
      files: { removed: [join(folder, "gull/gull-2.facts.yaml")] },
      articles: { removed: ["gull-2"] },
      statements: { removed: ["gull-2/s1", "gull-2/s2"] },
    });
    expect(await waiting()).toEqual(["gull-1/s6"]);
    expect(await relation("port:WANTS:g-ferry")).toMatchObject({ statements: 2, articles: 1 });
    await writeHarbour(folder);
    await loadFolder(database, folder);
    expect(await graphDump(database)).toEqual(before);
  });

  test("a file that moved within its folder defines what it did", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    await rename(join(folder, "gull/gull-2.facts.yaml"), join(folder, "gull/second.facts.yaml"));
    const report = await loadFolder(database, folder);
    expect(happened(report)).toEqual({
      files: {
        added: [join(folder, "gull/second.facts.yaml")],
        removed: [join(folder, "gull/gull-2.facts.yaml")],
      },
    });
    expect(await database.read("MATCH (s:Statement) RETURN count(s) AS n")).toEqual([{ n: 8 }]);
  });

  test("a document that is cut from a file of several goes, though the file is named and not its folder", async () => {
    await writeHarbour(folder);
    const paths = ["registry.yaml", "vocabulary.yaml", "gull/gull-1.facts.yaml"].map((path) =>
      join(folder, path),
    );
    const first = join(folder, "gull/gull-1.facts.yaml");
    const [one, two] = await Promise.all([
      readFile(first, "utf8"),
      readFile(join(folder, "gull/gull-2.facts.yaml"), "utf8"),
    ]);
    await writeFile(first, `${one}---\n${two}`);
    expect((await loadFolder(database, paths)).changes.articles.added).toEqual(["gull-1", "gull-2"]);
    await writeFile(first, one);
    expect(happened(await loadFolder(database, paths))).toMatchObject({
      files: { removed: [`${first}#2`] },
      articles: { removed: ["gull-2"] },
    });
  });

  test("an entry that nobody uses goes; one that a file outside of the load speaks of is refused by name", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    await writeHarbour(folder, { withFog: false });
    expect(happened(await loadFolder(database, folder))).toMatchObject({ entities: { removed: ["fog"] } });
    const before = await graphDump(database);
    const corpus = await checked(folder);
    const registryOnly = {
      ...corpus,
      directories: [],
      sources: corpus.sources
        .filter(({ content }) => content.kind === "registry")
        .map((source) => ({
          ...source,
          sha256: "0".repeat(64),
          content: without(source.content, "salters"),
        })),
    };
    await expect(loadCorpus(database, registryOnly)).rejects.toThrow(
      /`salters` is no longer defined, but .*gull-1\.facts\.yaml/,
    );
    expect(await graphDump(database)).toEqual(before);
  });

  test("a second definition that differs is refused, with both places", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    const before = await graphDump(database);
    const other = join(folder, "../other");
    await writeHarbour(other, { mayor: "Somebody Else" });
    await expect(loadFolder(database, other)).rejects.toThrow(
      /other\/registry\.yaml defines the entity `quill`, and .*facts\/registry\.yaml/,
    );
    expect(await graphDump(database)).toEqual(before);
  });
});

function without<Content>(content: Content, id: string): Content {
  const entities = (content as { entities?: { id: string }[] }).entities ?? [];
  return { ...content, entities: entities.filter((entity) => entity.id !== id) };
}

describe("a database that is not ours alone", () => {
  const foreign = async () =>
    await database.read(
      "MATCH (p:Person) WHERE NOT p:Ascribe RETURN p.n AS n, labels(p) AS labels, properties(p) AS properties ORDER BY n",
    );

  test("is refused without --adopt, and its nodes are never touched with it", async () => {
    await database.schema(
      "UNWIND range(1, 1000) AS n CREATE (p:Person {n: n, name: 'Person ' + n})-[:KNOWS]->(:Statement {id: 's' + n})",
    );
    const before = await foreign();
    await writeHarbour(folder);
    await expect(loadFolder(database, folder)).rejects.toThrow(/2,000 nodes that are not Ascribe's/);
    expect(await graphDump(database)).toEqual([]);
    await loadFolder(database, folder, { adopt: true });
    await writeHarbour(folder, { merge: true, withSalt: false });
    await loadFolder(database, folder);
    await loadFolder(database, folder, { rebuild: true });
    expect(await foreign()).toEqual(before);
    expect(await database.read("MATCH (:Person)-[r:KNOWS]->(:Statement) RETURN count(r) AS n")).toEqual([
      { n: 1000 },
    ]);
    expect(await brokenRelations(database)).toEqual([]);
  });

  test("is refused where a newer Ascribe wrote it", async () => {
    await writeHarbour(folder);
    await loadFolder(database, folder);
    await database.schema("MATCH (s:AscribeStore) SET s.format = 99");
    await expect(loadFolder(database, folder)).rejects.toThrow(
      /newer Ascribe \(format 99; this one knows 2\)/,
    );
  });
});

test("whatever was loaded before, the graph is what a rebuild of the files gives", async () => {
  const harbour: fc.Arbitrary<Harbour> = fc.record(
    {
      mayor: fc.constantFrom("Ada Quill", "Ada Reed"),
      merge: fc.boolean(),
      withFog: fc.boolean(),
      ferryPolarity: fc.constantFrom("positive", "negative"),
      withSalt: fc.boolean(),
      second: fc.boolean(),
      aidsSymmetric: fc.boolean(),
      roleUntil: fc.constantFrom("2020", "2021-03", "2023"),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(harbour, { minLength: 2, maxLength: 4 }), async (worlds) => {
      await empty(database);
      for (const world of worlds) {
        await writeHarbour(folder, world);
        await loadFolder(database, folder);
        expect(await brokenRelations(database)).toEqual([]);
      }
      const grown = await graphDump(database);
      await loadFolder(database, folder, { rebuild: true });
      expect(await graphDump(database)).toEqual(grown);
    }),
    { numRuns: 12 },
  );
}, 300_000);
