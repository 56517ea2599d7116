import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataFolder } from "../../server/database/DataFolder.ts";
import { neo4jRelease } from "../../server/database/neo4jRelease.ts";
import { LocalUser } from "./LocalUser.ts";

const lts = neo4jRelease("5.26");
const calendar = neo4jRelease("2026.08");

let parent: string;
let folder: DataFolder;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "ascribe-data-"));
  folder = DataFolder.open(join(parent, "data"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe("which Neo4j may open a store", () => {
  test("a new folder takes any", () => {
    expect(folder.admit(lts)).toBeUndefined();
    expect(folder.admit(calendar)).toBeUndefined();
  });

  test("the line that wrote it does, an older or a newer patch too", () => {
    folder.writeRecord({ neo4j: "5.26.99", port: 7687, initialised: true });
    expect(folder.admit(lts)).toBeUndefined();
  });

  test("a newer line does, and an upgrade is told", () => {
    folder.writeRecord({ neo4j: "5.26.30", port: 7687, initialised: true });
    expect(folder.admit(calendar)).toBe("5.26.30");
  });

  test.each(["2026.08.1", "2025.01.0", "5.27.0"])("an older line does not: written by %s", (neo4j) => {
    folder.writeRecord({ neo4j, port: 7687, initialised: true });
    const line = neo4j.split(".").slice(0, 2).join(".");
    expect(() => folder.admit(lts)).toThrow(
      expect.objectContaining({
        code: "DATABASE_UNAVAILABLE",
        message: expect.stringContaining(`last opened by Neo4j ${neo4j}`),
        advice: expect.stringMatching(new RegExp(`ASCRIBE_NEO4J=${line}.*ASCRIBE_DATA.*load again`)),
      }),
    );
  });

  test("a store of which nothing is known is refused", () => {
    mkdirSync(join(folder.home, "data/databases"), { recursive: true });
    expect(() => folder.admit(lts)).toThrow("not the file that says which Neo4j wrote it");
  });

  test.each(["", "{", "{}", '{"neo4j":"new","port":1,"initialised":true}'])(
    "a record that reads %o is refused",
    (text) => {
      writeFileSync(join(folder.root, "database.json"), text);
      expect(() => folder.admit(lts)).toThrow("cannot be read");
    },
  );
});

describe("the password", () => {
  test("is made once, long, and readable by its owner alone", () => {
    const password = folder.readPassword();
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(folder.readPassword()).toBe(password);
    expect(statSync(folder.passwordFile).mode & 0o777).toBe(0o600);
    expect(DataFolder.open(join(parent, "other")).readPassword()).not.toBe(password);
  });

  test("lost, it is not made anew for a store that has the old one", () => {
    folder.readPassword();
    folder.writeRecord({ neo4j: lts.version, port: 7687, initialised: true });
    rmSync(folder.passwordFile);
    expect(() => folder.readPassword()).toThrow(`${folder.passwordFile} is gone`);
  });

  test("does not stand in what Neo4j reads it from", () => {
    folder.writeInitialPassword("a-password-to-look-for");
    const file = join(folder.home, "data/dbms/auth.ini");
    expect(readFileSync(file, "utf8")).toMatch(/^neo4j:SHA-256,[0-9a-f]{64},[0-9a-f]{64},1024:\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

test("the folder is its owner's alone, also where it was there before", () => {
  chmodSync(folder.root, 0o755);
  DataFolder.open(folder.root);
  expect(statSync(folder.root).mode & 0o777).toBe(0o700);
});

describe("a command that cannot have the local database says why, and the next one can", () => {
  test("a store of a newer Neo4j", async () => {
    folder.writeRecord({ neo4j: "2030.01.0", port: 7687, initialised: true });
    const user = new LocalUser({ ASCRIBE_DATA: folder.root });
    expect(await user.hear("refused")).toMatchObject({
      refused: "DATABASE_UNAVAILABLE",
      message: expect.stringContaining("last opened by Neo4j 2030.01.0"),
      advice: expect.stringContaining("ASCRIBE_NEO4J=2030.01"),
    });
  });

  test("no Maven, with nothing fetched yet", async () => {
    const user = new LocalUser({
      ASCRIBE_DATA: folder.root,
      XDG_CACHE_HOME: join(parent, "cache"),
      PATH: "",
    });
    expect(await user.hear("refused")).toMatchObject({
      refused: "DATABASE_UNAVAILABLE",
      message: expect.stringContaining("needs Maven once"),
      advice: expect.stringMatching(/Install Maven.*NEO4J_URI.*docker compose up/),
    });
  });

  test("a Maven that fails", async () => {
    mkdirSync(join(parent, "bin"));
    const words = "[ERROR] Could not transfer artifact: no route to host";
    writeFileSync(join(parent, "bin/mvn"), `#!/bin/sh\necho "${words}"\nexit 1\n`, { mode: 0o755 });
    const user = new LocalUser({
      ASCRIBE_DATA: folder.root,
      XDG_CACHE_HOME: join(parent, "cache"),
      PATH: join(parent, "bin"),
    });
    expect(await user.hear("refused")).toMatchObject({
      message: expect.stringContaining(words),
      advice: expect.stringContaining("reaches a Maven repository"),
    });
  });
});
