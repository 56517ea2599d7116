import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Gate } from "../../server/database/Gate.ts";

const gateModule = fileURLToPath(new URL("../../server/database/Gate.ts", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ascribe-gate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const never = () => undefined;

test("one holds it, the next does not, until the first has left", async () => {
  const first = await Gate.open(folder, never);
  expect(first).toBeDefined();
  expect(await Gate.open(folder, never)).toBeUndefined();
  await first?.close();
  const second = await Gate.open(folder, never);
  expect(second).toBeDefined();
  await second?.close();
  expect(readdirSync(join(folder, "run"))).toEqual([]);
});

test("whoever knocks talks to the holder; the connection ends with it", async () => {
  expect(await Gate.knock(folder)).toBeUndefined();
  const gate = await Gate.open(folder, (socket) => socket.write("here\n"));
  const guest = await Gate.knock(folder);
  if (guest === undefined) throw new Error("nobody there");
  expect(String(await once(guest, "data"))).toBe("here\n");
  const closed = once(guest, "close");
  await Promise.all([gate?.close(), closed]);
  expect(await Gate.knock(folder)).toBeUndefined();
});

test("of many that want to work alone, no two do at once, and all do", async () => {
  let working = 0;
  const done: number[] = [];
  const work = async (number: number) => {
    working += 1;
    expect(working).toBe(1);
    await sleep(5);
    working -= 1;
    done.push(number);
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => Gate.alone(folder, never, () => work(number))));
  expect(done.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("work that throws leaves the gate to others", async () => {
  const failing = Gate.alone(folder, never, () => Promise.reject(new Error("mine")));
  await expect(failing).rejects.toThrow("mine");
  expect(await Gate.alone(folder, never, async () => "next")).toBe("next");
});

test("a holder that is killed blocks nobody, and its socket is cleared away", async () => {
  const program = `import { Gate } from ${JSON.stringify(gateModule)};
    Gate.open(${JSON.stringify(folder)}, () => {}).then(() => console.log("held"));`;
  const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
  await once(holder.stdout, "data");
  expect(await Gate.open(folder, never)).toBeUndefined();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const gate = await Gate.open(folder, never);
  expect(gate).toBeDefined();
  expect(readdirSync(join(folder, "run"))).toHaveLength(1);
  await gate?.close();
});

test("a file in the way, of whatever kind, is not taken for a holder", async () => {
  mkdirSync(join(folder, "run"));
  writeFileSync(join(folder, "run", "1-00000000.gate"), "no socket");
  const gate = await Gate.open(folder, never);
  expect(gate).toBeDefined();
  await gate?.close();
});

test("a folder whose path is too long for a socket works too", async () => {
  const deep = join(folder, "a-long-name".repeat(8), "and-another-one".repeat(4));
  const gate = await Gate.open(deep, never);
  expect(gate).toBeDefined();
  expect(await Gate.open(deep, never)).toBeUndefined();
  await gate?.close();
});
