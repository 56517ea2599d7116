import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { writeStrait } from "../corpora/strait.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { runPython } from "../python/runPython.ts";

let acquired: Acquired;
let folder: string;
let server: HttpServer;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ascribe-examples-"));
  await writeStrait(folder);
  await empty(acquired.database);
  await loadFolder(acquired.database, folder);
  server = await startHttpServer({ host: "127.0.0.1", port: 0, client: folder });
  await server.open(createApi(acquired.database));
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
  await acquired?.release();
});

const example = (name: string) => join(import.meta.dirname, "../../examples", name);

test("statements_pandas.py tabulates stances by ascription", async () => {
  const all = await runPython(example("statements_pandas.py"), ["--url", server.url]);
  expect(all).toMatch(/^10 statements, state [0-9a-f]{8}\n/);
  // Of amber's stances to the open strait two are on its behalf: the minister's, and the Office's.
  const amber = await runPython(example("statements_pandas.py"), ["amber", "--url", server.url]);
  expect(amber).toMatch(/^6 statements/);
  expect(amber).toMatch(/ascription +NARRATOR +ON_BEHALF +THIRD_PARTY/);
  expect(amber).toMatch(/Amber Republic +an open strait +1 +2 +3/);
});

test("cypher_pandas.py asks the same database with Neo4j's driver", async () => {
  const said = await runPython(example("cypher_pandas.py"));
  expect(said).toContain("Jon Tarn");
  expect(said).toMatch(/Amber Republic +WANTS +an open strait +4 +2 +amber:WANTS:g-open/);
});

test("tables_pandas.py ranks relations and leads to their claims, under a lens too", async () => {
  const all = await runPython(example("tables_pandas.py"), ["--url", server.url]);
  expect(all).toMatch(/^11 relations, 20 statements\n/);
  expect(all).toMatch(/Amber Republic +wants +an open strait +disputed +3 +6/);
  expect(all).toContain("they have it from the sceptic");
  const lens = ["--lens", '{"certainty": ["PROBABLE"]}'];
  expect(await runPython(example("tables_pandas.py"), ["--url", server.url, ...lens])).toMatch(
    /^1 relations, 1 statements\n/,
  );
});

test("network_networkx.py draws the discourse network and reads the graph", async () => {
  const said = await runPython(example("network_networkx.py"), ["--url", server.url]);
  expect(said).toMatch(/^\d+ holders, \d+ ties, \d+ statements\n {2}together: /);
  expect(said).toContain("18 nodes, 11 relations\n  Amber Republic wants an open strait (6)\n");
});
