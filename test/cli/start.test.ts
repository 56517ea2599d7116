import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acquireTestDatabase, wipe } from "../database/testDatabase.ts";
import { AscribeProcess, processesNaming, until } from "./AscribeProcess.ts";

let folder: string;
let env: Readonly<Record<string, string>>;
let started: AscribeProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ascribe-start-"));
  // A database just started answers its first questions late where the machine has other work.
  env = { ASCRIBE_DATA: folder, ASCRIBE_TIMEOUT_MS: "60000" };
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((ascribe) => ascribe.kill()));
  for (const { pid } of processesNaming(folder)) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): AscribeProcess {
  const ascribe = AscribeProcess.run(["start", "--port", "0", ...args], env);
  started.push(ascribe);
  return ascribe;
}

function npmStart(): AscribeProcess {
  const ascribe = AscribeProcess.npmStart(["--port", "0"], env);
  started.push(ascribe);
  return ascribe;
}

interface Answer {
  readonly data?: null | { readonly stats: Readonly<Record<string, number>> };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Asks a running server how much it holds. */
async function stats(address: string): Promise<Answer> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ stats { articles statements } }" }),
  });
  const parsed: Answer = await answer.json();
  return parsed;
}

/** Resolves when no process of the data folder is left: the last user's database ends a moment after it. */
async function nothingLeft(): Promise<void> {
  await until(() => (processesNaming(folder).length === 0 ? true : undefined));
}

describe("npm start", () => {
  test("loads the shipped facts and serves them; Ctrl-C leaves nothing; the data is there again", async () => {
    const first = npmStart();
    const before = await stats(await first.address());
    expect(before.data?.stats.statements).toBeGreaterThan(0);
    expect(processesNaming(folder)).not.toEqual([]);
    first.signalGroup("SIGINT");
    await first.ended;
    await nothingLeft();

    const second = npmStart();
    expect(await stats(await second.address())).toEqual(before);
    expect(second.stderr).toMatch(/^statements +\d+ unchanged$/m);
    // A supervisor signals npm alone, which passes it on.
    second.signal("SIGTERM");
    await second.ended;
    await nothingLeft();
  });
});

describe("ascribe start", () => {
  test("can be stopped while it comes up", async () => {
    const ascribe = start();
    await until(() => (ascribe.stderr === "" ? undefined : true));
    ascribe.signal("SIGINT");
    expect(await ascribe.ended).toBe(0);
    expect(ascribe.stdout).toBe("");
    await nothingLeft();
  });

  test("killed, it leaves no database behind, and the next start works", async () => {
    const killed = start();
    await killed.address();
    killed.signal("SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    await nothingLeft();
    const next = start();
    expect((await stats(await next.address())).data?.stats.statements).toBeGreaterThan(0);
  });

  test("two at once share one database, which outlives the first to leave", async () => {
    const one = start();
    const two = start();
    const [first, second] = await Promise.all([one.address(), two.address()]);
    expect(await stats(first)).toEqual(await stats(second));
    one.signal("SIGINT");
    expect(await one.ended).toBe(0);
    expect((await stats(second)).data?.stats.statements).toBeGreaterThan(0);
    two.signal("SIGINT");
    expect(await two.ended).toBe(0);
    await nothingLeft();
  });
});

describe("the database gone under a running server", () => {
  test("stuck or killed: told as a code and by /readyz in time, and used again when it is back", async () => {
    const ascribe = start();
    const address = await ascribe.address();
    const before = await stats(address);

    const stuck = databaseProcess();
    process.kill(stuck, "SIGSTOP");
    // A connection that was idle for a second is tried before it is used.
    await sleep(1_500);
    try {
      await expectUnavailable(address);
    } finally {
      process.kill(stuck, "SIGCONT");
    }
    await ready(address);
    expect(await stats(address)).toEqual(before);

    process.kill(databaseProcess(), "SIGKILL");
    await expectUnavailable(address);
    await ready(address);
    expect(await stats(address)).toEqual(before);
  });
});

/** Within a time that is far under the driver's own of 30 s, whatever else the machine does. */
async function expectUnavailable(address: string): Promise<void> {
  const answer = await Promise.race([
    until(async () => (await stats(address)).errors?.[0]),
    sleep(20_000, undefined, { ref: false }),
  ]);
  expect(answer?.extensions.code).toBe("DATABASE_UNAVAILABLE");
  expect(answer?.message).not.toMatch(/^\s+at |node_modules/m);
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
}

async function ready(address: string): Promise<void> {
  await until(async () => ((await fetch(`${address}/readyz`)).ok ? true : undefined));
}

/** The process id of the database of the data folder. */
function databaseProcess(): number {
  const java = processesNaming(folder).find(({ command }) => /\/java /.test(command));
  if (java === undefined) throw new Error("no database runs");
  return java.pid;
}

describe("over a database that runs", () => {
  beforeAll(async () => {
    const { database, release } = await acquireTestDatabase();
    await wipe(database);
    await release();
  });

  beforeEach(() => {
    env = { ASCRIBE_TIMEOUT_MS: "60000" };
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends at %s with exit code 0", async (signal) => {
    const ascribe = start();
    await ascribe.address();
    ascribe.signal(signal);
    expect(await ascribe.ended).toBe(0);
  });

  test("loads into a database of the user's own only what it is told to", async () => {
    const { database, connection, release } = await acquireTestDatabase();
    await wipe(database);
    env = {
      ...env,
      NEO4J_URI: connection.uri,
      NEO4J_PASSWORD: readFileSync(connection.passwordFile ?? "", "utf8").trim(),
    };
    const empty = await stats(await start().address());
    expect(empty.errors?.[0]?.message).toMatch(/holds no facts yet/);
    const loaded = await stats(await start("facts").address());
    expect(loaded.data?.stats.statements).toBeGreaterThan(0);
    await release();
  });

  test("says that its port is taken, by whom, and what to do", async () => {
    const first = start();
    const port = new URL(await first.address()).port;
    const second = AscribeProcess.run(["start", "--port", port], env);
    expect(await second.ended).toBe(1);
    expect(second.stdout).toBe("");
    expect(second.stderr).toContain(`Ascribe already runs at http://127.0.0.1:${port}.`);
    expect(second.stderr).toContain("--port");
    expect(second.stderr).not.toMatch(/^\s+at /m);
    // The first goes on.
    expect((await stats(`http://127.0.0.1:${port}`)).errors).toBeUndefined();
  });

  test("says that its port is taken by another program", async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const ascribe = AscribeProcess.run(["serve"], { ...env, PORT: port });
    expect(await ascribe.ended).toBe(1);
    expect(ascribe.stderr).toContain(`Port ${port} of 127.0.0.1 is taken by another program.`);
    other.close();
  });

  test("stops at a bad setting before anything is started", async () => {
    const ascribe = AscribeProcess.run(["serve", "--port", "4ooo"], {
      ...env,
      PUBLIC_URL: "ascribe.example",
    });
    expect(await ascribe.ended).toBe(1);
    expect(ascribe.stderr).toMatch(/PORT is "4ooo"/);
    expect(ascribe.stderr).toMatch(/PUBLIC_URL is "ascribe.example"/);
  });
});
