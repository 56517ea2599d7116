import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { acquireTestDatabase, empty } from "./testDatabase.ts";

/** What each test of a file begins with; not there before its `beforeEach`. */
interface Ground {
  readonly database: Database;
  /** Empty, and gone with the test. */
  readonly folder: string;
}

/**
 * Gives each test of the file that calls this the project's database with nothing in it, and a folder.
 * @param clear `wipe` where constraints and indexes have to be gone too
 */
export function emptyForEachTest(clear: (database: Database) => Promise<void> = empty): Ground {
  let acquired: Acquired;
  let folder: string;
  beforeAll(async () => {
    acquired = await acquireTestDatabase();
  });
  afterAll(async () => await acquired?.release());
  beforeEach(async () => {
    await clear(acquired.database);
    folder = await mkdtemp(join(tmpdir(), "ascribe-each-"));
    return async () => await rm(folder, { recursive: true, force: true });
  });
  return {
    get database() {
      return acquired.database;
    },
    get folder() {
      return folder;
    },
  };
}
