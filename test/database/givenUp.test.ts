import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { untilItRuns, untilNoneRuns } from "./runningQueries.ts";
import { acquireTestDatabase } from "./testDatabase.ts";

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
});
afterAll(async () => await acquired.release());

/** Longer than any test may take. */
const long = 600_000;

test("a read that is given up ends at once, and in the database", async () => {
  const { database } = acquired;
  const slow = "CYPHER 5 UNWIND range(1, 1000000000) AS n WITH max(n) AS most RETURN most";
  const stop = new AbortController();
  const reading = database.read(slow, {}, { signal: stop.signal, timeoutMs: long });
  reading.catch(() => undefined);
  await untilItRuns(database, slow);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ name: "Refusal", code: "CANCELLED" });
  await untilNoneRuns(database, slow);
  const after = database.read("RETURN 1 AS one", {}, { signal: stop.signal });
  await expect(after).rejects.toMatchObject({ code: "CANCELLED" });
});

test("whenever a read is given up, the reads after it are answered, on whichever connection", async () => {
  const { database } = acquired;
  const many = "CYPHER 5 UNWIND range(1, 30000) AS n RETURN n, 'a text of some length' AS text";
  let givenUp = 0;
  for (let round = 0; round < 40; round++) {
    const stop = new AbortController();
    const readings = [1, 2, 3].map(() => database.read(many, {}, { signal: stop.signal, timeoutMs: long }));
    const ended = Promise.allSettled(readings);
    for (let turn = 0; turn < 2 * round; turn++) await new Promise(setImmediate);
    stop.abort();
    for (const end of await ended) {
      if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "CANCELLED" });
      if (end.status === "rejected") givenUp += 1;
    }
    const rows = await Promise.all([1, 2, 3, 4].map((n) => database.read("RETURN $n AS n", { n })));
    expect(rows).toEqual([1, 2, 3, 4].map((n) => [{ n }]));
  }
  expect(givenUp).toBeGreaterThan(0);
  await untilNoneRuns(database, many);
});
