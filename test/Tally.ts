import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";
import type { Counts } from "./Counts.ts";

/** What a test says in `context.skip(note)` where it does not apply: such a skip is declared, every other one failed. */
const DECLARED = /^does not apply\b/;

/**
 * Counts a run for test/all.ts and writes the counts to the file that ASCRIBE_TALLY names. Stricter than the runner:
 * a file, suite or project that could not run, an error outside a test and an undeclared skip each count as failed.
 */
export default class Tally implements Reporter {
  #projects: readonly string[] = [];

  onInit(vitest: Vitest): void {
    this.#projects = vitest.projects.map((project) => project.name);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandled.length, undeclared: 0 };
    for (const module of modules) countModule(module, counts);
    for (const name of this.#projects) {
      if (!modules.some((module) => module.project.name === name)) {
        console.error(`No test file of "${name}" ran: counted as failed.`);
        counts.failed += 1;
      }
    }
    if (counts.undeclared > 0) {
      console.error(`${counts.undeclared} tests were skipped without "does not apply": counted as failed.`);
    }
    const file = process.env.ASCRIBE_TALLY;
    if (file !== undefined) {
      const result: Counts = { passed: counts.passed, failed: counts.failed + counts.undeclared };
      writeFileSync(file, JSON.stringify(result));
    }
  }
}

interface Running {
  passed: number;
  failed: number;
  undeclared: number;
}

function countModule(module: TestModule, counts: Running): void {
  let tests = 0;
  for (const test of module.children.allTests()) {
    tests += 1;
    countTest(test, counts);
  }
  for (const suite of module.children.allSuites()) countErrors(suite, counts);
  countErrors(module, counts);
  if (tests === 0 && module.errors().length === 0) counts.failed += 1;
}

function countTest(test: TestCase, counts: Running): void {
  const result = test.result();
  if (result.state === "passed") counts.passed += 1;
  else if (result.state !== "skipped") counts.failed += 1;
  else if (!DECLARED.test(result.note ?? "")) counts.undeclared += 1;
}

function countErrors(suite: TestModule | TestSuite, counts: Running): void {
  if (suite.errors().length > 0) counts.failed += 1;
}
