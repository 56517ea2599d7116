import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Neo4jLine } from "./neo4jLines.ts";

/** One release of Neo4j Community, and what it needs of Java. */
export interface Neo4jRelease {
  readonly line: Neo4jLine;
  /** Pinned by pom.xml. */
  readonly version: string;
  readonly mainClass: string;
  /** Java's feature version: at least `least`; `supported` by Neo4j, the first choice. */
  readonly java: { readonly least: number; readonly supported: readonly number[] };
  /** What this line of Neo4j needs set besides, or in the place of what all get. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The Maven project that resolves Neo4j's jars. */
export const pomFile = fileURLToPath(new URL("pom.xml", import.meta.url));

const shapes: Readonly<Record<Neo4jLine, Omit<Neo4jRelease, "line" | "version">>> = {
  "5.26": {
    mainClass: "org.neo4j.server.CommunityEntryPoint",
    java: { least: 17, supported: [17, 21] },
    settings: {},
  },
  "2026.08": {
    mainClass: "org.neo4j.server.Neo4jCommunity",
    java: { least: 21, supported: [21, 25] },
    settings: { "dbms.fleet_manager.enabled": "false" },
  },
};

/** The release that the local database runs for a line, its version as pom.xml pins it. */
export function neo4jRelease(line: Neo4jLine): Neo4jRelease {
  const profiles = readFileSync(pomFile, "utf8").split("<profile>");
  const profile = profiles.find((text) => text.includes(`<id>${line}</id>`));
  const version = profile && /<neo4j\.version>([^<]+)</.exec(profile)?.[1];
  if (!version) throw new Error(`${pomFile} has no profile ${line} with a neo4j.version`);
  return { line, version, ...shapes[line] };
}

/** Orders versions and lines of Neo4j by time: negative when `a` is older. Calendar versions follow 5.26 (2025.01 on). */
export function compareNeo4j(a: string, b: string): number {
  const numbers = (text: string) => text.split(".").map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
