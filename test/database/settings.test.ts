import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettings } from "../../server/database/settings.ts";
import { Refusal } from "../../server/model/Refusal.ts";

const folder = mkdtempSync(join(tmpdir(), "ascribe-settings-"));
const file = join(folder, "a-file");
writeFileSync(file, "");
afterAll(() => rmSync(folder, { recursive: true }));

const remote = { NEO4J_URI: "neo4j+s://example.org", NEO4J_PASSWORD: "hush-hush" };

test("an empty environment has a default for everything", () => {
  expect(readSettings({})).toMatchObject({
    remote: undefined,
    databaseName: undefined,
    dataFolder: expect.stringMatching(/[/]\.ascribe$/),
    neo4jLine: "5.26",
    port: 4000,
    host: "127.0.0.1",
    publicUrl: undefined,
    articlesFolder: undefined,
    queryTimeoutMs: 10_000,
    databaseTimeoutMs: 2_000,
  });
});

test("an empty variable counts as unset", () => {
  const names = [
    "NEO4J_URI",
    "NEO4J_PASSWORD",
    "PORT",
    "HOST",
    "PUBLIC_URL",
    "ASCRIBE_NEO4J",
    "ASCRIBE_ARTICLES",
  ];
  const empty = Object.fromEntries(names.map((name) => [name, ""]));
  expect(readSettings(empty)).toEqual(readSettings({}));
});

describe("a Neo4j of one's own", () => {
  test.each(["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])("%s:// is taken", (scheme) => {
    const uri = `${scheme}://example.org:7687`;
    expect(readSettings({ ...remote, NEO4J_URI: uri }).remote?.uri).toBe(uri);
  });

  test("the user is neo4j unless said otherwise", () => {
    expect(readSettings(remote).remote?.credentials).toEqual({ username: "neo4j", password: "hush-hush" });
    const named = readSettings({ ...remote, NEO4J_USERNAME: "reader" });
    expect(named.remote?.credentials?.username).toBe("reader");
  });

  test("without a user and a password it is asked without credentials", () => {
    expect(readSettings({ NEO4J_URI: "bolt://localhost" }).remote).toEqual({
      uri: "bolt://localhost",
      credentials: undefined,
    });
  });
});

describe("a bad value stops with its name, what it held and what it may hold", () => {
  test.each<[name: string, held: string, allowed: RegExp]>([
    ["NEO4J_URI", "localhost", /bolt:\/\/127\.0\.0\.1:7687/],
    ["NEO4J_URI", "http://localhost:7474", /bolt, bolt\+s/],
    ["NEO4J_URI", "bolt://", /bolt:\/\/127\.0\.0\.1:7687/],
    ["NEO4J_URI", "bolt://localhost/graph", /bolt:\/\/127\.0\.0\.1:7687/],
    ["NEO4J_DATABASE", "no such name!", /a database name/],
    ["ASCRIBE_DATA", file, /a folder/],
    ["ASCRIBE_NEO4J", "4.4", /5\.26 or 2026\.08/],
    ["ASCRIBE_ARTICLES", join(folder, "none"), /a folder that exists/],
    ["ASCRIBE_ARTICLES", file, /a folder that exists/],
    ["PORT", "http", /from 0 to 65535/],
    ["PORT", "65536", /from 0 to 65535/],
    ["PORT", "-1", /from 0 to 65535/],
    ["PORT", "4000.5", /from 0 to 65535/],
    ["PORT", "4e3", /from 0 to 65535/],
    ["HOST", "http://localhost", /a host name or an IP address/],
    ["HOST", "a b", /a host name or an IP address/],
    ["PUBLIC_URL", "example.org", /http:\/\/ or https:\/\//],
    ["PUBLIC_URL", "ftp://example.org", /http:\/\/ or https:\/\//],
    ["PUBLIC_URL", "https://example.org/?q=1", /http:\/\/ or https:\/\//],
    ["ASCRIBE_CYPHER", "yes", /on or off/],
    ["ASCRIBE_CYPHER", "ON", /on or off/],
    ["ASCRIBE_TIMEOUT_MS", "0", /from 1 to/],
    ["ASCRIBE_TIMEOUT_MS", "10s", /from 1 to/],
    ["ASCRIBE_DATABASE_TIMEOUT_MS", "5", /from 100 to/],
  ])("%s=%s", (name, held, allowed) => {
    const refusal = refusalOf({ [name]: held });
    expect(refusal.code).toBe("BAD_SETTING");
    expect(refusal.message).toMatch(new RegExp(`^${name} `));
    expect(refusal.message).toContain(held);
    expect(refusal.message).toMatch(allowed);
  });

  test("all bad ones are told at once", () => {
    expect(refusalOf({ PORT: "x", HOST: "a b", ASCRIBE_NEO4J: "6" }).message.split("\n")).toHaveLength(3);
  });

  test.each([
    { NEO4J_URI: "bolt://neo4j:hush-hush@localhost" },
    { NEO4J_URI: "http://localhost", NEO4J_PASSWORD: "hush-hush" },
    { PUBLIC_URL: "https://me:hush-hush@example.org" },
  ])("a password is never repeated: %o", (environment) => {
    expect(refusalOf(environment).message).not.toContain("hush");
  });

  test("a user without a password", () => {
    expect(refusalOf({ NEO4J_URI: "bolt://localhost", NEO4J_USERNAME: "reader" }).message).toMatch(
      /^NEO4J_PASSWORD is not set.*"reader"/,
    );
  });
});

function refusalOf(environment: Record<string, string>): Refusal {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
