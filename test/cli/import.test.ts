import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { fictionalDna } from "../corpora/fictionalDna.ts";
import { ascribe } from "./ascribe.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ascribe-import-"));
  return async () => await rm(folder, { recursive: true, force: true });
});

const stackTrace = /^\s+at .+:\d+:\d+/m;

describe("ascribe import", () => {
  test("writes what `check` finds clean, prints its report, and loads nothing", async () => {
    const [file, out] = [join(folder, "study.dna"), join(folder, "out")];
    await writeFile(file, await fictionalDna());
    const { code, stdout, stderr } = await ascribe(["import", "dna", file, "--out", out]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Wrote ${out}: \`ascribe load ${out}\` brings it into the graph.\n`,
    });
    expect(stdout).toContain("  statements: 8\n");
    expect(stdout).toContain(
      '  statements of type "Annotation": 1 (the mapping says nothing of this type)\n',
    );
    expect(await readFile(join(out, "import-report.txt"), "utf8")).toBe(stdout);
    expect(await ascribe(["check", out, "--strict"])).toMatchObject({ code: 0, stdout: "" });
  });

  test("prints the report as JSON for programs", async () => {
    await writeFile(join(folder, "study.dna"), await fictionalDna());
    const { stdout } = await ascribe([
      "import",
      "dna",
      join(folder, "study.dna"),
      "--out",
      join(folder, "out"),
      "--format",
      "json",
      "--quiet",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "Discourse Network Analyzer 3.0.7",
      written: { statements: 8, articles: 4 },
    });
  });

  test("tells every problem with its place and rule, and ends with 1", async () => {
    const file = join(folder, "claims.csv");
    await writeFile(
      file,
      '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";"person";"organization";"concept";"agreement"\n1;soon;1;a;b;c;;;;P;O;C;1\n2;2021-03-04 00:00:00;1;a;b;c;;;;P;O;C;yes\n',
    );
    const { code, stdout, stderr } = await ascribe(["import", "csv", file, "--out", join(folder, "out")]);
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => /^(\S+?): .*\[([a-z-]+)\]$/.exec(line)?.slice(1))).toEqual([
      [`${file}:3`, "unknown-value"],
      [`${file}:2`, "bad-date"],
      undefined,
    ]);
    expect(stderr).toBe(`${file} was not imported: 2 things wrong. Nothing was written.\n`);
    expect(stdout + stderr).not.toMatch(stackTrace);
    expect(await readdir(folder)).toEqual(["claims.csv"]);
  });

  test("refuses a file without permission, and a folder that cannot be written", async () => {
    await chmod(folder, 0o755);
    const [closed, open] = [join(folder, "closed.dna"), join(folder, "open.dna")];
    for (const file of [closed, open]) await writeFile(file, await fictionalDna());
    await chmod(closed, 0o000);
    await chmod(open, 0o644);
    const program = join(import.meta.dirname, "checkAsNobody.program.ts");
    const refused = (file: string) =>
      promisify(execFile)(process.execPath, [
        "--import",
        "tsx",
        program,
        "import",
        "dna",
        file,
        "--out",
        join(folder, "out"),
      ]).catch((error: unknown) => error);
    expect(await refused(closed)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/closed\.dna: no permission .*\[unreadable\]\n$/),
      stderr: expect.not.stringMatching(stackTrace),
    });
    expect(await refused(open)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/out: cannot be written: .*\[not-writable\]\n$/),
    });
    expect((await readdir(folder)).sort()).toEqual(["closed.dna", "open.dna"]);
  });

  test("tells of what a killed import left beside, and leaves it to who knows whether one runs", async () => {
    const [file, left] = [join(folder, "study.dna"), join(folder, ".ascribe-import-0a")];
    await writeFile(file, await fictionalDna());
    await mkdir(left);
    const { code, stderr } = await ascribe(["import", "dna", file, "--out", join(folder, "out")]);
    expect(code).toBe(0);
    expect(stderr.split("\n")[0]).toBe(
      `Found ${left}, the unfinished files of an import that was killed or still runs: remove it if none does.`,
    );
    expect((await readdir(folder)).sort()).toEqual([".ascribe-import-0a", "out", "study.dna"]);
  });

  test("says in its help what there is, with an example and the exit codes", async () => {
    const { code, stdout } = await ascribe(["import", "--help"]);
    expect(code).toBe(0);
    for (const words of [
      "--mapping",
      "--texts",
      "Example:",
      "Exit code: 0 written, 1 refused",
      '"dna", "csv", "json"',
    ])
      expect(stdout).toContain(words);
    expect(await ascribe(["import", "xlsx", "a.xlsx", "--out", "b"])).toMatchObject({ code: 1 });
  });
});
