import { mkdirSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { acquireDatabase } from "../server/database/acquireDatabase.ts";
import { readSettings } from "../server/database/settings.ts";

/**
 * Keeps one local database running for all test files of a project: each joins it instead of starting its own. Makes
 * its data folder, which the project names, and removes it behind the last file.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ASCRIBE_DATA, ASCRIBE_NEO4J } = project.config.env;
  if (ASCRIBE_DATA === undefined) throw new Error(`the project ${project.name} names no ASCRIBE_DATA`);
  mkdirSync(ASCRIBE_DATA, { recursive: true, mode: 0o700 });
  const acquired = await acquireDatabase(readSettings({ ASCRIBE_DATA, ASCRIBE_NEO4J }), (text) =>
    console.error(`${project.name}: ${text}`),
  );
  return async () => {
    await acquired.release({ linger: false });
    rmSync(ASCRIBE_DATA, { recursive: true, force: true });
  };
}
