import type { z } from "zod";
import { predicatePattern, slugPattern } from "../model/slug.ts";
import { describeValue } from "./describeValue.ts";
import { nearMiss } from "./nearMiss.ts";
import type { Path } from "./Places.ts";
import type { Finding, ProblemCode } from "./Problem.ts";
import { problemCodes } from "./Problem.ts";
import { codingIdPattern, statementIdPattern, statementRefPattern } from "./schema/fields.ts";

/** A finding, the path to what it is about, and whether the key is meant rather than its value. */
export interface PathFinding extends Finding {
  readonly path: Path;
  readonly atKey: boolean;
}

/** The rule that a text breaks which fails at one of our patterns. */
const codeOfPattern: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  [String(slugPattern), "bad-slug"],
  [String(predicatePattern), "malformed-predicate"],
  [String(statementIdPattern), "bad-reference"],
  [String(statementRefPattern), "bad-reference"],
  [String(codingIdPattern), "bad-coding-id"],
  [String(/\S/), "empty-text"],
  [String(/^[0-9a-f]{64}$/), "bad-hash"],
  [String(/^[0-9a-f]{16,64}$/), "bad-hash"],
  [String(/^Q[1-9][0-9]*$/), "bad-wikidata"],
]);

/**
 * What the schema found, in our words.
 * @param value what was checked
 * @param keysAt the keys that a map at a path may hold, for suggestions
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  keysAt: (path: Path) => readonly string[],
): PathFinding[] {
  const found = issues.flatMap((issue) => findings(issue, [], value, keysAt));
  // A key written wrong is not missing too.
  const meant = new Set(
    found.flatMap(({ code, path, suggestion }) =>
      code === "unknown-key" && suggestion !== undefined
        ? [JSON.stringify([...path.slice(0, -1), suggestion])]
        : [],
    ),
  );
  return found.filter(
    ({ code, path, expected }) => code !== "missing-key" || !meant.has(JSON.stringify([...path, expected])),
  );
}

function findings(
  issue: z.core.$ZodIssue,
  base: Path,
  root: unknown,
  keysAt: (path: Path) => readonly string[],
): PathFinding[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const found = at(root, path);
  const value = { path, atKey: false };
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, keysAt(path)));
    case "invalid_union":
      return union(issue, path, root, keysAt);
    case "invalid_value": {
      if (isMissing(root, path)) return [missingKey(path)];
      const words = issue.values.map(String);
      const suggestion = typeof found === "string" ? nearMiss(found, words) : undefined;
      const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.join(", ")}`;
      return [{ ...value, ...wrong("unknown-word", found, expected, suggestion) }];
    }
    case "invalid_type":
      if (isMissing(root, path)) return [missingKey(path)];
      return [{ ...value, ...wrong("wrong-type", found, typeWords[issue.expected] ?? issue.expected) }];
    case "invalid_format": {
      const code = issue.format === "url" ? "bad-url" : codeOfPattern.get(issue.pattern ?? "");
      return [{ ...value, ...wrong(code ?? "wrong-type", found, issue.message) }];
    }
    case "too_small":
      if (issue.origin === "array") {
        return [{ ...value, ...wrong("too-short", found, `a list of ${issue.minimum} or more`) }];
      }
      return [{ ...value, ...wrong("out-of-range", found, `${issue.minimum} or more`) }];
    case "too_big":
      if (issue.origin === "array")
        return [{ ...value, ...wrong("wrong-type", found, `a list of ${issue.maximum}`) }];
      return [{ ...value, ...wrong("out-of-range", found, `${issue.maximum} or less`) }];
    case "custom": {
      const rule = problemCodes.find((code) => code === issue.params?.rule);
      return [{ ...value, ...wrong(rule ?? "wrong-type", found, issue.message) }];
    }
    default:
      return [{ ...value, ...wrong("wrong-type", found, issue.message) }];
  }
}

/** Of a union, what its likeliest branch says: the one that is of the value's own type. */
function union(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  root: unknown,
  keysAt: (path: Path) => readonly string[],
): PathFinding[] {
  if (isMissing(root, path)) return [missingKey(path)];
  const found = at(root, path);
  const fitting = issue.errors.filter(
    (branch) => !branch.some((it) => it.code === "invalid_type" && it.path.length === 0),
  );
  // Two kinds of map can be meant: what keys there may be says more than what either of them lacks.
  const isMap = typeof found === "object" && found !== null && !Array.isArray(found);
  const [only] = fitting;
  if (only !== undefined && !isMap) return only.flatMap((it) => findings(it, path, root, keysAt));
  if (isMap) {
    const near = fitting.find((branch) => !branch.some((it) => it.code === "unrecognized_keys"));
    if (near !== undefined) return near.flatMap((it) => findings(it, path, root, keysAt));
  }
  return [{ path, atKey: false, ...wrong("wrong-type", found, issue.message) }];
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "a map of keys",
};

function wrong(code: ProblemCode, found: unknown, expected: string, suggestion?: string): Finding {
  const meant = suggestion === undefined ? "" : `, did you mean \`${suggestion}\`?`;
  const asText = code === "wrong-type" && expected === "text" && isPlain(found) ? ": put it in quotes" : "";
  return {
    code,
    message: `found ${describeValue(found)}, expected ${expected}${meant}${asText}`,
    found: describeValue(found),
    expected,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const isPlain = (value: unknown): boolean => typeof value === "number" || typeof value === "boolean";

function unknownKey(key: string, path: Path, known: readonly string[]): PathFinding {
  const suggestion = nearMiss(key, known);
  const hint =
    suggestion === undefined ? `expected one of ${known.join(", ")}` : `did you mean \`${suggestion}\`?`;
  return {
    path: [...path, key],
    atKey: true,
    code: "unknown-key",
    message: `unknown key \`${key}\`, ${hint}`,
    found: key,
    expected: known.join(", "),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missingKey(path: Path): PathFinding {
  const key = String(path.at(-1));
  return {
    path: path.slice(0, -1),
    atKey: false,
    code: "missing-key",
    message: `the key \`${key}\` is missing here`,
    expected: key,
  };
}

function isMissing(root: unknown, path: Path): boolean {
  const parent = at(root, path.slice(0, -1));
  const key = path.at(-1);
  return (
    typeof key === "string" && typeof parent === "object" && parent !== null && !Object.hasOwn(parent, key)
  );
}

function at(root: unknown, path: Path): unknown {
  let value: unknown = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
