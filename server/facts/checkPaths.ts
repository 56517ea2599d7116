import { fileURLToPath } from "node:url";
import type { Corpus } from "../model/Corpus.ts";
import type { TextLibrary } from "../model/text/TextLibrary.ts";
import { checkFacts } from "./checkFacts.ts";
import { checkRegistry } from "./checkRegistry.ts";
import { checkText, checkUncoded } from "./checkText.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { Definitions } from "./Definitions.ts";
import { type FoundFile, findFiles } from "./findFiles.ts";
import { isOurs } from "./isOurs.ts";
import type { Problem, ProblemCode } from "./Problem.ts";
import { parseJson } from "./parseJson.ts";
import { parseYaml } from "./parseYaml.ts";
import type { Reading } from "./Reading.ts";
import { Report } from "./Report.ts";
import { readDocument } from "./readDocument.ts";
import { readText } from "./readText.ts";
import { sourceOf } from "./sourceOf.ts";

export interface CheckOptions {
  /** Whether warnings are errors. */
  readonly strict?: boolean;
  /** Rules whose breach does not keep the files from being read. */
  readonly tolerated?: readonly ProblemCode[];
  /** Files or folders of which registries and vocabularies count too, and fact files do not. */
  readonly beside?: readonly string[];
  /** The user's own copies of articles: spans are held to those that are at hand. */
  readonly texts?: TextLibrary;
}

export interface Check {
  /** What the files say; null if and only if there is an error. */
  readonly corpus: Corpus | null;
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  /** The files of ours, as the user named them or their folder. */
  readonly files: readonly string[];
  /** YAML and JSON files in the folders that are not ours. */
  readonly skipped: readonly string[];
  /** What each coding made of its article's sentences; only where `texts` were given. */
  readonly coverage?: readonly Coverage[];
}

/** Used where the PATHs bring no vocabulary of their own. */
export const shippedVocabulary = fileURLToPath(new URL("../../facts/vocabulary.yaml", import.meta.url));

/**
 * Reads and checks all fact files, registries and vocabularies under PATHs (files or folders), as one corpus.
 * What is wrong with them is in `problems`, all of it in one pass; this never throws for what a file holds.
 */
export async function checkPaths(paths: readonly string[], options: CheckOptions = {}): Promise<Check> {
  const report = new Report(options.strict ?? false, options.tolerated);
  const found = await findFiles(paths, report);
  const readings: Reading[] = [];
  const files: string[] = [];
  const skipped: string[] = [];
  for (const file of found.files) {
    const read = await readFile(file, report);
    if (read === "not ours") skipped.push(file.shown);
    else {
      files.push(file.shown);
      readings.push(...read);
    }
  }
  for (const file of (await findFiles(options.beside ?? [], report)).files) {
    if (found.files.some(({ path }) => path === file.path)) continue;
    const read = await readFile({ ...file, named: false }, new Report(false));
    if (read === "not ours" || read.every(({ kind }) => kind === "facts")) continue;
    const again = await readFile(file, report);
    if (again !== "not ours") readings.push(...again.filter(({ kind }) => kind !== "facts"));
  }
  if (files.length === 0 && report.problems().length === 0) {
    const message =
      "found no fact file, registry or vocabulary here: expected *.yaml or *.json files that begin with `format:`";
    for (const path of paths) report.atPlace(path, { line: 1, column: 1 }, { code: "no-files", message });
  } else if (!readings.some((reading) => reading.kind === "vocabulary")) {
    const [vocabulary] = (await findFiles([shippedVocabulary], report)).files;
    const read = vocabulary === undefined ? [] : await readFile(vocabulary, report);
    if (read !== "not ours") readings.push(...read);
  }

  const definitions = new Definitions(readings, report);
  checkRegistry(
    readings.filter((reading) => reading.kind === "registry"),
    definitions,
    report,
  );
  const facts = readings.filter((reading) => reading.kind === "facts");
  for (const reading of facts) checkFacts(reading, definitions, report);
  const coverage: Coverage[] = [];
  if (options.texts !== undefined) {
    for (const reading of facts) {
      const sha256 = reading.article?.text?.sha256;
      const text = sha256 === undefined ? null : await options.texts.find(sha256);
      if (text !== null) checkText(reading, text, report);
      const covered = coverageOf(reading, text);
      if (covered.hasText) checkUncoded(reading, covered, report);
      coverage.push(covered);
    }
  }

  const problems = report.problems();
  const isClean = problems.every((problem) => problem.severity === "warning");
  return {
    corpus: isClean ? corpusOf(readings, found.directories) : null,
    problems,
    files,
    skipped,
    ...(options.texts === undefined ? {} : { coverage }),
  };
}

function corpusOf(readings: readonly Reading[], directories: readonly string[]): Corpus {
  return { sources: readings.map(sourceOf).filter((source) => source !== null), directories };
}

async function readFile(file: FoundFile, report: Report): Promise<Reading[] | "not ours"> {
  const read = await readText(file.path);
  if ("code" in read) {
    report.atPlace(file.shown, { line: 1, column: 1 }, read);
    return [];
  }
  const { documents, problems } = file.path.toLowerCase().endsWith(".json")
    ? parseJson(read.text)
    : parseYaml(read.text);
  const values = documents.map(({ value }) => value);
  if (!file.named && !isOurs(file.path, read.text, values, problems.length > 0)) return "not ours";
  if (documents.length === 0 && problems.length === 0) {
    const message = "found nothing but comments, expected a document that begins with `format:`";
    report.atPlace(file.shown, { line: 1, column: 1 }, { code: "empty-file", message });
  }
  for (const { line, column, ...finding } of problems) report.atPlace(file.shown, { line, column }, finding);
  return documents.flatMap(({ value, places }, n) => {
    const source = n === 0 ? file.path : `${file.path}#${n + 1}`;
    const reading = readDocument(
      // A part of a text keeps the whole text in memory: what a document says is kept, its text is not.
      structuredClone(value),
      { file: file.shown, source, sha256: read.sha256, places },
      report,
      problems.length > 0,
    );
    return reading === null ? [] : [reading];
  });
}
