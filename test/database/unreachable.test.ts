import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { acquireDatabase } from "../../server/database/acquireDatabase.ts";
import { BoltDatabase } from "../../server/database/BoltDatabase.ts";
import { readSettings } from "../../server/database/settings.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (!isAddress(address)) throw new Error("no port");
  return `bolt://127.0.0.1:${address.port}`;
}

function isAddress(address: ReturnType<Server["address"]>): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

async function closedPort(): Promise<string> {
  const uri = await listening(createServer());
  await new Promise((done) => servers.pop()?.close(done));
  return uri;
}

const places: [name: string, uri: () => Promise<string>][] = [
  ["a port where nobody listens", closedPort],
  ["a server that takes connections and says nothing", () => listening(createServer(() => undefined))],
  ["a server that hangs up", () => listening(createServer((socket) => socket.destroy()))],
  ["a server that speaks HTTP", () => listening(createHttpServer((_, response) => response.end("hello")))],
  ["a name that is none", async () => "bolt://no-such-host.invalid:7687"],
  ["a cluster that cannot be reached", async () => (await closedPort()).replace("bolt:", "neo4j:")],
];

describe.each(places)("%s", (_, place) => {
  const limits = { databaseName: undefined, queryTimeoutMs: 5_000, databaseTimeoutMs: 500 };

  test("every way to ask says that the database is out of reach, and where", async () => {
    const uri = await place();
    const database = new BoltDatabase({ uri, credentials: undefined }, limits);
    const refusal = { name: "Refusal", code: "DATABASE_UNAVAILABLE", message: expect.stringContaining(uri) };
    await expect(database.ping()).rejects.toMatchObject(refusal);
    await expect(database.read("RETURN 1")).rejects.toMatchObject(refusal);
    await expect(database.stream("RETURN 1")[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal);
    await expect(database.schema("RETURN 1")).rejects.toMatchObject(refusal);
    await expect(database.write((transaction) => transaction.run("RETURN 1"))).rejects.toMatchObject(refusal);
    await database.close();
  });

  test("a command is told at its start", async () => {
    const settings = readSettings({ NEO4J_URI: await place(), ASCRIBE_DATABASE_TIMEOUT_MS: "500" });
    await expect(acquireDatabase(settings)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  });
});

test("a server that says nothing is not waited for twice", async () => {
  let connections = 0;
  const uri = await listening(createServer(() => void connections++));
  const limits = { databaseName: undefined, queryTimeoutMs: 5_000, databaseTimeoutMs: 500 };
  const database = new BoltDatabase({ uri, credentials: undefined }, limits);
  await expect(database.read("RETURN 1")).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  expect(connections).toBe(1);
  await database.close();
});
