// What `npm test` runs: everything that holds this repository, one step after the other, closing with the counts.
// The runner of the tests is one step among others; each of the others counts as one test.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectNames } from "../vitest.config.ts";
import type { Counts } from "./Counts.ts";

const root = join(import.meta.dirname, "..");

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const steps: readonly Step[] = [
  { name: "types from the API's schema", command: ["npm", "run", "--silent", "generate"] },
  { name: "lint, layers and formatting", command: ["npx", "biome", "check", "."] },
  { name: "one lens in all queries", command: ["node", "--import", "tsx", "test/lint/lens.ts"] },
  { name: "types", command: ["npx", "tsc", "--noEmit", "-p", "."] },
  { name: "client builds", command: ["npm", "run", "--silent", "build"] },
];

function run(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

async function runStep(step: Step): Promise<Counts> {
  console.log(`\n== ${step.name}`);
  const began = performance.now();
  const good = await run(step.command);
  console.log(`${good ? "passed" : "FAILED"} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Two runners side by side, each with about half of the work: most of it waits for a database, so that two cores carry
 * both. The first has every project that the second does not name.
 */
const second = ["neo4j-2026.08", "http and cli"];
const runners = [projectNames.filter((name) => !second.includes(name)), second];

/** Runs tests; a runner that fails without having counted a failure (or without counts) is one failure. */
async function runTests(projects: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "ascribe-tally-"));
  const file = join(folder, "counts.json");
  try {
    const command = ["npx", "vitest", "run", "--reporter=default", "--reporter=./test/Tally.ts"] as const;
    const good = await run([...command, ...projects.map((name) => `--project=${name}`)], {
      ...process.env,
      ASCRIBE_TALLY: file,
    });
    const counts = readCounts(file);
    if (counts === undefined) {
      console.error("The test runner ended without counting.");
      return { passed: 0, failed: 1 };
    }
    return !good && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file: string): Counts | undefined {
  try {
    const read: Counts = JSON.parse(readFileSync(file, "utf8"));
    return read;
  } catch {
    return undefined;
  }
}

const all: Counts[] = [];
for (const step of steps) all.push(await runStep(step));
console.log("\n== tests");
all.push(...(await Promise.all(runners.map(runTests))));
const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
