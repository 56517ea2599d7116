import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../model/Refusal.ts";
import { type Neo4jLine, neo4jLines } from "./neo4jLines.ts";

/** A Neo4j that is not ours: a server, a cluster, Aura. */
export interface RemoteNeo4j {
  /** `bolt://`, `neo4j://`, and their `+s` and `+ssc` forms. */
  readonly uri: string;
  /** Absent: the database asks for no credentials. */
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
}

/** What the environment decides. Everything has a default but the password of a Neo4j that is not ours. */
export interface Settings {
  /** From NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD; absent: the local database. */
  readonly remote: RemoteNeo4j | undefined;
  /** NEO4J_DATABASE: the name of the database within the server; absent: its default one. */
  readonly databaseName: string | undefined;
  /** ASCRIBE_DATA: the folder of the local database, absolute. */
  readonly dataFolder: string;
  /** ASCRIBE_NEO4J: the line of Neo4j that the local database runs. */
  readonly neo4jLine: Neo4jLine;
  /** PORT and HOST of the HTTP server; port 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** PUBLIC_URL: the address under which others reach the server, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** ASCRIBE_ARTICLES: a folder with the user's own copies of article texts, absolute. */
  readonly articlesFolder: string | undefined;
  /** ASCRIBE_CYPHER: whether Cypher is answered over HTTP; absent: to callers on this machine alone. */
  readonly cypher: "on" | "off" | undefined;
  /** ASCRIBE_TIMEOUT_MS: how long one query may run, in milliseconds. */
  readonly queryTimeoutMs: number;
  /** ASCRIBE_EXPORT_TIMEOUT_MS: how long one export may take, in milliseconds. */
  readonly exportTimeoutMs: number;
  /** ASCRIBE_DATABASE_TIMEOUT_MS: after how many milliseconds a database that does not answer counts as gone. */
  readonly databaseTimeoutMs: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];
const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Reads and checks the settings of the environment; an empty variable counts as unset.
 * @throws Refusal BAD_SETTING that lists every bad one: its name, what it held (never the password), what it may hold.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const faults: string[] = [];
  const fault = (name: string, held: string, allowed: string): undefined => {
    faults.push(`${name} ${held}; it takes ${allowed}`);
    return undefined;
  };
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const value = text(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    fault(name, `is "${value}"`, `a whole number from ${least} to ${most}`);
    return fallback;
  };

  const settings: Settings = {
    remote: readRemote(text, environment.NEO4J_PASSWORD, fault),
    databaseName: readMatching(
      text,
      "NEO4J_DATABASE",
      /^[A-Za-z][A-Za-z0-9.-]{2,62}$/,
      fault,
      "a database name",
    ),
    dataFolder: readDataFolder(text, fault),
    neo4jLine: readLine(text, fault),
    port: whole("PORT", 4000, 0, 65535),
    host:
      readMatching(text, "HOST", /^[A-Za-z0-9:._-]+$/, fault, "a host name or an IP address") ?? "127.0.0.1",
    publicUrl: readPublicUrl(text, fault),
    articlesFolder: readArticlesFolder(text, fault),
    cypher: readSwitch(text, "ASCRIBE_CYPHER", fault),
    queryTimeoutMs: whole("ASCRIBE_TIMEOUT_MS", 10_000, 1, 3_600_000),
    exportTimeoutMs: whole("ASCRIBE_EXPORT_TIMEOUT_MS", 600_000, 1, 86_400_000),
    databaseTimeoutMs: whole("ASCRIBE_DATABASE_TIMEOUT_MS", 2_000, 100, 600_000),
  };
  if (faults.length > 0) {
    throw new Refusal(
      "BAD_SETTING",
      faults.join("\n"),
      "Correct the environment variable, or unset it for its default.",
    );
  }
  return settings;
}

type Text = (name: string) => string | undefined;
type Fault = (name: string, held: string, allowed: string) => undefined;

function readRemote(text: Text, password: string | undefined, fault: Fault): RemoteNeo4j | undefined {
  const uri = text("NEO4J_URI");
  if (uri === undefined) return undefined;
  const allowed = `an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org (${schemes.join(", ")})`;
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  // A wrong value may hold a password, as in bolt://user:password@host: then it is not repeated.
  if (uri.includes("@"))
    return fault(
      "NEO4J_URI",
      "holds an @",
      `${allowed}, with the credentials in NEO4J_USERNAME and NEO4J_PASSWORD`,
    );
  if (
    url === undefined ||
    url.host === "" ||
    !schemes.includes(url.protocol.slice(0, -1)) ||
    !["", "/"].includes(url.pathname)
  ) {
    return fault("NEO4J_URI", `is "${uri}"`, allowed);
  }
  const username = text("NEO4J_USERNAME");
  if (!password) {
    if (username === undefined) return { uri, credentials: undefined };
    return fault(
      "NEO4J_PASSWORD",
      "is not set",
      `the password of "${username}", since NEO4J_USERNAME names a user`,
    );
  }
  return { uri, credentials: { username: username ?? "neo4j", password } };
}

function readMatching(
  text: Text,
  name: string,
  pattern: RegExp,
  fault: Fault,
  allowed: string,
): string | undefined {
  const value = text(name);
  if (value === undefined || pattern.test(value)) return value;
  return fault(name, `is "${value}"`, allowed);
}

function readDataFolder(text: Text, fault: Fault): string {
  const value = text("ASCRIBE_DATA");
  const folder = resolve(value ?? `${projectFolder}.ascribe`);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory())
    fault("ASCRIBE_DATA", `is "${folder}", a file`, "a folder, made where it is missing");
  return folder;
}

function readLine(text: Text, fault: Fault): Neo4jLine {
  const value = text("ASCRIBE_NEO4J") ?? "5.26";
  const line = neo4jLines.find((known) => known === value);
  if (line === undefined) fault("ASCRIBE_NEO4J", `is "${value}"`, neo4jLines.join(" or "));
  return line ?? "5.26";
}

function readSwitch(text: Text, name: string, fault: Fault): "on" | "off" | undefined {
  const value = text(name);
  if (value === undefined || value === "on" || value === "off") return value;
  return fault(name, `is "${value}"`, "on or off; unset, it is on for this machine alone");
}

function readPublicUrl(text: Text, fault: Fault): string | undefined {
  const value = text("PUBLIC_URL");
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    url !== undefined &&
    ["http:", "https:"].includes(url.protocol) &&
    url.username === "" &&
    url.search === "" &&
    url.hash === ""
  ) {
    return url.href.replace(/\/+$/, "");
  }
  const held = value.includes("@") ? "holds an @" : `is "${value}"`;
  return fault("PUBLIC_URL", held, "the http:// or https:// address that others open");
}

function readArticlesFolder(text: Text, fault: Fault): string | undefined {
  const value = text("ASCRIBE_ARTICLES");
  if (value === undefined) return undefined;
  const folder = resolve(value);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  return fault(
    "ASCRIBE_ARTICLES",
    `is "${folder}", no folder`,
    "a folder that exists, with your copies of article texts",
  );
}
