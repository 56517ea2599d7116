import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BoltDatabase } from "../../server/database/BoltDatabase.ts";
import { DataFolder } from "../../server/database/DataFolder.ts";
import { LocalLease } from "../../server/database/LocalLease.ts";
import { localStatus, stopLocal } from "../../server/database/localControl.ts";
import type { KeeperStatus } from "../../server/database/messages.ts";
import { readSettings } from "../../server/database/settings.ts";
import { LocalUser } from "./LocalUser.ts";

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

/** Every process that belongs to the local database of this folder: keepers, watchdogs, JVMs. */
function processes(): string[] {
  const all = execFileSync("ps", ["-ww", "-eo", "pid=,stat=,args="], { encoding: "utf8" }).split("\n");
  const java = all.filter((text) => text.includes(`--home-dir=${folder.home} `));
  const keepers = all.filter((text) => text.includes(`keeperMain.ts ${root}`));
  const pids = java.map((text) => text.trim().split(/\s+/)[0]);
  const watchdogs = all.filter((text) => pids.some((pid) => text.endsWith(`ascribe-watchdog ${pid}`)));
  return [...java, ...keepers, ...watchdogs].filter((text) => !/^\s*\d+ Z/.test(text));
}

async function untilNothingRuns(): Promise<void> {
  while (processes().length > 0) await sleep(50);
  expect(readdirSync(join(root, "run")).filter((name) => name.endsWith(".new"))).toEqual([]);
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

describe("those who use it", () => {
  test("two starts at once make one database; it ends with the last to leave", async () => {
    const [one, two] = [startUser(), startUser()];
    const [first, second] = await Promise.all([one.hear("ready"), two.hear("ready")]);
    expect(second).toEqual(first);
    expect(processes()).toHaveLength(3);
    expect((await status()).users.sort()).toEqual([one.pid, two.pid].sort());
    await one.leave();
    expect(await two.query()).toEqual([{ nodes: 0 }]);
    await two.leave();
    expect(processes()).toEqual([]);
    expect(readdirSync(join(root, "run"))).toEqual([]);
  });

  test("the password is the owner's alone, and the only one that is taken", async () => {
    const user = startUser();
    const { uri } = await user.hear("ready");
    expect(statSync(folder.passwordFile).mode & 0o777).toBe(0o600);
    expect(statSync(root).mode & 0o777).toBe(0o700);
    const limits = { databaseName: undefined, queryTimeoutMs: 5_000, databaseTimeoutMs: 5_000 };
    const credentials = { username: "neo4j", password: "neo4j" };
    const stranger = new BoltDatabase({ uri: String(uri), credentials }, limits);
    await expect(stranger.ping()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await stranger.close();
  });

  test("kept, it stays without a user until it is told to stop", async () => {
    await LocalLease.keep(folder, line, () => undefined);
    const user = startUser();
    await user.hear("ready");
    await user.leave();
    expect(await status()).toMatchObject({ state: "ready", kept: true, users: [] });
    await stopLocal(folder, false);
    expect(processes()).toEqual([]);
  });

  test("told to stop while in use, it ends with its last user", async () => {
    const user = startUser();
    await user.hear("ready");
    expect(await stopLocal(folder, false)).toMatchObject({ users: [user.pid] });
    expect(await user.query()).toEqual([{ nodes: 0 }]);
    await user.leave();
    expect(processes()).toEqual([]);
  });

  test("its port is taken meanwhile: another one is chosen, and kept", async () => {
    const port = folder.readRecord()?.port;
    const thief = createServer().listen(port, "127.0.0.1");
    const user = startUser();
    const { uri } = await user.hear("ready");
    expect(uri).not.toBe(`bolt://127.0.0.1:${port}`);
    await user.leave();
    thief.close();
    const again = startUser();
    expect(await again.hear("ready")).toMatchObject({ uri });
  });

  test("another line of Neo4j is refused while it is in use", async () => {
    const user = startUser();
    await user.hear("ready");
    const other = startUser({ ASCRIBE_NEO4J: line === "5.26" ? "2026.08" : "5.26" });
    expect(await other.hear("refused")).toMatchObject({
      message: expect.stringContaining("is in use under Neo4j"),
    });
  });
});

describe("SIGKILL leaves nothing that runs or blocks", () => {
  test("of the only user", async () => {
    const user = startUser();
    await user.hear("ready");
    await user.kill();
    await untilNothingRuns();
    await startUser().hear("ready");
  });

  test("of a user that has just begun to start it", async () => {
    const user = startUser();
    await user.hear("progress");
    await user.kill();
    await untilNothingRuns();
    await startUser().hear("ready");
  });

  test("of the keeper, under a user: the database comes back to the user, and ends with it", async () => {
    const user = startUser();
    await user.hear("ready");
    const before = await status();
    kill(before.keeper);
    await untilAnswered(user);
    const after = await status();
    expect(after).toMatchObject({ users: [user.pid], uri: before.uri });
    expect(after.java).not.toBe(before.java);
    expect(processes()).toHaveLength(3);
    await user.leave();
    expect(processes()).toEqual([]);
  });

  test("of the keeper, without a user", async () => {
    await LocalLease.keep(folder, line, () => undefined);
    kill((await status()).keeper);
    await untilNothingRuns();
    await startUser().hear("ready");
  });

  test("of the watchdog: there is another one", async () => {
    const user = startUser();
    await user.hear("ready");
    const before = await status();
    kill(before.watchdog);
    while ((await status()).watchdog === before.watchdog) await sleep(20);
    kill(before.keeper);
    await user.kill();
    await untilNothingRuns();
    await startUser().hear("ready");
  });

  test("of the JVM, under a user: told, and back without a restart of the user", async () => {
    const user = startUser();
    await user.hear("ready");
    const before = await status();
    kill(before.java);
    expect(await user.query()).toMatchObject({ refused: "DATABASE_UNAVAILABLE" });
    await untilAnswered(user);
    expect(await status()).toMatchObject({ keeper: before.keeper, uri: before.uri });
    await user.leave();
    expect(processes()).toEqual([]);
  });

  test("of the JVM, without a user", async () => {
    await LocalLease.keep(folder, line, () => undefined);
    kill((await status()).java);
    await startUser().hear("ready");
    await stopLocal(folder, true);
    expect(processes()).toEqual([]);
  });

  test("of keeper and watchdog at one blow: the next start ends the JVM that is left", async () => {
    await LocalLease.keep(folder, line, () => undefined);
    const before = await status();
    process.kill(before.keeper, "SIGSTOP");
    kill(before.watchdog);
    kill(before.keeper);
    const user = startUser();
    await user.hear("ready");
    expect(processes()).toHaveLength(3);
    await user.leave();
    expect(processes()).toEqual([]);
  });
});
