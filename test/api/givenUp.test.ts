import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { untilItRuns, untilNoneRuns } from "../database/runningQueries.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { changedQueries } from "./changedQueries.ts";

/** In place of the search's own query: what takes far longer than any test. */
const slow = "CYPHER 5 UNWIND range(1, 1000000000) AS n WITH min(n) AS least RETURN least";

let acquired: Acquired;
let server: HttpServer;
const reported: unknown[] = [];
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  const change = (text: string) => (/fulltext/i.test(text) ? slow : text);
  const database = changedQueries(acquired.database, change, 600_000);
  server = await startHttpServer({ host: "127.0.0.1", port: 0, client: tmpdir() });
  await server.open(createApi(database, { report: (error) => reported.push(error) }));
});
afterAll(async () => {
  await server?.close();
  await acquired?.release();
});

function post(query: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    ...(signal === undefined ? {} : { signal }),
  });
}

test("a request that is broken off ends its query in the database, and the next one is answered", async () => {
  const stop = new AbortController();
  const asked = post('{ search(text: "harbour", first: 1) { label } }', stop.signal);
  asked.catch(() => undefined);
  await untilItRuns(acquired.database, slow);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  await untilNoneRuns(acquired.database, slow);
  const next = await post("{ __typename }");
  expect(await next.json()).toMatchObject({ data: { __typename: "Query" } });
  expect(reported).toEqual([]);
});

test("a request with many reads at once is served without a warning", async () => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => void warnings.push(warning);
  process.on("warning", hear);
  const fields = Array.from(
    { length: 20 },
    (_, depth) => `s${depth}: stats(lens: {minDepth: ${depth}}) { statements }`,
  );
  await (await post(`{ ${fields.join(" ")} }`)).text();
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});
