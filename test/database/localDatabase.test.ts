import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { BoltDatabase } from "../../server/database/BoltDatabase.ts";
import { DataFolder } from "../../server/database/DataFolder.ts";
import { LocalLease } from "../../server/database/LocalLease.ts";
import { localStatus, stopLocal } from "../../server/database/localControl.ts";
import type { KeeperStatus } from "../../server/database/messages.ts";
import { readSettings } from "../../server/database/settings.ts";
import { LocalUser } from "./LocalUser.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const line = readSettings().neo4jLine;
let root: string;
let folder: DataFolder;
const users: LocalUser[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "ascribe-local-"));
  folder = DataFolder.open(root);
});
afterEach(async () => {
  await Promise.all(users.splice(0).map((user) => user.kill()));
  await stopLocal(folder, true);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function startUser(environment: Record<string, string> = {}): LocalUser {
  const user = new LocalUser({ ASCRIBE_DATA: root, ...environment });
  users.push(user);
  return user;
}

function running(): readonly string[] {
  return execFileSync("ps", ["-ww", "-eo", "pid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((text) => !/^\s*\d+ Z/.test(text));
}

const isJava = (text: string) => text.includes(`--home-dir=${folder.home} `);

/** Every process that belongs to the local database of this folder: keepers, watchdogs, JVMs. */
function processes(): string[] {
  const all = running();
  const java = all.filter(isJava);
  const keepers = all.filter((text) => text.includes(`keeperMain.ts ${root}`));
  const pids = java.map((text) => text.trim().split(/\s+/)[0]);
  const watchdogs = all.filter((text) => pids.some((pid) => text.endsWith(`ascribe-watchdog ${pid}`)));
  return [...java, ...keepers, ...watchdogs];
}

async function untilNothingRuns(): Promise<void> {
  while (processes().length > 0) await sleep(50);
  expect(readdirSync(join(root, "run")).filter((name) => name.endsWith(".new"))).toEqual([]);
}

/** Once the keeper's gate has closed the database has ended; the keeper itself has a last breath to take. */
async function expectEnded(): Promise<void> {
  expect(running().filter(isJava)).toEqual([]);
  await untilNothingRuns();
  expect(readdirSync(join(root, "run"))).toEqual([]);
}

async function status(): Promise<KeeperStatus> {
  const told = await localStatus(folder);
  if (told === undefined) throw new Error("the database does not run");
  return told;
}

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error("no such process");
  process.kill(pid, "SIGKILL");
}

/** Asks until the database answers again. */
async function untilAnswered(user: LocalUser): Promise<void> {
  while (!Array.isArray(await user.query())) await sleep(100);
}

/** What the keeper says, once it is as expected: it hears of what others did in its own time. */
async function statusOnce(expected: Partial<KeeperStatus>): Promise<KeeperStatus> {
  await expect.poll(status, { timeout: 30_000, interval: 50 }).toMatchObject(expected);
  return await status();
}

/** The keeper, its JVM and the watchdog, and nobody else, once who was killed is gone. */
async function untilThreeRun(): Promise<void> {
  await expect.poll(processes, { timeout: 30_000, interval: 50 }).toHaveLength(3);
}

// A start costs some ten seconds of processor time, so each test walks through what one or two starts can show.

test("two starts at once make one database, shared, ending with the last to leave", async () => {
  const [one, two] = [startUser(), startUser()];
  const [first, second] = await Promise.all([one.hear("ready"), two.hear("ready")]);
  expect(second).toEqual(first);
  await untilThreeRun();
  expect((await status()).users.sort()).toEqual([one.pid, two.pid].sort());

  // The password is the owner's alone, and the only one that is taken.
  expect(statSync(folder.passwordFile).mode & 0o777).toBe(0o600);
  expect(statSync(root).mode & 0o777).toBe(0o700);
  const limits = { databaseName: undefined, queryTimeoutMs: 30_000, databaseTimeoutMs: 30_000 };
  const credentials = { username: "neo4j", password: "neo4j" };
  const stranger = new BoltDatabase({ uri: String(first.uri), credentials }, limits);
  await expect(stranger.ping()).rejects.toThrow("refuses the credentials");
  await stranger.close();

  const other = startUser({ ASCRIBE_NEO4J: line === "5.26" ? "2026.08" : "5.26" });
  expect(await other.hear("refused")).toMatchObject({
    message: expect.stringContaining("is in use under Neo4j"),
  });

  expect(await stopLocal(folder, false)).toMatchObject({ users: expect.arrayContaining([one.pid, two.pid]) });
  await one.leave();
  expect(await two.query()).toEqual([{ nodes: 0 }]);
  await two.leave();
  await expectEnded();
});

test("kept, it stays without a user, also when its JVM or its watchdog is killed, until it is told to stop", async () => {
  await LocalLease.keep(folder, line, () => undefined);
  const before = await status();
  kill(before.java);
  kill(before.watchdog);
  const user = startUser();
  await user.hear("ready");
  await untilAnswered(user);
  await user.leave();
  const after = await statusOnce({ state: "ready", kept: true, users: [], keeper: before.keeper });
  expect(after.java).not.toBe(before.java);
  await untilThreeRun();
  await stopLocal(folder, false);
  await expectEnded();
});

test("JVM and keeper killed under a user: told, and back without a restart; the user killed: nothing is left", async () => {
  const user = startUser();
  await user.hear("ready");
  const first = await status();
  kill(first.java);
  expect(await user.query()).toMatchObject({ refused: "DATABASE_UNAVAILABLE" });
  await untilAnswered(user);
  const second = await statusOnce({ keeper: first.keeper, uri: first.uri });

  kill(second.keeper);
  // Its JVM ends in order and may answer for a moment longer.
  for (let next = second; next.keeper === second.keeper || next.state !== "ready"; await sleep(50)) {
    next = (await localStatus(folder)) ?? second;
  }
  await untilAnswered(user);
  const third = await statusOnce({ users: [user.pid], uri: first.uri });
  expect(third.java).not.toBe(second.java);
  await untilThreeRun();

  await user.kill();
  await untilNothingRuns();
});

test("killed while it starts: the user, then the keeper; the next command works", async () => {
  const user = startUser();
  await user.hear("progress");
  await user.kill();
  await untilNothingRuns();

  const next = startUser();
  await next.hear("progress");
  kill((await status()).keeper);
  await next.hear("ready");
  await untilThreeRun();
  await next.leave();
  await expectEnded();
});

test("keeper and watchdog killed at one blow: the next start ends the JVM that is left", async () => {
  await LocalLease.keep(folder, line, () => undefined);
  const before = await status();
  process.kill(before.keeper, "SIGSTOP");
  kill(before.watchdog);
  kill(before.keeper);
  const user = startUser();
  await user.hear("ready");
  expect((await status()).java).not.toBe(before.java);
  await untilThreeRun();
});

test("its port is taken meanwhile: another one is chosen, and kept; a JVM that hangs counts as gone", async () => {
  const port = folder.readRecord()?.port;
  const thief = createServer().listen(port, "127.0.0.1");
  const user = startUser();
  const { uri } = await user.hear("ready");
  thief.close();
  expect(uri).not.toBe(`bolt://127.0.0.1:${port}`);
  expect(uri).toBe(`bolt://127.0.0.1:${folder.readRecord()?.port}`);

  const { java = 0 } = await status();
  expect(await user.query()).toEqual([{ nodes: 0 }]);
  process.kill(java, "SIGSTOP");
  // A connection that has rested is tried before it is used.
  await sleep(1_500);
  expect(await user.query()).toMatchObject({ refused: "DATABASE_UNAVAILABLE" });
  process.kill(java, "SIGCONT");
  await untilAnswered(user);
});

test("a store of 5.26 is upgraded, as is said, and 5.26 refused from then on", async (context) => {
  if (line !== "2026.08") context.skip("does not apply: there is no older line to upgrade from");
  const own = { ASCRIBE_DATA: mkdtempSync(join(tmpdir(), "ascribe-upgrade-")) };
  const older = startUser({ ...own, ASCRIBE_NEO4J: "5.26" });
  await older.hear("ready");
  await older.leave();
  const newer = startUser(own);
  const said = [String((await newer.hear("progress")).progress)];
  while (!said.at(-1)?.includes("Upgrading")) said.push(String((await newer.hear("progress")).progress));
  await newer.hear("ready");
  expect(await newer.query()).toEqual([{ nodes: 0 }]);
  await newer.leave();
  const again = startUser({ ...own, ASCRIBE_NEO4J: "5.26" });
  expect(await again.hear("refused")).toMatchObject({
    message: expect.stringContaining("last opened by Neo4j 2026.08"),
    advice: expect.stringContaining("ASCRIBE_NEO4J=2026.08"),
  });
  rmSync(own.ASCRIBE_DATA, { recursive: true });
});
