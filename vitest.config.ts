import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The Neo4j lines that every database-backed test runs against. */
const neo4jVersions = ["5.26", "2026.08"];

/**
 * The settings of a project's tests: a local database in a folder of this run, so that no test meets the user's own
 * data nor another run's. What the user's environment says is taken back (an empty variable counts as unset), above
 * all the address of a database that tests would wipe. test/sharedDatabase.ts makes the folder and removes it.
 */
function ownSettings(name: string, version = "5.26"): Record<string, string> {
  const unset = [
    "NEO4J_URI",
    "NEO4J_USERNAME",
    "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
    "PORT",
    "HOST",
    "PUBLIC_URL",
  ];
  unset.push(
    "ASCRIBE_ARTICLES",
    "ASCRIBE_CYPHER",
    "ASCRIBE_TIMEOUT_MS",
    "ASCRIBE_EXPORT_TIMEOUT_MS",
    "ASCRIBE_DATABASE_TIMEOUT_MS",
  );
  return {
    ...Object.fromEntries(unset.map((variable) => [variable, ""])),
    ASCRIBE_NEO4J: version,
    ASCRIBE_DATA: join(tmpdir(), `ascribe-test-${process.pid}-${name}`),
  };
}

/**
 * Node takes graphql's CommonJS build, the test runner its ES modules, and the two do not know each other's types:
 * everything gets the one that the server runs on.
 */
const resolve = {
  alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, "node_modules/graphql/index.js") }],
};

const projects = [
  {
    test: {
      name: "unit",
      include: ["test/{model,facts,lint,worlds}/**/*.test.ts"],
      maxWorkers: 2,
      testTimeout: 30_000,
      sequence: { groupOrder: 1 },
    },
  },
  ...neo4jVersions.map((version, index) => ({
    resolve,
    test: {
      name: `neo4j-${version}`,
      include: ["test/{database,graph,api,questions}/**/*.test.ts"],
      exclude: ["test/api/http*.test.ts"],
      env: ownSettings(version, version),
      globalSetup: ["test/sharedDatabase.ts"],
      maxWorkers: 1,
      testTimeout: 120_000,
      hookTimeout: 300_000,
      sequence: { groupOrder: 2 + index },
    },
  })),
  {
    resolve,
    test: {
      name: "http and cli",
      include: ["test/api/http*.test.ts", "test/cli/**/*.test.ts"],
      env: ownSettings("cli"),
      globalSetup: ["test/sharedDatabase.ts"],
      maxWorkers: 1,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      sequence: { groupOrder: 4 },
    },
  },
  {
    resolve,
    test: {
      name: "browser",
      include: ["test/client/**/*.test.ts"],
      expect: { poll: { timeout: 30_000 } },
      env: ownSettings("browser"),
      globalSetup: ["test/sharedDatabase.ts"],
      maxWorkers: 1,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      sequence: { groupOrder: 5 },
    },
  },
];

/** For test/all.ts, which shares them out. */
export const projectNames: readonly string[] = projects.map(({ test }) => test.name);

// Each project's files run one after the other where they share a database (it holds one graph at a time), and the
// projects of a runner follow one another; test/all.ts has two runners side by side, which is what two cores carry.
// The timeouts end what hangs; a machine that has other work to do must not reach them.
export default defineConfig({
  test: {
    allowOnly: false,
    pool: "forks",
    projects,
  },
});
