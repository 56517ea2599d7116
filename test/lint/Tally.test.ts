import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Runs test files of one project named "some" under the tally; `none` adds a project that has no files. */
async function tallied(files: Readonly<Record<string, string>>, { none = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ascribe-tally-test-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const project = (name: string, include: string) =>
      `{ test: { name: "${name}", include: ["${include}"] } }`;
    const projects = [project("some", "*.test.js"), ...(none ? [project("none", "none/*.test.js")] : [])];
    writeFileSync(
      join(folder, "vitest.config.js"),
      `export default { test: { projects: [${projects.join()}] } };`,
    );
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const counts = join(folder, "counts.json");
    const reporter = `--reporter=${join(root, "test/Tally.ts")}`;
    await run(join(root, "node_modules/.bin/vitest"), ["run", "--root", folder, reporter], {
      env: { ...process.env, ASCRIBE_TALLY: counts, VITEST: undefined },
    }).catch(() => undefined);
    return JSON.parse(readFileSync(counts, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const head = 'import { test, beforeAll, describe } from "vitest";\n';

test.each([
  {
    name: "what passes and what fails",
    text: 'test("a", () => {}); test("b", () => { throw 1; });',
    counts: [1, 1],
  },
  {
    name: "a skip that does not say why",
    text: 'test("a", () => {}); test.skip("b", () => {});',
    counts: [1, 1],
  },
  { name: "a test that is yet to be written", text: 'test("a", () => {}); test.todo("b");', counts: [1, 1] },
  {
    name: "a skip that is declared",
    text: 'test("a", () => {}); test("b", (context) => context.skip("does not apply: root may read all"));',
    counts: [1, 0],
  },
  {
    name: "a suite that could not be set up, and each of its tests",
    text: 'test("a", () => {}); describe("s", () => { beforeAll(() => { throw 1; }); test("b", () => {}); });',
    counts: [1, 2],
  },
  {
    name: "an error outside any test",
    text: 'test("a", () => { setTimeout(() => { throw new Error("late"); }); return new Promise((done) => setTimeout(done, 50)); });',
    counts: [1, 1],
  },
])("counts $name", async ({ text, counts: [passed, failed] }) => {
  expect(await tallied({ "a.test.js": head + text })).toEqual({ passed, failed });
});

test("counts a file that cannot be read, a file without a test, and a project without a file", async () => {
  const files = {
    "a.test.js": `${head}test("a", () => {});`,
    "b.test.js": "import './gone.js';",
    "c.test.js": "",
  };
  expect(await tallied(files)).toEqual({ passed: 1, failed: 2 });
  expect(await tallied({ "a.test.js": `${head}test("a", () => {});` }, { none: true })).toEqual({
    passed: 1,
    failed: 1,
  });
});
