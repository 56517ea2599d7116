import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acquireDatabase, type Connection } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { readSettings } from "../../server/database/settings.ts";

/** Runs a benchmark on a local database of its own, and in a folder of its own; both are gone afterwards. */
export async function onScratchDatabase(
  work: (database: Database, folder: string, connection: Connection) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-bench-"));
  const settings = readSettings({
    ...process.env,
    NEO4J_URI: "",
    ASCRIBE_DATA: join(folder, "data"),
    ASCRIBE_TIMEOUT_MS: "600000",
  });
  const { database, connection, release } = await acquireDatabase(settings, (text) => console.error(text));
  try {
    await work(database, folder, connection);
  } finally {
    await release({ linger: false });
    await rm(folder, { recursive: true, force: true });
  }
}
