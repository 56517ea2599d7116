import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { running, untilItRuns, untilNoneRuns } from "./runningQueries.ts";
import { acquireTestDatabase } from "./testDatabase.ts";

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
});
afterAll(async () => await acquired.release());

/** Never done by itself: rows without end. */
const endless = "CYPHER 5 UNWIND range(1, 1000000000) AS n RETURN n";

test("rows come one by one, in order, with their names", async () => {
  const rows = [];
  for await (const row of acquired.database.stream("UNWIND range(1, $n) AS x RETURN x, 'a' AS y", {
    n: 2500,
  }))
    rows.push(row);
  expect(rows).toEqual(Array.from({ length: 2500 }, (_, n) => ({ x: n + 1, y: "a" })));
});

test("leaving the loop ends the query in the database", async () => {
  let seen = 0;
  for await (const _ of acquired.database.stream(endless)) {
    seen += 1;
    if (seen === 3000) {
      expect(await running(acquired.database, endless)).toBe(1);
      break;
    }
  }
  await untilNoneRuns(acquired.database, endless);
});

test("a signal ends it with its reason, also while a row is waited for", async () => {
  const slow = "CYPHER 5 UNWIND range(1, 1000000000) AS n WITH sum(n) AS total RETURN total";
  const stop = new AbortController();
  const reason = new Error("nobody reads this any more");
  const reading = acquired.database
    .stream(slow, {}, { signal: stop.signal, timeoutMs: 600_000 })
    [Symbol.asyncIterator]()
    .next();
  reading.catch(() => undefined);
  await untilItRuns(acquired.database, slow);
  stop.abort(reason);
  await expect(reading).rejects.toBe(reason);
  await untilNoneRuns(acquired.database, slow);
  await expect(
    acquired.database.stream("RETURN 1", {}, { signal: stop.signal })[Symbol.asyncIterator]().next(),
  ).rejects.toBe(reason);
});

test("a stream that takes too long is stopped and says so", async () => {
  const reading = (async () => {
    for await (const _ of acquired.database.stream(endless, {}, { timeoutMs: 100 }));
  })();
  await expect(reading).rejects.toMatchObject({ name: "Refusal", code: "TIMEOUT" });
  await untilNoneRuns(acquired.database, endless);
});

test("what the database refuses comes as from any other query", async () => {
  const reading = acquired.database.stream("RETURN nothing")[Symbol.asyncIterator]().next();
  await expect(reading).rejects.toMatchObject({ name: "Refusal", code: "QUERY_FAILED" });
  const writing = acquired.database.stream("CREATE (:Thing)")[Symbol.asyncIterator]().next();
  await expect(writing).rejects.toMatchObject({ name: "Refusal", code: "QUERY_FAILED" });
});
