import { request } from "node:http";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CypherSwitch } from "../../server/api/AskCypher.ts";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { httpRequest } from "./httpRequest.ts";

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
});
afterAll(async () => await acquired?.release());

const json = { "content-type": "application/json" };
const body = (text: string) =>
  JSON.stringify({ query: `{ cypher(query: ${JSON.stringify(text)}) { rows } }` });

interface Case {
  readonly name: string;
  readonly host: string;
  readonly publicUrl?: string;
  readonly cypher?: CypherSwitch;
  readonly headers?: Readonly<Record<string, string>>;
  readonly says: "answered" | "CYPHER_OFF" | "FORBIDDEN";
}

const cases: readonly Case[] = [
  { name: "on loopback", host: "127.0.0.1", says: "answered" },
  {
    name: "on loopback, as localhost",
    host: "localhost",
    headers: { host: "localhost:PORT" },
    says: "answered",
  },
  { name: "turned off", host: "127.0.0.1", cypher: "off", says: "CYPHER_OFF" },
  { name: "on all networks, even when asked from here", host: "0.0.0.0", says: "CYPHER_OFF" },
  { name: "on all networks, turned on", host: "0.0.0.0", cypher: "on", says: "answered" },
  {
    name: "with a name for others",
    host: "127.0.0.1",
    publicUrl: "https://ascribe.example",
    says: "CYPHER_OFF",
  },
  {
    name: "under its name for others",
    host: "127.0.0.1",
    publicUrl: "https://ascribe.example",
    headers: { host: "ascribe.example" },
    says: "CYPHER_OFF",
  },
  {
    name: "under its name for others, turned on",
    host: "127.0.0.1",
    publicUrl: "https://ascribe.example",
    cypher: "on",
    headers: { host: "ascribe.example" },
    says: "answered",
  },
  {
    name: "passed on by a proxy",
    host: "127.0.0.1",
    headers: { "x-forwarded-for": "192.0.2.1" },
    says: "CYPHER_OFF",
  },
  {
    name: "under a foreign Host",
    host: "127.0.0.1",
    cypher: "on",
    headers: { host: "evil.example" },
    says: "FORBIDDEN",
  },
  {
    name: "from a page with a foreign Origin",
    host: "127.0.0.1",
    cypher: "on",
    headers: { origin: "https://evil.example" },
    says: "FORBIDDEN",
  },
];

test.each(cases)("$name: $says", async ({ host, publicUrl, cypher, headers = {}, says }) => {
  const server = await serve(host, publicUrl, cypher);
  try {
    const said = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace("PORT", String(server.port)),
    ]);
    const answer = await httpRequest(`http://127.0.0.1:${server.port}/graphql`, {
      method: "POST",
      headers: { ...json, ...Object.fromEntries(said) },
      body: body("RETURN 1 AS one"),
    });
    const { data, errors } = JSON.parse(answer.text);
    expect(errors?.[0].extensions.code ?? "answered").toBe(says);
    if (says === "answered") expect(data).toEqual({ cypher: { rows: [[1]] } });
  } finally {
    await server.close();
  }
});

test("a text of 10 MB goes no further than the door", async () => {
  const server = await serve("127.0.0.1");
  try {
    const answer = await httpRequest(`${server.url}/graphql`, {
      method: "POST",
      headers: json,
      body: body(`RETURN '${"x".repeat(10_000_000)}'`),
    });
    expect(answer.status).toBe(413);
  } finally {
    await server.close();
  }
});

test("a request that is given up ends its query in the database", async () => {
  const server = await serve("127.0.0.1");
  try {
    const sent = request(`${server.url}/graphql`, { method: "POST", headers: json, agent: false });
    sent.on("error", () => undefined);
    sent.end(body("UNWIND range(1, 1000000000000) AS givenUp RETURN max(sin(givenUp))"));
    while ((await running()) === 0) await sleep(20);
    // Not by `once`, which fails with the error of a request that is given up.
    await new Promise((done) => sent.once("close", done).destroy());
    while ((await running()) > 0) await sleep(20);
  } finally {
    await server.close();
  }
});

async function running(): Promise<number> {
  const rows = await acquired.database.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words RETURN currentQuery",
    { words: "AS givenUp" },
  );
  return rows.length;
}

async function serve(host: string, publicUrl?: string, cypher?: CypherSwitch): Promise<HttpServer> {
  const server = await startHttpServer({ host, port: 0, publicUrl, client: tmpdir() });
  await server.open(createApi(acquired.database, { cypher }));
  return server;
}
