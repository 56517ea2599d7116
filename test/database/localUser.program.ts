// A process that uses the local database, for the tests to end in every way. Says one JSON object a line on stdout, and
// takes one word a line on stdin: `query` runs a query, `leave` releases without lingering and ends.

import { createInterface } from "node:readline";
import { acquireDatabase } from "../../server/database/acquireDatabase.ts";
import { readSettings } from "../../server/database/settings.ts";
import { Refusal } from "../../server/model/Refusal.ts";

const say = (message: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(message)}\n`);
const refused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  return { refused: error.code, message: error.message, advice: error.advice };
};

try {
  const acquired = await acquireDatabase(readSettings(), (progress) => say({ progress }));
  say({ ready: true, ...acquired.connection });
  createInterface({ input: process.stdin }).on("line", async (word) => {
    if (word === "leave") {
      await acquired.release({ linger: false });
      say({ left: true });
      process.exit(0);
    }
    const rows = await acquired.database.read("MATCH (n) RETURN count(n) AS nodes").catch(refused);
    say({ rows });
  });
} catch (error) {
  say(refused(error));
}
