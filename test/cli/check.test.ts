import { execFile } from "node:child_process";
import { chmod, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { hostileFiles } from "../facts/hostile/hostileFiles.ts";
import { type Files, quayFiles, quayText, writeFiles } from "../facts/quayFiles.ts";
import { ascribe } from "./ascribe.ts";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function folderOf(files: Files): Promise<string> {
  const folder = await writeFiles(files);
  folders.push(folder);
  return folder;
}

const stackTrace = /^\s+at .+:\d+:\d+/m;

describe("ascribe check", () => {
  test("says nothing but that all is clean", async () => {
    const folder = await folderOf({ ...quayFiles, "text.txt": quayText });
    const result = await ascribe(["check", folder, "--texts", folder, "--strict"]);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "3 files checked: clean.\n" });
    expect(await ascribe(["check", folder, "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("refuses every class of wrong file by its own rule, with its place", async () => {
    const made = await Promise.all(
      hostileFiles.map(({ files }) => folderOf({ ...files, "text.txt": quayText })),
    );
    const program = join(import.meta.dirname, "checkEach.program.ts");
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", program, ...made],
      { maxBuffer: 2 ** 26 },
    );
    expect(stderr).not.toMatch(stackTrace);
    const answers = stdout.split("\f");
    const refused = hostileFiles.map(({ name, code, place }, n) => {
      const lines = (answers[n] ?? "").replaceAll(`${made[n]}/`, "").split("\n");
      const isNamed = lines.some((line) => line.startsWith(`${place}: `) && line.endsWith(`[${code}]`));
      return { name, isNamed, exit: lines.at(-1) };
    });
    expect(refused).toEqual(hostileFiles.map(({ name }) => ({ name, isNamed: true, exit: "exit 1" })));
  });

  test("ends with 1 where there are errors, and shows no stack trace", async () => {
    const folder = await folderOf({ ...quayFiles, "bomb.yaml": "format: registry/1\na: &a [*a, *a]\n" });
    const { code, stdout, stderr } = await ascribe(["check", folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bomb\.yaml:2:4: .*\[alias\]\n$/);
    expect(stdout + stderr).not.toMatch(stackTrace);
  });

  test("refuses 100 MB, a folder with nothing of ours, and a path to nothing", async () => {
    const folder = await folderOf({ "large.yaml": "" });
    await truncate(join(folder, "large.yaml"), 100 * 1024 * 1024);
    const empty = await folderOf({ "notes.txt": "none" });
    const results = await Promise.all(
      [folder, empty, join(empty, "gone")].map((path) => ascribe(["check", path])),
    );
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(results.map(({ stdout }) => /\[([a-z-]+)\]\n$/.exec(stdout)?.[1])).toEqual([
      "too-large",
      "no-files",
      "not-found",
    ]);
  });

  test("refuses a file without permission", async () => {
    const folder = await folderOf(quayFiles);
    await chmod(folder, 0o755);
    await chmod(join(folder, "registry.yaml"), 0o000);
    const program = join(import.meta.dirname, "checkAsNobody.program.ts");
    const failed = await promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      program,
      "check",
      folder,
    ]).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${folder}/registry.yaml:1:1: no permission to read it`),
      stderr: expect.not.stringMatching(stackTrace),
    });
  });

  test("--coverage lists each sentence, and not one word of it", async () => {
    const facts = (quayFiles["quay.facts.yaml"] ?? "").replace(
      "  - {paragraph: 2, sentence: 2, why: asked of nobody}\n",
      "",
    );
    const folder = await folderOf({ ...quayFiles, "quay.facts.yaml": facts, "text.txt": quayText });
    const { code, stdout } = await ascribe(["check", folder, "--coverage"], { ASCRIBE_ARTICLES: folder });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "a-quay 0.1 [0, 14] empty: the headline",
        "a-quay 1.1 [16, 45] coded s1",
        "a-quay 1.2 [46, 80] coded s2",
        "a-quay 2.1 [82, 114] coded s3 s4",
        "a-quay 2.2 [115, 125] open",
        "a-quay -1.1 [127, 142] empty: the page's foot",
        "a-quay: 6 sentences, 3 coded, 2 declared empty, 1 open\n",
      ].join("\n"),
    );
  });

  test("--format json gives each problem with its place and rule", async () => {
    const folder = await folderOf({ ...quayFiles, "more.yaml": "format: registry/1\nevents: none\n" });
    const { code, stdout } = await ascribe(["check", folder, "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [
        { code: "wrong-type", severity: "error", file: join(folder, "more.yaml"), line: 2, column: 9 },
      ],
    });
  });

  test("a folder of texts that is not there is refused by its name", async () => {
    const { code, stderr } = await ascribe(["check", "facts"], { ASCRIBE_ARTICLES: "/gone/away" });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "ASCRIBE_ARTICLES names /gone/away, which is not there.\nName a folder with texts of articles.\n",
    );
  });

  test("ends quietly where its reader has read enough", async () => {
    const folder = await folderOf({
      ...quayFiles,
      "more.yaml": `format: registry/1\nentities: [${"x, ".repeat(50_000)}x]\n`,
    });
    const shell = `"${process.execPath}" bin/ascribe.js check "${folder}" | head -n 1`;
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", shell]);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).not.toMatch(stackTrace);
  });

  test("an unknown command, option or value is refused with what there is", async () => {
    const results = await Promise.all(
      [["chek"], ["check"], ["check", ".", "--form"], ["check", ".", "--format", "xml"]].map((args) =>
        ascribe(args),
      ),
    );
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(results.map(({ stderr }) => stderr.split("\n").slice(0, 2).join(" "))).toEqual([
      "error: unknown command 'chek' (Did you mean check?)",
      "error: missing required argument 'path' Run `ascribe check --help` for what it takes, with examples.",
      "error: unknown option '--form' (Did you mean --format?)",
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json. Run `ascribe check --help` for what it takes, with examples.",
    ]);
  });
});
