import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { loadMarn } from "../questions/loadMarn.ts";

const program = join(import.meta.dirname, "../../bin/ascribe.js");
let acquired: Acquired;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ascribe-query-"));
  acquired = await acquireTestDatabase();
  await loadMarn(acquired.database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await acquired.release();
});

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `ascribe query <args>` as a process, with `input` on its standard input. */
async function query(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, "query", ...args], { env: { ...process.env, ...env } });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { exit: await exit, stdout, stderr };
}

describe("answers", () => {
  const asked = ["what-does-x-want", "--param", "holder=old-marn"];

  test("as a table, with what it has to say apart", async () => {
    const { exit, stdout, stderr } = await query(asked);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^ascription +speaker +stance /);
    expect(lines[1]).toMatch(/^self +Marn +for +g-peace .* tide-1\/s09 +Marn wants peace$/);
    expect(lines).toHaveLength(16);
    expect(stderr).toBe("15 rows\n");
    expect(exit).toBe(0);
  });

  test("the same in json, ndjson and csv, and nothing else on stdout", async () => {
    const [json, ndjson, csv] = await Promise.all(
      ["json", "ndjson", "csv"].map((format) => query([...asked, "--format", format])),
    );
    const rows = JSON.parse(json?.stdout ?? "");
    expect(rows).toHaveLength(15);
    expect(rows[0]).toMatchObject({ ascription: "self", statement: "tide-1/s09", paragraph: 6 });
    expect(
      ndjson?.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    expect(csv?.stdout.split("\r\n")).toHaveLength(17);
    expect(csv?.stdout).toMatch(/^ascription,speaker,stance,interest,/);
    expect([json, ndjson, csv].map((ended) => [ended?.exit, ended?.stderr])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
  });

  test("from standard input and from a file, with the parameters that they use", async () => {
    const text = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.name AS name ORDER BY name";
    const file = join(folder, "names.cypher");
    writeFileSync(file, `// Names\n// :param ids => ['osk']   // list of strings, which\n${text}`);
    const args = ["--format", "csv", "--param"];
    expect((await query(["-", ...args, 'ids=["osk", "tide"]'], text)).stdout).toBe(
      "name\r\nOsk\r\nThe Tide\r\n",
    );
    expect((await query([file, ...args, "ids=osk,beacon"])).stdout).toBe("name\r\nBeacon Weekly\r\nOsk\r\n");
    expect((await query([file, "--format", "csv"])).stdout).toBe("name\r\nOsk\r\n");
  });

  test("with nodes and paths drawn as text in a table", async () => {
    const { stdout } = await query(["-"], "MATCH (a {id: 'osk'})-[r:AIDS]->(b {id: 'marn'}) RETURN a, r");
    expect(stdout).toBe(
      "a                         r\n(osk:Actor:Ascribe:Entity:State)  [osk:AIDS:marn:AIDS]\n".replace(
        "a                         r",
        "a                                 r",
      ),
    );
  });

  test("cut at --limit, and says so", async () => {
    const { exit, stdout, stderr } = await query(
      ["-", "-f", "csv", "--limit", "2"],
      "UNWIND range(1, 5) AS x RETURN x",
    );
    expect([exit, stdout]).toEqual([0, "x\r\n1\r\n2\r\n"]);
    expect(stderr).toBe("Cut after 2 rows: there are more (--limit takes up to 1,000,000).\n");
  });

  test("nothing, and says why", async () => {
    const { exit, stdout, stderr } = await query(["what-does-x-want", "-p", "holder=oks", "-f", "json"]);
    expect([exit, stdout]).toEqual([0, "[]\n"]);
    expect(stderr).toBe("There is no `oks` in the graph, did you mean `osk`?\n");
  });
});

test("--list names every question with its parameters, without a database", async () => {
  const { exit, stdout } = await query(["--list"], "", { NEO4J_URI: "bolt://127.0.0.1:1" });
  expect(exit).toBe(0);
  expect(stdout).toMatch(
    /^what-does-x-want\n {2}What does X want\?\n {4}--param holder=VALUE {3}string; id of the actor/m,
  );
  const { stdout: json } = await query(["--list", "--format", "ndjson"]);
  expect(
    json
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).name),
  ).toContain("relation-integrity");
});

