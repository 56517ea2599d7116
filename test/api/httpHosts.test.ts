import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import { httpRequest } from "./httpRequest.ts";

/** What may be said of where a request goes and where it comes from; `PORT` stands for the server's own. */
interface Row {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: 200 | 403;
}

const onLoopback: readonly Row[] = [
  { name: "127.0.0.1 with our port", headers: { host: "127.0.0.1:PORT" }, status: 200 },
  { name: "localhost, in any case", headers: { host: "LocalHost:PORT" }, status: 200 },
  { name: "the IPv6 loopback", headers: { host: "[::1]:PORT" }, status: 200 },
  { name: "another site's name that points here", headers: { host: "evil.example:PORT" }, status: 403 },
  { name: "a name that begins like ours", headers: { host: "localhost.evil.example:PORT" }, status: 403 },
  { name: "our name with another port", headers: { host: "localhost:1" }, status: 403 },
  { name: "our name without a port", headers: { host: "localhost" }, status: 403 },
  { name: "credentials before our name", headers: { host: "evil.example@localhost:PORT" }, status: 403 },
  { name: "a path behind our name", headers: { host: "localhost:PORT/x" }, status: 403 },
  { name: "the wildcard address", headers: { host: "0.0.0.0:PORT" }, status: 403 },
  {
    name: "our own origin",
    headers: { host: "localhost:PORT", origin: "http://localhost:PORT" },
    status: 200,
  },
  {
    name: "another site's origin",
    headers: { host: "localhost:PORT", origin: "https://evil.example" },
    status: 403,
  },
  { name: "an opaque origin", headers: { host: "localhost:PORT", origin: "null" }, status: 403 },
  {
    name: "another program's origin on this machine",
    headers: { host: "localhost:PORT", origin: "http://localhost:1" },
    status: 403,
  },
  {
    name: "our origin over TLS, which we do not speak",
    headers: { host: "localhost:PORT", origin: "https://localhost:PORT" },
    status: 403,
  },
];

const behindProxy: readonly Row[] = [
  { name: "the public name", headers: { host: "ascribe.example" }, status: 200 },
  {
    name: "the public origin, the host rewritten by the proxy",
    headers: { host: "127.0.0.1:PORT", origin: "https://ascribe.example" },
    status: 200,
  },
  { name: "a name under the public one", headers: { host: "other.ascribe.example" }, status: 403 },
  {
    name: "the public name without TLS",
    headers: { host: "ascribe.example", origin: "http://ascribe.example" },
    status: 403,
  },
];

function suite(name: string, publicUrl: string | undefined, rows: readonly Row[]): void {
  describe(name, () => {
    let server: HttpServer;
    beforeAll(async () => {
      server = await startHttpServer({ host: "127.0.0.1", port: 0, publicUrl, client: tmpdir() });
    });
    afterAll(() => server.close());

    test.each(rows)("$name: $status", async ({ headers, status }) => {
      const said = Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, value.replace("PORT", String(server.port))]),
      );
      const answer = await httpRequest(`http://127.0.0.1:${server.port}/healthz`, { headers: said });
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.text).toMatch(/which is not ours.*PUBLIC_URL/);
    });
  });
}

suite("a server on loopback", undefined, onLoopback);
suite("a server behind a proxy", "https://ascribe.example/", behindProxy);

test("on all networks, the address that a connection came in on is ours, and no other", async () => {
  const server = await startHttpServer({ host: "0.0.0.0", port: 0, client: tmpdir() });
  try {
    const url = `http://127.0.0.2:${server.port}/healthz`;
    expect((await httpRequest(url)).status).toBe(200);
    const host = `127.0.0.3:${server.port}`;
    expect((await httpRequest(url, { headers: { host } })).status).toBe(403);
    expect(server.url).toBe(`http://localhost:${server.port}`);
  } finally {
    await server.close();
  }
});

test("a foreign page gets its refusal in the API's own shape", async () => {
  const server = await startHttpServer({ host: "127.0.0.1", port: 0, client: tmpdir() });
  try {
    const answer = await httpRequest(`http://127.0.0.1:${server.port}/graphql`, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/json" },
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  } finally {
    await server.close();
  }
});
