import { Refusal } from "../model/Refusal.ts";
import { CypherLiteralError, parseCypherLiteral } from "./cypherLiteral.ts";

/** A file of `cypher/`: what its header says, and the text to run as it is. */
export interface CypherFile {
  /** The file's name without `.cypher`. */
  readonly name: string;
  readonly title: string;
  readonly answers: string;
  /** What the server makes of the rows, and in which file; empty where they are the answer. */
  readonly afterwards: string;
  readonly params: readonly CypherParameter[];
  /** The whole file, header included. */
  readonly text: string;
}

export interface CypherParameter {
  readonly name: string;
  /** As written: `string`, `list of strings or null`. */
  readonly type: string;
  readonly meaning: string;
  /** Absent: whoever runs the text has to give a value. */
  readonly default?: unknown;
}

/**
 * Reads the header of a Cypher file, the comment lines that it begins with:
 * ```
 * // title
 * // answers: what it answers; longer texts go on in lines of their own,
 * //   indented
 * // afterwards: what is made of the rows in the server, in which file; only where something is
 * // :param name => 'default'   // type, meaning
 * ```
 * A parameter with nothing behind `=>` has to be given.
 * @throws Refusal BAD_FILES for a parameter line that cannot be read
 */
export function parseCypherFile(name: string, text: string): CypherFile {
  const header = /^(?:\/\/.*(?:\r?\n|$))*/.exec(text)?.[0] ?? "";
  const lines = header.split(/\r?\n/).map((line) => line.replace(/^\/\/ ?/, ""));
  return {
    name,
    title: lines[0]?.trim() ?? "",
    answers: sectionOf(lines, "answers:"),
    afterwards: sectionOf(lines, "afterwards:"),
    params: lines.filter((line) => line.startsWith(":param")).map((line) => parseParameter(name, line)),
    text,
  };
}

/** A part of the header: what stands behind its word, with the indented lines below. */
function sectionOf(lines: readonly string[], word: string): string {
  const at = lines.findIndex((line) => line.startsWith(word));
  const first = lines[at];
  if (first === undefined) return "";
  const section = [first.slice(word.length)];
  for (const line of lines.slice(at + 1)) {
    if (!line.startsWith("  ")) break;
    section.push(line);
  }
  return section.map((line) => line.trim()).join(" ");
}

function parseParameter(file: string, line: string): CypherParameter {
  const match = /^:param\s+(?<name>\w+)\s*=>(?<rest>.*)$/.exec(line)?.groups;
  const parameter = match?.name ?? "";
  const rest = match?.rest ?? "";
  try {
    const value = rest.trim().startsWith("//") ? undefined : parseCypherLiteral(rest);
    const [, type = "", meaning = ""] =
      /^\s*\/\/\s*([^,;(]*)[,;]?\s*(.*)$/.exec(rest.slice(value?.length ?? 0)) ?? [];
    if (match === undefined || type.trim() === "") throw new CypherLiteralError("no type behind //");
    return {
      name: parameter,
      type: type.trim(),
      meaning: meaning.trim(),
      ...(value === undefined ? {} : { default: value.value }),
    };
  } catch (error) {
    if (!(error instanceof CypherLiteralError)) throw error;
    throw new Refusal(
      "BAD_FILES",
      `${file}: cannot read "// ${line}" (${error.message}); expected // :param name => value   // type, meaning`,
    );
  }
}
