import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { Command, Option } from "commander";
import { acquireDatabase } from "../database/acquireDatabase.ts";
import type { Answer } from "../database/askReadOnly.ts";
import { readSettings } from "../database/settings.ts";
import { type CypherFile, parseCypherFile } from "../graph/CypherFile.ts";
import { namedQuestion, questionNames } from "../graph/questions/namedQuestions.ts";
import { pasteableText } from "../graph/questions/pasteableText.ts";
import { described, questionParameters } from "../graph/questions/questionParameters.ts";
import { unknownIds } from "../graph/questions/unknownIds.ts";
import { Refusal } from "../model/Refusal.ts";
import { type AnswerFormat, answerFormats, formatAnswer, type Paper } from "./answers/formatAnswer.ts";
import { type Talk, talkOf } from "./Talk.ts";

interface QueryOptions {
  readonly param?: readonly string[];
  readonly format: AnswerFormat;
  readonly list?: boolean;
  readonly print?: boolean;
  readonly limit: string;
}

/** How many rows and bytes one answer may have; a file may be larger than a page. */
const usualLimit = 10_000;
const largestLimit = 1_000_000;
const mostBytes = 100_000_000;

/** `ascribe query NAME|FILE|-`. Exit 0, 1 query error, 2 database out of reach, 130 cancelled. */
export function queryCommand(): Command {
  return new Command("query")
    .description("ask the graph: a named question, or a Cypher text that only reads")
    .argument("[question]", "name of a question (--list), a file of Cypher, or - for standard input")
    .option("-p, --param <name=value>", "a parameter, once for each; lists as a,b or JSON", append)
    .addOption(
      new Option("-f, --format <format>", "how to write the answer").choices(answerFormats).default("table"),
    )
    .option("-n, --limit <rows>", "at most this many rows", String(usualLimit))
    .option("--list", "list the named questions with their parameters")
    .option("--print", "print parameters and text, to paste into Neo4j Browser or cypher-shell")
    .addHelpText(
      "after",
      [
        "\nExit status: 0 answered, 1 the query or its parameters were refused, 2 the database is out of reach,",
        "130 cancelled by Ctrl-C, which ends the query in the database too.",
        "\nExamples:",
        "  ascribe query what-does-x-want --param holder=usa",
        "  ascribe query disputed-relations --format csv > disputed.csv",
        "  echo 'MATCH (e:Entity) RETURN e.name LIMIT 5' | ascribe query -",
      ].join("\n"),
    )
    .action(async (question: string | undefined, options: QueryOptions, command: Command) => {
      if (options.list) {
        process.stdout.write(list(options.format));
        return;
      }
      if (question === undefined) {
        throw new Refusal(
          "BAD_USER_INPUT",
          "No question is named.",
          "Name one (ascribe query --list shows them), give a file of Cypher, or - to read it from standard input.",
        );
      }
      const limit = limitOf(options.limit);
      const file = await readQuestion(question);
      const parameters = questionParameters(file, splitParams(options.param ?? []));
      if (options.print) process.stdout.write(`${pasteableText(file, parameters)}\n`);
      else await ask(file, parameters, { limit, format: options.format }, talkOf(command));
    });
}

async function ask(
  file: CypherFile,
  parameters: Readonly<Record<string, unknown>>,
  { limit, format }: { readonly limit: number; readonly format: AnswerFormat },
  talk: Talk,
): Promise<void> {
  const { database, release } = await acquireDatabase(readSettings(), (text) => talk.say(text));
  const interrupt = new AbortController();
  const cancel = () => interrupt.abort();
  process.once("SIGINT", cancel);
  try {
    const { signal } = interrupt;
    const answer = await database.ask(file.text, parameters, { limit, mostBytes, signal });
    const { text, cut } = formatAnswer(answer, format, paper());
    process.stdout.write(text);
    const { length } = answer.rows;
    if (format === "table") talk.say(length === 1 ? "1 row" : `${length.toLocaleString("en")} rows`);
    if (answer.truncated) talk.say(cutSentence(length));
    if (cut) talk.say("Long cells are cut to fit; --format json has them whole.");
    if (length > 0 || talk.isQuiet) return;
    for (const reason of await unknownIds(database, file, parameters)) talk.say(reason);
  } finally {
    process.off("SIGINT", cancel);
    await release();
  }
}

function cutSentence(length: number): string {
  const [rows, most] = [length, largestLimit].map((number) => number.toLocaleString("en"));
  return `Cut after ${length === 1 ? "1 row" : `${rows} rows`}: there are more (--limit takes up to ${most}).`;
}

function limitOf(text: string): number {
  const limit = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (limit <= largestLimit) return limit;
  throw new Refusal(
    "BAD_USER_INPUT",
    `--limit takes a whole number from 0 to ${largestLimit.toLocaleString("en")}, and got "${text}".`,
    "For example: --limit 50000",
  );
}

async function readQuestion(question: string): Promise<CypherFile> {
  if (question === "-") return parseCypherFile("the query", await readAll(process.stdin));
  if (questionNames().includes(question)) return namedQuestion(question);
  if (!/[./\\]/.test(question) && !existsSync(question)) return namedQuestion(question);
  try {
    return parseCypherFile(basename(question), await readFile(question, "utf8"));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = error instanceof Error && "code" in error ? reasons.get(String(error.code)) : undefined;
    throw new Refusal(
      "BAD_USER_INPUT",
      `Cannot read ${question}: ${why ?? (error instanceof Error ? error.message : String(error))}.`,
      "Give a file of Cypher, or the name of a question (ascribe query --list).",
      { cause: error },
    );
  }
}

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "reading it is not permitted"],
]);

function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function splitParams(params: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    params.map((param) => {
      const at = param.indexOf("=");
      if (at > 0) return [param.slice(0, at).trim(), param.slice(at + 1)];
      throw new Refusal(
        "BAD_USER_INPUT",
        `--param takes name=value, and got ${JSON.stringify(param)}.`,
        "For example: --param holder=usa",
      );
    }),
  );
}

function list(format: AnswerFormat): string {
  const files = questionNames().map(namedQuestion);
  if (format === "table") return files.map(listed).join("\n");
  const answer: Answer = {
    columns: ["name", "title", "answers", "parameters"],
    rows: files.map(({ name, title, answers, params }) => [
      name,
      title,
      answers,
      params.map((parameter) => `${parameter.name}: ${described(parameter)}`),
    ]),
  };
  return formatAnswer(answer, format).text;
}

function paper(): Paper {
  const { isTTY, columns } = process.stdout;
  if (isTTY !== true) return {};
  return { width: columns, colors: !process.env.NO_COLOR && process.env.TERM !== "dumb" };
}

function listed({ name, title, params }: CypherFile): string {
  return [
    `${name}`,
    `  ${title}`,
    ...params.map((parameter) => `    --param ${parameter.name}=VALUE   ${described(parameter)}`),
    "",
  ].join("\n");
}
