import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../model/Refusal.ts";
import type { Java } from "./findJava.ts";
import { otherWays } from "./findJava.ts";
import { findProgram } from "./findProgram.ts";
import { Gate } from "./Gate.ts";
import { type Neo4jRelease, pomFile } from "./neo4jRelease.ts";

/**
 * The folder with the jars of a release, resolved with Maven where it is not in the cache yet (about 150 MB). Jars
 * gather in a folder of another name that is renamed when whole: a half-done one is never used. Safe to call in several
 * processes at once: one resolves, the others wait for it.
 */
export async function resolveNeo4j(
  release: Neo4jRelease,
  java: Java,
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<string> {
  const cache = cacheFolder();
  const whole = join(cache, `neo4j-${release.version}`);
  if (existsSync(whole)) return whole;
  const wait = () => progress(`Another process resolves Neo4j ${release.version}; waiting for it`);
  await Gate.alone(cache, wait, async () => {
    if (existsSync(whole)) return;
    for (const name of readdirSync(cache)) {
      if (name.endsWith(".part")) rmSync(join(cache, name), { recursive: true, force: true });
    }
    const part = join(cache, `neo4j-${release.version}-${randomBytes(4).toString("hex")}.part`);
    progress(`Resolving Neo4j ${release.version} with Maven into ${whole} (once, about 150 MB)`);
    await runMaven(release, java, part, signal);
    if (!existsSync(join(part, `neo4j-server-${release.version}.jar`))) {
      throw new Refusal(
        "DATABASE_UNAVAILABLE",
        `Maven ended well but left no neo4j-server jar in ${part}.`,
        otherWays,
      );
    }
    renameSync(part, whole);
  });
  return whole;
}

function cacheFolder(): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "ascribe");
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Refusal(
      "DATABASE_UNAVAILABLE",
      `The cache folder ${folder} cannot be made.`,
      `Set XDG_CACHE_HOME to a folder that you may write to. ${otherWays}`,
      { cause },
    );
  }
  return folder;
}

async function runMaven(
  release: Neo4jRelease,
  java: Java,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const maven =
    findProgram("mvn", process.env.PATH) ?? findProgram("mvn", join(process.env.MAVEN_HOME ?? "", "bin"));
  if (maven === undefined) {
    throw new Refusal(
      "DATABASE_UNAVAILABLE",
      `The local database (Neo4j ${release.version}) needs Maven once, to fetch Neo4j; no mvn was found on PATH.`,
      `Install Maven (apt install maven, brew install maven). ${otherWays}`,
    );
  }
  const goal = ["dependency:copy-dependencies", "-P", release.line, `-Djars=${folder}`];
  const child = spawn(maven, ["--batch-mode", "--quiet", "--strict-checksums", "--file", pomFile, ...goal], {
    env: { ...process.env, JAVA_HOME: java.home },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-4000);
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code === 0) return;
  const errors = said
    .split("\n")
    .filter((line) => line.startsWith("[ERROR]"))
    .slice(0, 4)
    .join("\n");
  throw new Refusal(
    "DATABASE_UNAVAILABLE",
    `Maven could not fetch Neo4j ${release.version} (exit ${code}):\n${errors || said.trim()}`,
    `See that this machine reaches a Maven repository, then run the command again. ${otherWays}`,
  );
}
