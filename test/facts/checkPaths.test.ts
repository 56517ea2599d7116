import { mkdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Check, checkPaths } from "../../server/facts/checkPaths.ts";
import { type Problem, problemCodes } from "../../server/facts/Problem.ts";
import { TextLibrary } from "../../server/model/text/TextLibrary.ts";
import { hostileFiles } from "./hostile/hostileFiles.ts";
import { type Files, quayFiles, quayText, writeFiles } from "./quayFiles.ts";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderOf(files: Files): Promise<string> {
  const folder = await writeFiles(files);
  folders.push(folder);
  return folder;
}

async function check(files: Files): Promise<Check & { shown: readonly string[] }> {
  const folder = await folderOf({ ...files, "text.txt": quayText });
  const result = await checkPaths([folder], { texts: new TextLibrary([folder]) });
  return { ...result, shown: result.problems.map((problem) => shown(problem, folder)) };
}

const shown = ({ file, line, column, code, message }: Problem, folder: string): string =>
  `${file.replace(`${folder}/`, "")}:${line}:${column} ${code}: ${message}`;

describe("a corpus without a mistake", () => {
  test("is read whole, defaults filled in", async () => {
    const { corpus, shown } = await check(quayFiles);
    expect(shown).toEqual([]);
    const facts = corpus?.sources.map(({ content }) => content).find(({ kind }) => kind === "facts");
    if (facts?.kind !== "facts") throw new Error("no facts");
    expect(facts.coding.id).toBe("a-quay");
    expect(facts.statements.map(({ id }) => id)).toEqual([
      "a-quay/s1",
      "a-quay/s2",
      "a-quay/s3",
      "a-quay/s4",
    ]);
    expect(facts.statements[0]).toEqual({
      id: "a-quay/s1",
      subject: { kind: "node", id: "adler" },
      predicate: "WANTS",
      objects: [{ kind: "node", id: "new-quay" }],
      speaker: { kind: "node", id: "the-gull" },
      via: [],
      polarity: "positive",
      certainty: "certain",
      modality: "actual",
      presupposed: false,
      form: "narration",
      gloss: "the mayor is for a new quay",
      said: "2021-03-04",
      spans: [{ paragraph: 1, sentence: 1, start: 16, end: 45, sha256: "e5905e303634fec4" }],
      links: [],
    });
    expect(facts.statements[2]?.links).toEqual([
      { type: "CONTRADICTS", to: "a-quay/s1" },
      { type: "SUPPORTS", to: "a-later/s9" },
    ]);
    expect(facts.statements[3]).toMatchObject({
      speaker: { kind: "unspecified" },
      subject: { kind: "statement", id: "a-quay/s1" },
      amount: { min: 12, max: 12, unit: "people", about: true, label: "about 12 people" },
    });
  });

  test("covers each sentence of its text", async () => {
    const { coverage } = await check(quayFiles);
    expect(
      coverage?.[0]?.sentences.map(({ paragraph, sentence, state }) => `${paragraph}.${sentence} ${state}`),
    ).toEqual(["0.1 empty", "1.1 coded", "1.2 coded", "2.1 coded", "2.2 empty", "-1.1 empty"]);
  });

  test("may be written in JSON", async () => {
    const registry = {
      format: "registry/1",
      entities: [{ id: "pilot", type: "Person", name: "The pilot", memberOf: "guild" }],
    };
    const { corpus, shown } = await check({
      ...quayFiles,
      "more.json": JSON.stringify(registry, null, "\t"),
    });
    expect(shown).toEqual([]);
    expect(corpus?.sources).toHaveLength(4);
  });

  test("brings the shipped vocabulary where it has none of its own", async () => {
    const { "vocabulary.yaml": _, ...files } = quayFiles;
    const { corpus } = await check({ "registry.yaml": files["registry.yaml"] ?? "" });
    expect(corpus?.sources.map(({ path }) => path.split("/").at(-1))).toContain("vocabulary.yaml");
  });

  test("may hold several codings of one article, under one description of it", async () => {
    const other = (quayFiles["quay.facts.yaml"] ?? "")
      .replace("coding: {by: coder-1,", "coding: {id: a-quay@coder-2, by: coder-2,")
      .replace("{statement: s1}", "{statement: a-quay/s2}");
    const { corpus, shown } = await check({ ...quayFiles, "other.facts.yaml": other });
    expect(shown).toEqual([]);
    const subjects = corpus?.sources.flatMap(({ content }) =>
      content.kind === "facts" ? content.statements.map(({ id, subject }) => [id, subject]) : [],
    );
    expect(subjects).toContainEqual(["a-quay@coder-2/s4", { kind: "statement", id: "a-quay/s2" }]);
    const differing = other.replace("title: The old quay", "title: Another");
    expect((await check({ ...quayFiles, "other.facts.yaml": differing })).shown[0]).toMatch(
      /^quay\.facts\.yaml:4:7 conflicting-definition: .*other\.facts\.yaml:4:3 \(`title` differs\)/,
    );
  });

  test("may define one thing twice, in the same way", async () => {
    const again =
      'format: registry/1\nentities:\n  - {name: The Town, id: town, aliases: ["Town"], type: State}\n';
    expect((await check({ ...quayFiles, "again.yaml": again })).shown).toEqual([]);
  });
});

