import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Acquired } from "../../../server/database/acquireDatabase.ts";
import type { Database } from "../../../server/database/Database.ts";
import { acquireTestDatabase, wipe } from "../testDatabase.ts";
import { hostileTexts } from "./hostileCypher.ts";

let acquired: Acquired;
let database: Database;
let folder: string;
let server: Server;
let connections = 0;
let before: unknown;

const secret = "a word that nobody may read";
folder = mkdtempSync(join(tmpdir(), "ascribe-hostile-"));
writeFileSync(join(folder, "secret.csv"), secret);
const file = pathToFileURL(join(folder, "secret.csv")).href;
server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
const port = await new Promise<number>((done) => {
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    done(typeof address === "object" && address !== null ? address.port : 0);
  });
});
const url = `http://127.0.0.1:${port}/secret.csv`;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  database = acquired.database;
  await wipe(database);
  await database.schema("UNWIND range(1, 14) AS id CREATE (:Knot {id: id})");
  await database.schema("MATCH (a:Knot), (b:Knot) WHERE a <> b CREATE (a)-[:TIED]->(b)");
  before = await everything();
});
afterAll(async () => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await acquired?.release();
});

async function everything(): Promise<unknown> {
  return [
    await database.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"),
    await database.read(
      "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS p, b.id AS b ORDER BY a, b",
    ),
    await database.read("SHOW INDEXES YIELD name, type RETURN name, type ORDER BY name"),
    await database.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
    await database.read("CALL db.labels() YIELD label RETURN label ORDER BY label"),
    await database.read("SHOW USERS YIELD user RETURN user ORDER BY user"),
  ];
}

test.each(hostileTexts(file, url).map((row) => ({ ...row, start: row.text.slice(0, 60) })))(
  "$class: $rule ($start)",
  async ({ rule, text, says }) => {
    const timeoutMs = rule === "TIMEOUT" ? 500 : 60_000;
    const asked = database.ask(text, { text: "x".repeat(100_000) }, { timeoutMs });
    const kind = rule === "TIMEOUT" ? { code: rule } : { code: "CYPHER_REFUSED", rule };
    await expect(asked).rejects.toMatchObject({ ...kind, message: expect.stringMatching(says) });
  },
);

test("after all of them the graph, its schema and its users are as before, and nobody connected out", async () => {
  expect(await everything()).toEqual(before);
  expect(connections).toBe(0);
});

describe("the second wall: what a text could do if the gate let it through", () => {
  test("it can read no file", async () => {
    const asked = database.read(`LOAD CSV FROM '${file}' AS line RETURN line`);
    await expect(asked).rejects.toThrow(/allow_csv_import_from_file_urls/);
  });

  test.each([url, "http://localhost:PORT/", "http://[::1]:PORT/", "ftp://127.0.0.1:PORT/x"])(
    "it can fetch nothing: %s",
    async (address) => {
      const asked = database.read(
        `LOAD CSV FROM '${address.replace("PORT", String(port))}' AS line RETURN line`,
      );
      await expect(asked).rejects.toThrow(/blocked|block list|blocklist/i);
      expect(connections).toBe(0);
    },
  );
});

test("others are served while the places are taken by the most expensive", async () => {
  const over: string[] = [];
  const expensive = [
    "MATCH p = (a)-[*]->(b) RETURN count(p)",
    "UNWIND range(1, 1000000000000) AS x RETURN max(sin(x))",
  ].map((text) =>
    database.ask(text, {}, { timeoutMs: 6_000 }).catch((error: { code: string }) => over.push(error.code)),
  );
  const running =
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.ascribe IS NOT NULL RETURN count(*) AS count";
  while ((await database.read(running))[0]?.count !== 2) expect(over).toEqual([]);
  expect(await database.read("MATCH (n:Knot) RETURN count(n) AS knots")).toEqual([{ knots: 14 }]);
  expect(over).toEqual([]);
  await Promise.all(expensive);
  expect(over).toEqual(["TIMEOUT", "TIMEOUT"]);
  expect((await database.ask("RETURN 1 AS one")).rows).toEqual([[1]]);
});
