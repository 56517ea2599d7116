import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { httpRequest } from "./httpRequest.ts";

const json = { "content-type": "application/json" };
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

let acquired: Acquired;
let folder: string;
let server: HttpServer;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "ascribe-client-"));
  mkdirSync(join(folder, "graphiql"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>explorer</title>");
  writeFileSync(join(folder, "graphiql/index.html"), "<title>graphiql</title>");
  writeFileSync(join(folder, "assets/a-1234.js"), "export {};");
  server = await startHttpServer({ host: "127.0.0.1", port: 0, client: folder });
  await server.open(createApi(acquired.database));
});

afterAll(async () => {
  await server?.close();
  await acquired?.release();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: string, headers: Readonly<Record<string, string>> = json) =>
  httpRequest(`${server.url}/graphql`, { method: "POST", headers, body });

test("answers an operation", async () => {
  const answer = await post(JSON.stringify({ query: "{ __typename }" }));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ data: { __typename: "Query" } });
});

test("answers with the Cypher that ran where the body's extensions ask for it", async () => {
  const asked = JSON.stringify({ query: "{ __typename }", extensions: { cypher: true } });
  const { status, text } = await post(asked);
  expect(status).toBe(200);
  expect(JSON.parse(text).extensions.cypher).toEqual([
    expect.objectContaining({
      title: "The state of the graph",
      pasteable: expect.stringMatching(/hash AS store;$/),
    }),
  ]);
  const wrong = await post(JSON.stringify({ query: "{ __typename }", extensions: { cypher: "yes" } }));
  expect([wrong.status, JSON.parse(wrong.text).errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
});

test.each([
  { name: "JSON that is none", body: "{", headers: json, status: 400, code: "BAD_REQUEST" },
  { name: "JSON without a query", body: "{}", headers: json, status: 400, code: undefined },
  {
    name: "a form, as another site may send it",
    body: "query=1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    name: "text, as another site may send it",
    body: '{"query":"{ __typename }"}',
    headers: { "content-type": "text/plain" },
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    name: "no content type",
    body: '{"query":"{ __typename }"}',
    headers: {},
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    name: "a body that is too long",
    body: `{"query":"#${"x".repeat(300_000)}"}`,
    headers: json,
    status: 413,
    code: "BAD_REQUEST",
  },
  {
    name: "an operation that does not parse",
    body: '{"query":"{"}',
    headers: json,
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
  },
  {
    name: "a field that is not there",
    body: '{"query":"{ nothing }"}',
    headers: json,
    status: 400,
    code: "GRAPHQL_VALIDATION_FAILED",
  },
  {
    name: "an encoding that we do not read",
    body: "{}",
    headers: { ...json, "content-encoding": "lzma" },
    status: 415,
    code: "BAD_REQUEST",
  },
])("answers $name with $status and a sentence", async ({ body, headers, status, code }) => {
  const answer = await post(body, { ...headers, accept: "application/graphql-response+json" });
  expect(answer.status).toBe(status);
  if (code === undefined) return;
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [{ message: expect.any(String), extensions: { code } }],
  });
  expect(answer.text).not.toMatch(/node_modules|stacktrace/);
});

test.each([
  { name: "the explorer", path: "/", title: "explorer" },
  { name: "GraphiQL for a browser", path: "/graphql", title: "graphiql" },
])("shows $name", async ({ path, title }) => {
  const answer = await httpRequest(`${server.url}${path}`, { headers: browser });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toMatch(/^text\/html/);
  expect(answer.headers["cache-control"]).toBe("no-cache");
  expect(answer.text).toContain(title);
});

test("an operation in the address is no operation", async () => {
  const answer = await httpRequest(`${server.url}/graphql?query=%7B__typename%7D`, {
    headers: { accept: "application/json" },
  });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe("GET, POST");
});

test("assets may be kept for ever, and what is not there is said in a sentence", async () => {
  const asset = await httpRequest(`${server.url}/assets/a-1234.js`);
  expect(asset.status).toBe(200);
  expect(asset.headers["cache-control"]).toContain("immutable");
  for (const path of ["/assets/b.js", "/nothing", "/assets/..%2f..%2fpackage.json", "/%c0%ae"]) {
    const answer = await httpRequest(`${server.url}${path}`);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.headers["content-type"], path).toMatch(/^text\/plain/);
  }
});

test("every answer carries the headers that keep a page to itself", async () => {
  for (const path of ["/", "/graphql", "/healthz", "/nothing"]) {
    const { headers } = await httpRequest(`${server.url}${path}`, { headers: browser });
    expect(headers["content-security-policy"], path).toContain("default-src 'self'");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"], path).not.toMatch(/script-src|unsafe-eval/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

test("says that it lives and that the database answers", async () => {
  expect(await httpRequest(`${server.url}/healthz`)).toMatchObject({ status: 200 });
  expect(await httpRequest(`${server.url}/readyz`)).toMatchObject({
    status: 200,
    text: "the database answers\n",
  });
});

test("until the API is there, and where the pages are not built, it says so", async () => {
  const starting = await startHttpServer({ host: "127.0.0.1", port: 0, client: join(folder, "none") });
  try {
    for (const path of ["/", "/graphql"]) {
      const page = await httpRequest(`${starting.url}${path}`, { headers: browser });
      expect(page).toMatchObject({ status: 503, text: expect.stringContaining("is starting") });
    }
    expect(await httpRequest(`${starting.url}/healthz`)).toMatchObject({ status: 200 });
    expect(await httpRequest(`${starting.url}/readyz`)).toMatchObject({ status: 503 });
    await starting.open(createApi(acquired.database));
    const page = await httpRequest(`${starting.url}/`, { headers: browser });
    expect(page).toMatchObject({ status: 503, text: expect.stringContaining("npm run build") });
    const answer = await httpRequest(`${starting.url}/graphql`, {
      method: "POST",
      headers: json,
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(200);
  } finally {
    await starting.close();
  }
});

test("a taken port is told in a sentence, and whether Ascribe has it", async () => {
  const { port } = server;
  const second = startHttpServer({ host: "127.0.0.1", port, client: folder });
  await expect(second).rejects.toMatchObject({
    name: "Refusal",
    message: `Ascribe already runs at http://127.0.0.1:${port}.`,
    advice: expect.stringContaining("--port"),
  });
});

test("a host that is not of this machine is told in a sentence", async () => {
  const elsewhere = startHttpServer({ host: "203.0.113.1", port: 0, client: folder });
  await expect(elsewhere).rejects.toMatchObject({
    name: "Refusal",
    message: expect.stringContaining("203.0.113.1"),
  });
});
