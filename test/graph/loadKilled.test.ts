import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { type FictionalCorpus, writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { articleSignatures } from "./articleSignatures.ts";
import { brokenRelations } from "./brokenRelations.ts";
import { graphDump } from "./graphDump.ts";
import { loadFolder } from "./loadFolder.ts";

const files = 30;
const world: FictionalCorpus = { files, statementsPerFile: 200, entities: 40, seed: 11 };
const versions = [world, { ...world, mutate: 0.2 }] as const;

let acquired: Acquired;
let database: Database;
let folder: string;
/** Signature of each article in either version. */
let signatures: readonly [Map<string, string>, Map<string, string>];
let dumps: readonly [string[], string[]];

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  database = acquired.database;
  await empty(database);
  folder = await mkdtemp(join(tmpdir(), "ascribe-killed-"));
  const seen = [];
  for (const version of versions) {
    await writeFictionalCorpus(folder, version);
    await loadFolder(database, folder);
    seen.push([await articleSignatures(database), await graphDump(database)] as const);
  }
  const [older, newer] = seen;
  if (!older || !newer) throw new Error("there are two versions");
  signatures = [older[0], newer[0]];
  dumps = [older[1], newer[1]];
}, 300_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await acquired.release();
});

/** `ascribe load` in a process of its own, on the database of the tests. */
function startLoad(): ChildProcess {
  return spawn(process.execPath, ["bin/ascribe.js", "load", folder, "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** How many articles are in the second version; each must be in one of the two. */
async function articlesInSecond(): Promise<number> {
  const now = await articleSignatures(database);
  expect([...now.keys()].sort()).toEqual([...signatures[0].keys()].sort());
  let second = 0;
  for (const [article, signature] of now) {
    const fits = signatures.map((version) => version.get(article) === signature);
    expect(fits, `${article} is neither its old nor its new self`).toContain(true);
    if (fits[1] && !fits[0]) second += 1;
  }
  return second;
}

/** Waits until a load towards `version` has committed `count` articles more than before. */
async function committed(before: ReadonlySet<string>, count: number, load: ChildProcess): Promise<void> {
  while (load.exitCode === null) {
    const rows = await database.read("MATCH (s:Source {kind: 'facts'}) RETURN s.sha256 AS sha256");
    if (rows.filter(({ sha256 }) => !before.has(String(sha256))).length >= count) return;
    await sleep(5);
  }
}

const loadedHashes = async () =>
  new Set(
    (await database.read("MATCH (s:Source {kind: 'facts'}) RETURN s.sha256 AS sha256")).map(({ sha256 }) =>
      String(sha256),
    ),
  );

test("killed twenty times between the first and the last commit, every file is its old or its new self", async () => {
  let mixed = 0;
  for (let kill = 0; kill < 20; kill += 1) {
    // Each load goes the other way, from wherever the last one was stopped.
    await writeFictionalCorpus(folder, versions[kill % 2 === 0 ? 0 : 1]);
    const before = await loadedHashes();
    const load = startLoad();
    const ended = once(load, "exit");
    await committed(before, 1 + ((kill * 7) % 12), load);
    load.kill("SIGKILL");
    await ended;
    const second = await articlesInSecond();
    if (second > 0 && second < files) mixed += 1;
    expect(await brokenRelations(database), `after kill ${kill + 1}`).toEqual([]);
  }
  expect(mixed).toBeGreaterThanOrEqual(12);
  await writeFictionalCorpus(folder, versions[1]);
  await loadFolder(database, folder);
  expect(await graphDump(database)).toEqual(dumps[1]);
}, 900_000);

test("two loads at once leave every file as one of them has it, and no relation miscounted", async () => {
  await writeFictionalCorpus(folder, versions[0]);
  const before = await loadedHashes();
  const first = startLoad();
  const firstEnded = once(first, "exit");
  await committed(before, 2, first);
  await writeFictionalCorpus(folder, versions[1]);
  const second = startLoad();
  const [ended, ...rest] = await Promise.all([firstEnded, once(second, "exit")]);
  expect([ended?.[0], rest[0]?.[0]]).toEqual([0, 0]);
  await articlesInSecond();
  expect(await brokenRelations(database)).toEqual([]);
}, 300_000);
