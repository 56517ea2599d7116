import { fileURLToPath } from "node:url";
import { createApi } from "../api/createApi.ts";
import { startHttpServer } from "../api/httpServer.ts";
import { type Acquired, acquireDatabase } from "../database/acquireDatabase.ts";
import type { Database } from "../database/Database.ts";
import type { Settings } from "../database/settings.ts";
import { TextLibrary } from "../model/text/TextLibrary.ts";
import type { Talk } from "./Talk.ts";

const builtClient = fileURLToPath(new URL("../../dist/client", import.meta.url));

/**
 * Takes the port, then the database, prepares it, serves, and prints the address to stdout; ends when the process is
 * asked to (Ctrl-C, SIGTERM, a closed terminal), leaving nothing of its own running. Asked a second time, it ends at once.
 *
 * @param prepare runs between the database's coming up and the first answer
 */
export async function serveUntilStopped(
  settings: Settings,
  talk: Talk,
  prepare: (database: Database) => Promise<void>,
): Promise<void> {
  const stopped = askedToStop();
  const { host, port, publicUrl, exportTimeoutMs } = settings;
  const articlesFolder = settings.articlesFolder === undefined ? [] : [settings.articlesFolder];
  const http = await startHttpServer({ host, port, publicUrl, client: builtClient });
  const held: { acquired?: Acquired } = {};
  const bringUp = async () => {
    const acquired = await acquireDatabase(settings, (text) => talk.say(text));
    held.acquired = acquired;
    await prepare(acquired.database);
    const texts = new TextLibrary(articlesFolder);
    const { cypher } = settings;
    await http.open(createApi(acquired.database, { texts, exportTimeoutMs, cypher }));
    process.stdout.write(`Ascribe is at ${http.url}\n`);
    await stopped;
  };
  try {
    await Promise.race([bringUp(), stopped]);
    talk.say("Stopping");
  } finally {
    await http.close();
    await held.acquired?.release({ linger: false });
  }
  // Stopped while coming up: what was under way is not waited for. A load rolls back, the database sees us leave.
  process.exit(0);
}

/** A terminal's Ctrl-C reaches us twice under npm, which passes it on too: within this time it is one wish. */
const ONE_WISH_MS = 1_000;

/** Resolves at the first signal that asks this process to end; a later one ends it where it stands. */
function askedToStop(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  return new Promise((resolve) => {
    let asked: number | undefined;
    for (const signal of signals) {
      process.on(signal, () => {
        if (asked !== undefined && performance.now() - asked > ONE_WISH_MS) process.exit(130);
        asked ??= performance.now();
        resolve();
      });
    }
  });
}
