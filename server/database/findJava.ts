import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Refusal } from "../model/Refusal.ts";
import { findProgram } from "./findProgram.ts";
import type { Neo4jRelease } from "./neo4jRelease.ts";

/** A Java runtime of this machine. */
export interface Java {
  readonly home: string;
  /** The feature version: 17, 21, 25. */
  readonly version: number;
}

/** Where Java lives on Linux and macOS when no variable points to it: each holds one folder a runtime. */
const usualFolders = [
  "/usr/lib/jvm",
  "/Library/Java/JavaVirtualMachines",
  join(homedir(), ".sdkman/candidates/java"),
];

/**
 * Finds a Java for a release: from JAVA_HOME, then PATH, then the usual folders. The first that Neo4j supports wins;
 * where none is, the first that is new enough.
 * @throws Refusal DATABASE_UNAVAILABLE that lists what was found, and names the other ways to have a database.
 */
export function findJava(
  release: Neo4jRelease,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folders: readonly string[] = usualFolders,
): Java {
  const homes: string[] = [];
  if (environment.JAVA_HOME) homes.push(environment.JAVA_HOME);
  const onPath = findProgram("java", environment.PATH);
  if (onPath !== undefined) homes.push(dirname(dirname(realpathSync(onPath))));
  for (const folder of folders) {
    for (const name of listFolder(folder))
      homes.push(join(folder, name), join(folder, name, "Contents/Home"));
  }
  const found = homes.map(readJava).filter((java) => java !== undefined);
  const java =
    found.find(({ version }) => release.java.supported.includes(version)) ??
    found.find(({ version }) => version >= release.java.least);
  if (java !== undefined) return java;
  const held =
    found.length === 0
      ? "no Java was found"
      : `Java ${[...new Set(found.map(({ version }) => version))].join(", ")} was found`;
  throw new Refusal(
    "DATABASE_UNAVAILABLE",
    `The local database (Neo4j ${release.version}) needs Java ${release.java.least} or newer; ${held}.`,
    `Install a Java (JDK or JRE) of version ${release.java.supported.join(" or ")}, or point JAVA_HOME to one. ${otherWays}`,
  );
}

/** What to do where the local database cannot run. */
export const otherWays =
  "Other ways to have a database: set NEO4J_URI to a Neo4j that you run, or use Docker: docker compose up.";

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A runtime says its version in the file `release`; a folder without one is none. */
function readJava(home: string): Java | undefined {
  try {
    accessSync(join(home, "bin/java"), constants.X_OK);
    if (!statSync(join(home, "bin/java")).isFile()) return undefined;
    const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(join(home, "release"), "utf8"))?.[1];
    return version === undefined ? undefined : { home, version: Number(version) };
  } catch {
    return undefined;
  }
}
