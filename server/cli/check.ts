import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { Command, Option } from "commander";
import { type Check, checkPaths } from "../facts/checkPaths.ts";
import type { Coverage } from "../facts/coverage.ts";
import type { Problem } from "../facts/Problem.ts";
import { Refusal } from "../model/Refusal.ts";
import { TextLibrary } from "../model/text/TextLibrary.ts";
import { type Talk, talkOf } from "./Talk.ts";

interface CheckFlags {
  readonly coverage?: boolean;
  readonly strict?: boolean;
  readonly format: "text" | "json";
  readonly texts?: string;
}

/** `ascribe check PATH…` */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check fact files, registries and vocabularies: every error of every file, with its place.")
    .argument("<path...>", "files, or folders with files")
    .option("--coverage", "list each sentence as coded, declared empty, or open")
    .option("--strict", "take warnings as errors")
    .option("--texts <folder>", "your own copies of the articles (else ASCRIBE_ARTICLES)")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nExample:\n  $ ascribe check facts --coverage --texts ~/articles\n\nExit code: 0 clean, 1 errors.",
    )
    .action(async (paths: string[], flags: CheckFlags, command: Command) => {
      const texts = textsOf(flags.texts);
      const check = await checkPaths(paths, {
        strict: flags.strict ?? false,
        ...(texts === undefined ? {} : { texts }),
      });
      print(check, flags);
      summarise(check, flags, talkOf(command));
      if (check.corpus === null) process.exitCode = 1;
    });
}

/**
 * Folders with the user's own copies: the option's, else the environment's.
 * @throws Refusal where one is not there
 */
export function textsOf(option: string | undefined): TextLibrary | undefined {
  const name = option === undefined ? "ASCRIBE_ARTICLES" : "--texts";
  const folders = option === undefined ? (process.env.ASCRIBE_ARTICLES ?? "").split(delimiter) : [option];
  const named = folders.filter((folder) => folder !== "");
  for (const folder of named) {
    if (existsSync(folder)) continue;
    throw new Refusal(
      "BAD_SETTING",
      `${name} names ${folder}, which is not there.`,
      "Name a folder with texts of articles.",
    );
  }
  return named.length === 0 ? undefined : new TextLibrary(named);
}

function print(check: Check, flags: CheckFlags): void {
  const coverage = flags.coverage === true ? (check.coverage ?? []) : undefined;
  if (flags.format === "json") {
    const { files, problems } = check;
    const result = {
      ok: check.corpus !== null,
      files,
      problems,
      ...(coverage === undefined ? {} : { coverage }),
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const lines = [...check.problems.map(problemLine), ...(coverage ?? []).flatMap(coverageLines)];
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
}

/** `file:line:column: message [code]`, as editors and compilers have it. */
export function problemLine(problem: Problem): string {
  const severity = problem.severity === "warning" ? "warning: " : "";
  return `${problem.file}:${problem.line}:${problem.column}: ${severity}${problem.message} [${problem.code}]`;
}

function coverageLines({ file, coding, sentences, hasText }: Coverage): string[] {
  if (!hasText) return [`${coding}: no copy of the text at hand (${file})`];
  const count = (state: string): number => sentences.filter((sentence) => sentence.state === state).length;
  return [
    ...sentences.map(({ paragraph, sentence, start, end, state, statements, why }) => {
      const what =
        state === "coded" ? `coded ${statements.join(" ")}` : state === "empty" ? `empty: ${why}` : "open";
      return `${coding} ${paragraph}.${sentence} [${start}, ${end}] ${what}`;
    }),
    `${coding}: ${sentences.length} sentences, ${count("coded")} coded, ${count("empty")} declared empty, ${count("open")} open`,
  ];
}

function summarise(check: Check, flags: CheckFlags, talk: Talk): void {
  for (const file of check.skipped) talk.detail(`Not ours: ${file}`);
  if (check.skipped.length > 0)
    talk.say(`Passed over ${counted(check.skipped.length, "file")} without a \`format:\` of ours.`);
  if (flags.coverage === true && check.coverage === undefined) {
    talk.say(
      "No texts to measure coverage on: name your folder of articles with --texts or ASCRIBE_ARTICLES.",
    );
  }
  const errors = check.problems.filter(({ severity }) => severity === "error").length;
  const warnings = check.problems.length - errors;
  const found = [
    errors > 0 ? counted(errors, "error") : "",
    warnings > 0 ? counted(warnings, "warning") : "",
  ];
  const what = found.filter((part) => part !== "").join(", ");
  talk.say(`${counted(check.files.length, "file")} checked: ${what === "" ? "clean" : what}.`);
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
