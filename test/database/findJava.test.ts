import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findJava } from "../../server/database/findJava.ts";
import { neo4jLines } from "../../server/database/neo4jLines.ts";
import { compareNeo4j, neo4jRelease } from "../../server/database/neo4jRelease.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "ascribe-java-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder that looks like a Java runtime of that version. */
function runtime(under: string, version: string): string {
  const home = join(root, under, `java-${version}`);
  mkdirSync(join(home, "bin"), { recursive: true });
  writeFileSync(join(home, "bin/java"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(home, "release"), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\n`);
  return home;
}

const lts = neo4jRelease("5.26");
const calendar = neo4jRelease("2026.08");

describe("a Java for the release", () => {
  test("JAVA_HOME comes before PATH, PATH before the usual folders", () => {
    const [home, onPath, usual] = [
      runtime("home", "17.0.1"),
      runtime("path", "21.0.2"),
      runtime("usual", "21.0.9"),
    ];
    const environment = { JAVA_HOME: home, PATH: `/nowhere:${join(onPath, "bin")}` };
    const folders = [join(root, "usual")];
    expect(findJava(lts, environment, folders).home).toBe(home);
    expect(findJava(lts, { PATH: environment.PATH }, folders).home).toBe(onPath);
    expect(findJava(lts, {}, folders).home).toBe(usual);
    expect(findJava(calendar, environment, folders).home).toBe(onPath);
  });

  test("one that Neo4j supports comes before one that is only new enough", () => {
    const newest = runtime("first", "31");
    const supported = runtime("second", "21.0.1");
    const folders = [join(root, "first"), join(root, "second")];
    expect(findJava(lts, {}, folders)).toEqual({ home: supported, version: 21 });
    expect(findJava(lts, {}, [join(root, "first")])).toEqual({ home: newest, version: 31 });
  });

  test("a folder that is no runtime is passed over", () => {
    mkdirSync(join(root, "broken/empty"), { recursive: true });
    const good = runtime("broken", "17.0.4");
    expect(findJava(lts, { JAVA_HOME: join(root, "none") }, [join(root, "broken")]).home).toBe(good);
  });

  test.each([
    { found: [], says: "no Java was found" },
    { found: ["1.8.0_402", "11.0.22"], says: "Java 8, 11 was found" },
  ])("where none will do ($found), what is missing and the other ways are told", ({ found, says }) => {
    const under = `old-${found.length}`;
    for (const version of found) runtime(under, version);
    expect(() => findJava(lts, {}, [join(root, under)])).toThrow(
      expect.objectContaining({
        code: "DATABASE_UNAVAILABLE",
        message: expect.stringContaining(`needs Java 17 or newer; ${says}`),
        advice: expect.stringMatching(/JAVA_HOME.*NEO4J_URI.*docker compose up/),
      }),
    );
  });
});

describe("releases", () => {
  test.each(neo4jLines)("pom.xml pins one of %s", (line) => {
    expect(neo4jRelease(line).version).toMatch(new RegExp(`^${line.replace(".", "\\.")}\\.\\d+$`));
  });

  test("versions are ordered by time", () => {
    const ordered = ["5.9", "5.26", "5.26.4", "5.26.30", "2025.01.0", "2026.08.1", "2026.10"];
    expect([...ordered].reverse().sort(compareNeo4j)).toEqual(ordered);
    expect(compareNeo4j("5.26.0", "5.26")).toBe(0);
  });
});
