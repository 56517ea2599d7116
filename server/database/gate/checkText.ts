import { CypherRefusal } from "./CypherRefusal.ts";
import { type CypherToken, cypherTokens } from "./cypherTokens.ts";
import { readProcedures } from "./readProcedures.ts";

/** Longest text that is sent to the database, in UTF-16 units: the longest shipped question has a tenth of it. */
export const longestCypher = 100_000;

/** Deepest nesting that is planned in no time: of brackets of any kind, and of braces, by which subqueries are nested. */
const deepest = { brackets: 50, braces: 8 };
/** Each doubles the condition that Neo4j plans: 24 took all memory of the database, and everybody else's queries with it (tried). */
const mostXors = 8;

/**
 * What the text itself shows. The plan does not show all: a subquery within a list comprehension or a CASE is planned
 * apart, and its LOAD CSV, its procedures and its functions appear in no operator (tried on 5.26 and 2026.08).
 * @param builtIns names of the functions that the database brings along, in lower case
 * @returns the text without its comments, to be sent in its place: what was not looked at is not run
 * @throws CypherRefusal
 */
export function checkText(text: string, builtIns: ReadonlySet<string>): string {
  const { tokens, withoutComments } = cypherTokens(checkRawText(text));
  refuseNesting(tokens);
  refusePrefix(tokens);
  for (const [at, token] of tokens.entries()) {
    if (isWord(token, "LOAD") && isWord(tokens[at + 1], "CSV")) throw loadCsv();
    if (isUse(tokens, at)) {
      throw new CypherRefusal(
        "USE",
        "USE chooses another database, and only the graph of Ascribe is open here.",
        "Leave it out.",
      );
    }
    if (isWord(token, "CALL")) refuseProcedure(nameAt(tokens, at + 1).join("."));
  }
  for (const called of calledNames(tokens)) refuseFunction(called, builtIns);
  return withoutComments;
}

/** Refuses what no text may be, whatever it says. */
export function checkRawText(text: string): string {
  if (text.trim() === "") throw new CypherRefusal("EMPTY", "There is no query: the text is empty.");
  if (text.length > longestCypher) {
    const [length, most] = [text.length, longestCypher].map((number) => number.toLocaleString("en"));
    throw new CypherRefusal(
      "TOO_LONG",
      `The text has ${length} characters; at most ${most} are sent to the database.`,
      "Hand over lists and long texts as parameters.",
    );
  }
  // Neo4j reads them before anything else: one in a comment can end it, one in a string can leave it.
  if (/\\u/i.test(text)) {
    throw new CypherRefusal(
      "UNICODE_ESCAPE",
      "The text has a \\u escape, which can hide what it does.",
      "Write the character itself, or hand it over in a parameter.",
    );
  }
  return text;
}

export function loadCsv(): CypherRefusal {
  return new CypherRefusal(
    "LOAD_CSV",
    "LOAD CSV reads files and addresses, and only the graph may be read here.",
    "Hand rows over as a parameter, and UNWIND it.",
  );
}

/** @param name of a procedure, or less than one: those have a dot */
export function refuseProcedure(name: string): void {
  if (!name.includes(".") || readProcedures.has(name)) return;
  throw new CypherRefusal(
    "PROCEDURE",
    `The procedure ${name} is not among those that only read the graph.`,
    `Allowed are ${[...readProcedures].join(", ")}.`,
  );
}

/**
 * Names with a dot that are called, as in `date.truncate(`. A function that is not the database's own always has one:
 * Neo4j registers none without a namespace.
 */
export function calledNames(tokens: readonly CypherToken[]): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const parts = nameAt(tokens, at);
    if (parts.length === 0) continue;
    const behind = at + parts.length * 2 - 1;
    if (parts.length > 1 && isMark(tokens[behind], "(") && !isWord(tokens[at - 1], "CALL")) {
      names.push(parts.join("."));
    }
    at = behind - 1;
  }
  return names;
}

export function refuseFunction(name: string, builtIns: ReadonlySet<string>): void {
  if (builtIns.has(name.toLowerCase())) return;
  throw new CypherRefusal(
    "FUNCTION",
    `${name} is not one of the database's own functions, and what others do is not known here.`,
    "Functions of plugins can hide a query of their own; say it in Cypher.",
  );
}

/** Neo4j cannot be stopped while it plans, and its time can double with each level (tried: 20 COUNT { } take a minute). */
function refuseNesting(tokens: readonly CypherToken[]): void {
  let [brackets, braces] = [0, 0];
  if (tokens.filter((token) => isWord(token, "XOR")).length > mostXors) {
    throw new CypherRefusal(
      "NESTED",
      `The text has more than ${mostXors} XOR: each doubles what the database has to plan.`,
      "Count instead: size([x IN [a, b, c] WHERE x]) % 2 = 1 where a XOR b XOR c is meant.",
    );
  }
  for (const { kind, text } of tokens) {
    if (kind !== "mark") continue;
    if ("([{".includes(text)) brackets += 1;
    if (")]}".includes(text)) brackets -= 1;
    if (text === "{") braces += 1;
    if (text === "}") braces -= 1;
    if (brackets <= deepest.brackets && braces <= deepest.braces) continue;
    throw new CypherRefusal(
      "NESTED",
      `The text nests more than ${deepest.brackets} brackets or ${deepest.braces} braces: the database could plan it for ever.`,
      "Take it apart with WITH.",
    );
  }
}

/** EXPLAIN is ours, PROFILE and options (`runtime=`, `debug=`) change what an answer is; a version is all that may be said. */
function refusePrefix(tokens: readonly CypherToken[]): void {
  let at = 0;
  if (isWord(tokens[0], "CYPHER")) at = ["5", "25"].includes(tokens[1]?.text ?? "") ? 2 : 1;
  const first = tokens[at];
  const isOption = at > 0 && (at === 1 || isMark(tokens[at + 1], "="));
  if (!isOption && !isWord(first, "EXPLAIN") && !isWord(first, "PROFILE")) return;
  throw new CypherRefusal(
    "PREFIX",
    "EXPLAIN, PROFILE and the options of CYPHER are not taken here.",
    "CYPHER 5 or CYPHER 25 may stand before a query, and nothing else.",
  );
}

/** USE begins a query, a subquery or a part of a UNION, and a name follows. */
function isUse(tokens: readonly CypherToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (!isWord(tokens[at], "USE") || (next?.kind !== "name" && next?.kind !== "quoted")) return false;
  const all = isWord(tokens[at - 1], "ALL") || isWord(tokens[at - 1], "DISTINCT");
  const before = tokens[all ? at - 2 : at - 1];
  const begins = isMark(before, "{") || isWord(before, "UNION") || isWord(before, "NEXT");
  return at === 0 || begins || (at <= 2 && isWord(tokens[0], "CYPHER"));
}

/** The parts of the name that begins here, joined by dots in the text; `..` joins nothing. */
function nameAt(tokens: readonly CypherToken[], start: number): readonly string[] {
  const parts: string[] = [];
  for (let at = start; ; at += 2) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") return parts;
    parts.push(token.text);
    if (!isMark(tokens[at + 1], ".") || isMark(tokens[at + 2], ".")) return parts;
  }
}

function isWord(token: CypherToken | undefined, word: string): boolean {
  return token?.kind === "name" && token.text.toUpperCase() === word;
}

function isMark(token: CypherToken | undefined, mark: string): boolean {
  return token?.kind === "mark" && token.text === mark;
}
