import type { Database } from "../../server/database/Database.ts";

/** How many queries of a text run in a database. */
export async function running(database: Database, text: string): Promise<number> {
  const [row] = await database.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN count(*) AS running",
    { text },
  );
  return Number(row?.running);
}

/** Waits until a query of a text runs. */
export async function untilItRuns(database: Database, text: string): Promise<void> {
  while ((await running(database, text)) === 0) await soon();
}

/** Waits until the database runs no query of a text any more. */
export async function untilNoneRuns(database: Database, text: string): Promise<void> {
  while ((await running(database, text)) > 0) await soon();
}

function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
