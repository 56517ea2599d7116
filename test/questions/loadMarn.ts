import { join } from "node:path";
import type { Database } from "../../server/database/Database.ts";
import { empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";

/** The invented world whose answers are worked by hand, in answers.yaml beside its files. */
export const marnFolder = join(import.meta.dirname, "marn");

export const marnFiles = ["registry.yaml", "vocabulary.yaml", "tide-1.facts.yaml", "beacon-1.facts.yaml"].map(
  (file) => join(marnFolder, file),
);

/** Empties the database and loads that world. */
export async function loadMarn(database: Database): Promise<void> {
  await empty(database);
  await loadFolder(database, marnFiles);
}
