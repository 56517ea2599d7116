import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ascribe } from "./ascribe.ts";

const nowhere = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "hush-hush" };

describe("a database that runs", () => {
  test("status says how any tool connects, and exits 0", async () => {
    const { code, stdout } = await ascribe(["db", "status"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^state +running/m);
    expect(stdout).toMatch(/^URI +bolt:\/\/127\.0\.0\.1:\d+$/m);
    expect(stdout).toMatch(/^user +neo4j$/m);
    expect(stdout).toContain(`in ${process.env.ASCRIBE_DATA}/password`);
  });

  test("start keeps it, stop ends the keeping but takes it from nobody", async () => {
    const started = await ascribe(["db", "start"]);
    expect(started).toMatchObject({ code: 0, stdout: expect.stringContaining("kept until ascribe db stop") });
    const kept = await ascribe(["db", "status", "--json"]);
    expect(JSON.parse(kept.stdout)).toMatchObject({
      kind: "local",
      state: "running",
      kept: true,
      users: [expect.any(Number)],
      username: "neo4j",
      processes: { keeper: expect.any(Number), java: expect.any(Number), watchdog: expect.any(Number) },
    });
    const stopped = await ascribe(["db", "stop"]);
    expect(stopped).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/^In use by process \d+/),
    });
    const after = await ascribe(["db", "status", "--json"]);
    expect(JSON.parse(after.stdout)).toMatchObject({ state: "running", kept: false });
  });
});

describe("a local database that does not run", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ascribe-db-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("status says so and exits 2; stop has nothing to do", async () => {
    const status = await ascribe(["db", "status", "--json"], { ASCRIBE_DATA: folder });
    expect(status.code).toBe(2);
    expect(JSON.parse(status.stdout)).toMatchObject({ kind: "local", state: "stopped", dataFolder: folder });
    const stop = await ascribe(["db", "stop"], { ASCRIBE_DATA: folder });
    expect(stop).toMatchObject({ code: 0, stdout: "", stderr: `No database runs in ${folder}\n` });
    expect(await ascribe(["--quiet", "db", "stop"], { ASCRIBE_DATA: folder })).toMatchObject({ stderr: "" });
  });
});

describe("a database of one's own", () => {
  test("out of reach: status says so and exits 2, without the password", async () => {
    const { code, stdout, stderr } = await ascribe(["db", "status"], nowhere);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^state +unreachable$/m);
    expect(stdout).toMatch(/^password +in NEO4J_PASSWORD$/m);
    expect(stdout + stderr).not.toContain("hush");
  });

  test.each(["start", "stop"])("is not ours to %s", async (verb) => {
    const { code, stderr } = await ascribe(["db", verb], nowhere);
    expect(code).toBe(1);
    expect(stderr).toContain(`is not Ascribe's to ${verb}`);
    expect(stderr).not.toContain("    at ");
  });
});

test("a bad setting stops a command before anything is done", async () => {
  const { code, stderr } = await ascribe(["db", "status"], { PORT: "http" });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^PORT is "http"; it takes a whole number from 0 to 65535\n/);
});
