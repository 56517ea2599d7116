import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { neo4jRelease } from "../../server/database/neo4jRelease.ts";
import { resolveNeo4j } from "../../server/database/resolveNeo4j.ts";

const release = neo4jRelease("5.26");
const java = { home: "/nowhere", version: 17 };

let root: string;
let ran: string;

// A Maven that fetches one jar, slowly, and counts its runs: the real one is what every other test stands on.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ascribe-resolve-"));
  ran = join(root, "ran");
  mkdirSync(join(root, "bin"));
  const script = `#!/bin/sh
    echo run >> ${ran}
    for word; do case $word in -Djars=*) jars=\${word#-Djars=}; esac; done
    mkdir -p $jars; touch $jars/first.jar; sleep 1
    touch $jars/neo4j-server-${release.version}.jar`;
  writeFileSync(join(root, "bin/mvn"), script);
  chmodSync(join(root, "bin/mvn"), 0o755);
  vi.stubEnv("PATH", `${join(root, "bin")}:${process.env.PATH}`);
  vi.stubEnv("XDG_CACHE_HOME", join(root, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const whole = () => join(root, "cache/ascribe", `neo4j-${release.version}`);
const runs = () => readFileSync(ran, "utf8").split("\n").length - 1;

test("several at once fetch once, and each has the whole", async () => {
  const said: string[] = [];
  const resolve = () => resolveNeo4j(release, java, new AbortController().signal, (text) => said.push(text));
  const folders = await Promise.all([resolve(), resolve(), resolve()]);
  expect(new Set(folders)).toEqual(new Set([whole()]));
  expect(readdirSync(whole()).sort()).toEqual(["first.jar", `neo4j-server-${release.version}.jar`]);
  expect(said.filter((text) => text.startsWith("Resolving"))).toHaveLength(1);
  expect(said.filter((text) => text.startsWith("Another process"))).toHaveLength(2);
  await resolve();
  expect(runs()).toBe(1);
});

test("given up half-way, it leaves nothing that counts, and the next one does it again", async () => {
  const abort = new AbortController();
  const first = resolveNeo4j(release, java, abort.signal, () => undefined);
  first.catch(() => undefined);
  while (!existsSync(ran)) await sleep(10);
  abort.abort();
  await expect(first).rejects.toThrow();
  expect(existsSync(whole())).toBe(false);
  expect(await resolveNeo4j(release, java, new AbortController().signal, () => undefined)).toBe(whole());
  expect(runs()).toBe(2);
});

test("killed half-way, too; what it had gathered is cleared away", async () => {
  const url = (name: string) =>
    JSON.stringify(fileURLToPath(new URL(`../../server/database/${name}`, import.meta.url)));
  const program = `import { resolveNeo4j } from ${url("resolveNeo4j.ts")};
    import { neo4jRelease } from ${url("neo4jRelease.ts")};
    resolveNeo4j(neo4jRelease("5.26"), { home: "/nowhere", version: 17 }, new AbortController().signal, () => {});`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
  while (!existsSync(ran)) await sleep(10);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(existsSync(whole())).toBe(false);
  await resolveNeo4j(release, java, new AbortController().signal, () => undefined);
  const left = readdirSync(join(root, "cache/ascribe")).filter((name) => name !== "run");
  expect(left).toEqual([`neo4j-${release.version}`]);
});
