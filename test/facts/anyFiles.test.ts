import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPaths } from "../../server/facts/checkPaths.ts";
import { nearMiss } from "../../server/facts/nearMiss.ts";
import { parseYaml } from "../../server/facts/parseYaml.ts";
import { encodeRef } from "../../server/model/Ref.ts";
import { fictionalCorpus, writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { quayFiles } from "./quayFiles.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ascribe-any-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const anyCorpus = fc.record({
  files: fc.integer({ min: 1, max: 3 }),
  statementsPerFile: fc.integer({ min: 1, max: 25 }),
  entities: fc.integer({ min: 2, max: 12 }),
  seed: fc.integer(),
});

const errorsOf = async (path: string) =>
  (await checkPaths([path])).problems.filter(({ severity }) => severity === "error");

test("any generated corpus is read whole, and so is its second version", async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, fc.constantFrom(undefined, 0.5, 1), async (options, mutate) => {
      const path = await mkdtemp(join(folder, "valid-"));
      const corpusOptions = { ...options, ...(mutate === undefined ? {} : { mutate }) };
      await writeFictionalCorpus(path, corpusOptions);
      const { corpus, problems } = await checkPaths([path]);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const written = [...fictionalCorpus(corpusOptions).values()].flatMap((text) => {
        const value: unknown = parseYaml(text).documents[0]?.value;
        return typeof value === "object" &&
          value !== null &&
          "statements" in value &&
          Array.isArray(value.statements)
          ? value.statements
          : [];
      });
      const read = (corpus?.sources ?? []).flatMap(({ content }) =>
        content.kind === "facts" ? content.statements : [],
      );
      expect(read.map(({ id, predicate, gloss }) => [id.split("/")[1], predicate, gloss])).toEqual(
        written.map((statement) => [statement.id, statement.predicate, statement.gloss]),
      );
      expect(read.every(({ subject, objects }) => encodeRef(subject) !== "" && objects.length > 0)).toBe(
        true,
      );
    }),
    { numRuns: 12 },
  );
});

/** The paths to all keys of a document. */
function keysOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item, n) => keysOf(item, [...path, n]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [[...path, key], ...keysOf(held, [...path, key])]);
}

/** A copy with the key at a path's end changed. */
function withKey(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  change: (key: string, held: unknown) => [string, unknown][],
): unknown {
  if (Array.isArray(value)) return value.map((item, n) => (n === step ? withKey(item, rest, change) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]): [string, unknown][] => {
      if (key !== step) return [[key, held]];
      return rest.length === 0 ? change(key, held) : [[key, withKey(held, rest, change)]];
    }),
  );
}

const changes: readonly ((key: string, held: unknown) => [string, unknown][])[] = [
  (key, held) => [[`${key}x`, held]],
  (key, held) => [[key.toUpperCase(), held]],
  (key, held) => [
    [key, held],
    [`_${key}`, held],
  ],
  (key) => [[key, { it: "is wrong" }]],
  (key) => [[key, null]],
];

test("any key of any file changed by itself is found, and nothing is thrown", async () => {
  const files = Object.entries(quayFiles);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.constantFrom(...changes), async (which, where, change) => {
      const [name, text] = files[which % files.length] ?? ["", ""];
      const value = parseYaml(text).documents[0]?.value;
      const keys = keysOf(value);
      const path = keys[where % keys.length] ?? [];
      const inside = await mkdtemp(join(folder, "mutated-"));
      for (const [other, content] of files) await writeFile(join(inside, other), content);
      // JSON is YAML, so the file keeps its name.
      await writeFile(join(inside, name), JSON.stringify(withKey(value, path, change)));
      expect(await errorsOf(inside)).not.toEqual([]);
    }),
    { numRuns: 80 },
  );
});

const yamlPiece = fc.oneof(
  fc.constantFrom(
    "- ",
    ": ",
    "? ",
    "{",
    "}",
    "[",
    "]",
    "\n",
    "  ",
    "\t",
    "|",
    ">-",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!!str ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "<<: ",
    "format: ",
    "factfile/1",
    "statements:",
    "id",
    "at",
    "null",
    "1e3",
    ", ",
  ),
  fc.string({ maxLength: 4 }),
);

test("any bytes under any name are refused, and nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.array(yamlPiece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      ),
      fc.constantFrom("x.yaml", "x.json", "x.facts.yaml"),
      async (content, name) => {
        const path = join(await mkdtemp(join(folder, "bytes-")), name);
        await writeFile(path, content);
        const problems = await errorsOf(path);
        expect(problems).not.toEqual([]);
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toMatch(/undefined|\[object|TypeError/);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("any one slip of the pen is told apart from nothing", () => {
  const known = ["tajikistan", "russia", "us-state-dept", "g-tj-border-security", "WANTS"];
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.nat(),
      fc.constantFrom("swap", "drop", "double", "replace"),
      (word, at, slip) => {
        const n = at % word.length;
        const [a, b] = [word[n] ?? "", word[n + 1] ?? ""];
        const slipped = {
          swap: word.slice(0, n) + b + a + word.slice(n + 2),
          drop: word.slice(0, n) + word.slice(n + 1),
          double: word.slice(0, n) + a + word.slice(n),
          replace: `${word.slice(0, n)}#${word.slice(n + 1)}`,
        }[slip];
        expect(nearMiss(slipped, known)).toBe(word);
      },
    ),
  );
  expect(nearMiss("rusia", known)).toBe("russia");
  expect(nearMiss("Russia", known)).toBe("russia");
  expect(nearMiss("france", known)).toBeUndefined();
  expect(nearMiss("x".repeat(100_000), known)).toBeUndefined();
});