test("--print gives parameters and text that answer the same elsewhere", async () => {
  const { exit, stdout } = await query(["expert-predictions", "-p", "voice=drover", "--print"]);
  expect(exit).toBe(0);
  const [voice, modalities, ...text] = stdout.split("\n");
  expect([voice, modalities]).toEqual([":param voice => 'drover';", ":param modalities => ['future'];"]);
  const pasted = ["-", "-f", "csv", "-p", "voice=drover", "-p", 'modalities=["future"]'];
  expect((await query(pasted, text.join("\n"))).stdout).toBe(
    (await query(["expert-predictions", "-p", "voice=drover", "-f", "csv"])).stdout,
  );
});

describe("refuses with exit 1, and says what was wrong and what to do", () => {
  test.each<[string, string[], string, RegExp]>([
    ["no question", [], "", /No question is named\.\nName one/],
    [
      "an unknown question",
      ["what-does-x-wnt"],
      "",
      /no question `what-does-x-wnt`, did you mean `what-does-x-want`\?\nRun ascribe query --list/,
    ],
    [
      "a file that is not there",
      ["./gone.cypher"],
      "",
      /Cannot read \.\/gone\.cypher: there is no such file\.\nGive/,
    ],
    ["a folder", ["./test"], "", /Cannot read \.\/test: it is a folder\./],
    [
      "an unknown parameter",
      ["entity-card", "-p", "entty=osk"],
      "",
      /entity-card has no parameter `entty`, did you mean `entity`\?/,
    ],
    [
      "a missing parameter",
      ["entity-card"],
      "",
      /`entity` is missing: string; id of the entity, such as 'usa'\.\nParameters are given as --param entity=VALUE\./,
    ],
    [
      "a parameter of another type",
      ["most-discussed-interests", "-p", "limit=many"],
      "",
      /`limit` takes an integer, and got "many"\./,
    ],
    [
      "a parameter without a value",
      ["entity-card", "-p", "osk"],
      "",
      /--param takes name=value, and got "osk"\./,
    ],
    ["another format", ["entity-card", "-f", "xml"], "", /Allowed choices are table, json, csv, ndjson/],
    [
      "broken Cypher, at its place",
      ["-"],
      "// mine\nMATCH (n RETURN n",
      /^Invalid input 'RETURN'.*\(line 2, column 10 /,
    ],
    ["a parameter that the text needs", ["-"], "RETURN $x", /^[Ee]xpected parameter.*x/],
    [
      "a text that writes",
      ["-"],
      "CREATE (n:Ship) RETURN n",
      /^The query would write, and only reading is allowed here\.\nWhat the graph holds/,
    ],
    [
      "a text that manages the database",
      ["-"],
      "DROP INDEX ascribe_words",
      /^Indexes and constraints belong to Ascribe, and are not changed here\./,
    ],
    ["an error while running", ["-"], "RETURN 1 / 0", /^\S*.*zero/],
    [
      "a limit that is none",
      ["-", "--limit", "-1"],
      "RETURN 1",
      /--limit takes a whole number from 0 to 1,000,000, and got "-1"/,
    ],
    ["an empty text", ["-"], "", /^There is no query: the text is empty\./],
  ])("%s", async (_, args, input, message) => {
    const { exit, stdout, stderr } = await query(args, input);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([exit, stdout]).toEqual([1, ""]);
  });

  test("and nothing was written", async () => {
    expect(await acquired.database.read("MATCH (n:Ship) RETURN n")).toEqual([]);
    expect(await acquired.database.read("SHOW INDEXES YIELD name WHERE name = 'ascribe_words'")).toHaveLength(
      1,
    );
  });
});

test("Ctrl-C ends the query in the database too", async () => {
  const child = spawn(process.execPath, [program, "query", "-"], {
    env: { ...process.env, ASCRIBE_TIMEOUT_MS: "120000" },
  });
  child.stdin.end("UNWIND range(1, 1000000000000) AS endless RETURN max(sin(endless))");
  const running = async () =>
    await acquired.database.read(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words RETURN currentQuery",
      { words: "AS endless" },
    );
  while ((await running()).length < 1) await sleep(50);
  child.kill("SIGINT");
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  expect([await exit, stdout, stderr]).toEqual([130, "", "The query was cancelled.\n"]);
  while ((await running()).length > 0) await sleep(50);
});

test("exit 2 where the database is out of reach", async () => {
  const { exit, stdout, stderr } = await query(["-p", "speaker=drover", "questions-asked"], "", {
    NEO4J_URI: "bolt://127.0.0.1:1",
  });
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^The database at bolt:\/\/127\.0\.0\.1:1 does not answer/);
});
