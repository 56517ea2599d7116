import { mkdtemp, rm } from "node:fs/promises";
import { type ClientRequest, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { exportFormats } from "../../server/graph/export/exportFormats.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { exported } from "../graph/export/exported.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { httpRequest } from "./httpRequest.ts";

let acquired: Acquired;
let folder: string;
let server: HttpServer;
let store: string;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ascribe-http-export-"));
  await writeFictionalCorpus(folder, { files: 4, statementsPerFile: 100, entities: 20, seed: 4 });
  await empty(acquired.database);
  store = (await loadFolder(acquired.database, folder)).store;
  server = await startHttpServer({ host: "127.0.0.1", port: 0, client: folder });
  await server.open(createApi(acquired.database));
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
  await acquired?.release();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  httpRequest(`${server.url}${path}`, { headers });

test("the formats are listed from the one registry", async () => {
  const { status, text } = await get("/export");
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual(exportFormats.map(({ write: _, ...format }) => format));
});

test.each(exportFormats.flatMap((format) => (format.parts ?? [undefined]).map((part) => ({ format, part }))))(
  "GET /export/$format.name $part is the file that the command line writes",
  async ({ format, part }) => {
    const query = part === undefined ? "" : `?part=${part}`;
    const { status, headers, text } = await get(`/export/${format.name}${query}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(format.mediaType);
    const name = part === undefined ? "ascribe" : `ascribe-${part}`;
    expect(headers["content-disposition"]).toBe(
      `attachment; filename="${name}-${store.slice(0, 8)}.${format.ending}"`,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const { database } = acquired;
    expect(text).toBe(await exported(database, format.name, part === undefined ? {} : { part }));
  },
);

test("a lens is the API's JSON", async () => {
  const lens = { polarity: "NEGATIVE", certainty: ["CERTAIN", "PROBABLE"] };
  const { text } = await get(`/export/csv?part=statements&lens=${encodeURIComponent(JSON.stringify(lens))}`);
  expect(text).toBe(
    await exported(acquired.database, "csv", {
      part: "statements",
      lens: { polarity: "negative", certainty: ["certain", "probable"] },
    }),
  );
});

test.each([
  ["/export/json?lens=%7B", 400, /^The lens is not valid JSON\. For example: /],
  ["/export/json?lens=%7B%22speaker%22%3A%22x%22%7D", 400, /speaker/],
  ["/export/json?lens=%5B%5D&lens=%7B%7D", 400, /^lens is given more than once\.$/m],
  ["/export/json?lense=%7B%7D", 400, /takes lens, part and time, not "lense"/],
  ["/export/csv", 400, /several tables: name one as part \(nodes, relations, statements\)/],
  ["/export/csv?part=all", 400, /no part "all"/],
  ["/export/gexf?time=never", 400, /said or when/],
  ["/export/doc", 404, /no export format "doc"[\s\S]*gexf, graphml/],
])("%s is refused with a sentence", async (path, status, sentence) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toMatch(/^text\/plain/);
  expect(answer.text).toMatch(sentence);
  expect(answer.headers["content-disposition"]).toBeUndefined();
});

test("who is not ours gets no file, and nobody writes to it", async () => {
  expect((await get("/export/json", { host: "elsewhere.example" })).status).toBe(403);
  expect((await get("/export/json", { origin: "http://elsewhere.example" })).status).toBe(403);
  expect((await httpRequest(`${server.url}/export/json`, { method: "POST" })).status).toBe(405);
  const head = await httpRequest(`${server.url}/export/json`, { method: "HEAD" });
  expect([head.status, head.text]).toEqual([200, ""]);
});

/** Asks for a file and reads none of it. */
function opened(path: string): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { agent: false }, () => resolve(sent));
    sent.on("error", reject);
    sent.end();
  });
}

async function streams(): Promise<number> {
  const [row] = await acquired.database.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '// Articles with their statements' RETURN count(*) AS n",
  );
  return Number(row?.n);
}

describe("a file larger than what waits between server and reader", () => {
  beforeAll(async () => {
    const padding = "and so on ".repeat(8_000);
    await acquired.database.write((transaction) =>
      transaction.run("MATCH (s:Statement) SET s.gloss = s.gloss + $padding", { padding }),
    );
  });

  test("a reader that goes away ends the query; too many at once are told to come back", async () => {
    const readers: ClientRequest[] = [];
    while (readers.length < 4) readers.push(await opened("/export/csv?part=statements"));
    // Nobody reads, so that all four wait with their queries open.
    expect(await streams()).toBe(4);
    const fifth = await get("/export/json");
    expect([fifth.status, fifth.headers["retry-after"]]).toEqual([503, "10"]);
    for (const reader of readers) reader.on("error", () => undefined).destroy();
    while ((await streams()) > 0) await new Promise((done) => setTimeout(done, 20));
    while ((await get("/export/json")).status === 503) await new Promise((done) => setTimeout(done, 20));
  });

  test("one that fails halfway breaks off, so that nobody takes it for whole", async () => {
    const late = await startHttpServer({ host: "127.0.0.1", port: 0, client: folder });
    await late.open(createApi(acquired.database, { exportTimeoutMs: 500 }));
    try {
      const sent = await new Promise<boolean>((resolve, reject) => {
        request(`${late.url}/export/csv?part=statements`, { agent: false }, (response) => {
          // Read after the time is over.
          setTimeout(() => response.resume(), 2_500);
          response.on("close", () => resolve(response.complete));
          response.on("error", () => undefined);
        })
          .on("error", reject)
          .end();
      });
      expect(sent).toBe(false);
    } finally {
      await late.close();
    }
  });
});