describe("a wrong file is refused by its own rule, with its place", () => {
  test.each(hostileFiles)("$name: $code", async ({ files, code, place }) => {
    const { corpus, shown } = await check(files);
    expect(corpus).toBeNull();
    expect(shown.map((line) => line.split(": ")[0])).toContain(`${place} ${code}`);
  });

  test("and no rule is without a file that breaks it", () => {
    const elsewhere = ["not-found", "unreadable", "not-a-file", "no-files", "too-large"];
    const warnings = ["not-anchored", "sentence-hint", "uncoded-hint"];
    const shown = new Set([...hostileFiles.map(({ code }) => code), ...elsewhere, ...warnings]);
    expect(problemCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  test("and no rule is without its line in docs/files.md", async () => {
    const page = await readFile(join(import.meta.dirname, "../../docs/files.md"), "utf8");
    expect(problemCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  test("a file of 100 MB is not read", async () => {
    const folder = await folderOf(quayFiles);
    const path = join(folder, "large.yaml");
    await writeFile(path, "format: registry/1\n");
    await truncate(path, 100 * 1024 * 1024);
    const { problems } = await checkPaths([folder]);
    expect(problems.map((problem) => shown(problem, folder))).toEqual([
      "large.yaml:1:1 too-large: found 100 MiB, expected at most 32 MiB: split it into one file an article",
    ]);
  });

  test("a folder without a file of ours, a path to nothing", async () => {
    const folder = await folderOf({ "notes.yaml": "a: 1\n", "b.schema.json": '{"format": "factfile/1"}' });
    expect((await checkPaths([folder])).problems.map(({ code }) => code)).toEqual(["no-files"]);
    expect((await checkPaths([join(folder, "gone.yaml")])).problems.map(({ code }) => code)).toEqual([
      "not-found",
    ]);
    expect((await checkPaths(["/dev/null"])).problems.map(({ code }) => code)).toEqual(["not-a-file"]);
  });

  test("links that lead round in a circle are walked once", async () => {
    const folder = await folderOf(quayFiles);
    await mkdir(join(folder, "deeper"));
    await symlink(folder, join(folder, "deeper", "up"));
    await symlink(join(folder, "loop.yaml"), join(folder, "loop.yaml"));
    const { problems } = await checkPaths([folder, join(folder, "deeper")]);
    expect(problems.map(({ code }) => code)).toEqual(["unreadable"]);
  });
});

describe("problems", () => {
  test("of all files come in one pass, and one mistake hides no other", async () => {
    const broken = {
      "quay.facts.yaml": (quayFiles["quay.facts.yaml"] ?? "")
        .replace("subject: adler", "subjct: adler")
        .replace("object: open-cafe", "object: open-caffe")
        .replace("place: harbour", "place: harbor"),
      "registry.yaml": (quayFiles["registry.yaml"] ?? "")
        .replace("type: Place", "type: Plaze")
        .replace("of: town", "of: twon"),
      "vocabulary.yaml": (quayFiles["vocabulary.yaml"] ?? "").replace("name: SERVES", "name: serves"),
    };
    expect((await check(broken)).shown).toMatchInlineSnapshot(`
      [
        "quay.facts.yaml:14:5 unknown-key: unknown key \`subjct\`, did you mean \`subject\`?",
        "quay.facts.yaml:25:13 unknown-id: unknown entity, interest or event \`open-caffe\`, did you mean \`open-cafe\`?",
        "quay.facts.yaml:34:12 unknown-id: unknown entity \`harbor\`, did you mean \`harbour\`?",
        "quay.facts.yaml:43:16 unknown-predicate: unknown predicate \`SERVES\`: define it in a vocabulary",
        "registry.yaml:5:75 unknown-id: unknown entity \`twon\`, did you mean \`town\`?",
        "registry.yaml:8:25 unknown-word: found \`Plaze\`, expected one of State, Organization, Person, Group, MilitaryUnit, Facility, Place, Equipment, did you mean \`Place\`?",
        "vocabulary.yaml:5:12 malformed-predicate: found \`serves\`, expected a predicate name: a capital letter, then capitals, digits and underscores, 63 at most, as in \`WANTS\`",
      ]
    `);
  });

  test("a mistake in a definition is not told again at each use of it", async () => {
    const registry = (quayFiles["registry.yaml"] ?? "").replace(
      "id: town, type: State",
      "id: town, type: Stat",
    );
    expect((await check({ ...quayFiles, "registry.yaml": registry })).shown).toHaveLength(1);
  });

  test("warnings keep nothing from being loaded, unless the check is strict", async () => {
    const facts = (quayFiles["quay.facts.yaml"] ?? "")
      .replace("sentence: 2, chars", "sentence: 1, chars")
      .replace(", chars: [16, 45], sha256: e5905e303634fec4", "");
    const folder = await folderOf({ ...quayFiles, "quay.facts.yaml": facts, "text.txt": quayText });
    const texts = new TextLibrary([folder]);
    const lenient = await checkPaths([folder], { texts });
    expect(lenient.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "not-anchored warning",
      "sentence-hint warning",
    ]);
    expect(lenient.corpus).not.toBeNull();
    const strict = await checkPaths([folder], { texts, strict: true });
    expect(strict.problems.every(({ severity }) => severity === "error")).toBe(true);
    expect(strict.corpus).toBeNull();
  });

  test("an offset off by one is told where it belongs", async () => {
    const facts = (quayFiles["quay.facts.yaml"] ?? "").replace("[16, 45]", "[17, 45]");
    expect((await check({ ...quayFiles, "quay.facts.yaml": facts })).problems[0]?.suggestion).toBe(
      "[16, 45]",
    );
  });
});
