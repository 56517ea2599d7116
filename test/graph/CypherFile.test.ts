import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCypherFile } from "../../server/graph/CypherFile.ts";
import {
  CypherLiteralError,
  parseCypherLiteral,
  writeCypherLiteral,
} from "../../server/graph/cypherLiteral.ts";
import { cypherFile } from "../../server/graph/cypherText.ts";
import { parseTypedValue } from "../../server/graph/questions/parseTypedValue.ts";
import { pasteableText } from "../../server/graph/questions/pasteableText.ts";
import { questionParameters } from "../../server/graph/questions/questionParameters.ts";
import { cypherValue } from "./cypherValue.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readTexts = readdirSync(`${root}cypher/read`).map((file) => file.replace(/\.cypher$/, ""));

const text = `// Who sails where?
// answers: Ships by harbour,
//   the largest first.
// afterwards: server/model/tides.ts leaves out
//   those aground
// :param harbour =>   // string, id of the harbour, such as 'amber'
// :param kinds => ['ferry', "it's"]   // list of strings, which ships
// :param limit => 10   // integer, how many at most
// :param since => null   // string or null, the first day
CYPHER 5
MATCH (s) WHERE s.harbour = $harbour AND s.kind IN $kinds RETURN s // :param not => 1
LIMIT $limit`;
const ships = parseCypherFile("ships", text);

describe("the header of a Cypher file", () => {
  test("gives title, answers and what comes afterwards over several lines, and parameters with type, meaning and default", () => {
    expect(ships).toEqual({
      name: "ships",
      title: "Who sails where?",
      answers: "Ships by harbour, the largest first.",
      afterwards: "server/model/tides.ts leaves out those aground",
      params: [
        { name: "harbour", type: "string", meaning: "id of the harbour, such as 'amber'" },
        { name: "kinds", type: "list of strings", meaning: "which ships", default: ["ferry", "it's"] },
        { name: "limit", type: "integer", meaning: "how many at most", default: 10 },
        { name: "since", type: "string or null", meaning: "the first day", default: null },
      ],
      text,
    });
  });

  test("is not needed", () => {
    expect(parseCypherFile("x", "MATCH (n) RETURN n")).toMatchObject({
      title: "",
      answers: "",
      afterwards: "",
      params: [],
    });
  });

  test.each(["// :param x = 1   // integer", "// :param x => foo   // string", "// :param x => 1"])(
    "is refused where a parameter cannot be read: %s",
    (line) => {
      expect(() => parseCypherFile("x", `// t\n${line}\nRETURN 1`)).toThrow(/x: cannot read .*; expected/);
    },
  );
});

test.each(readTexts)("cypher/read/%s.cypher says what it takes and what becomes of it", (name) => {
  const { title, answers, afterwards, params, text: whole } = cypherFile(`read/${name}`);
  expect([title, answers]).not.toContain("");
  const used = new Set([...whole.replace(/^\s*\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map(([, used]) => used));
  // `$any(predicates)` is a dynamic type.
  used.delete("any");
  expect(params.map(({ name }) => name).sort()).toEqual([...used].sort());
  const missing = [...afterwards.matchAll(/server\/\S+\.ts/g)].filter(
    ([path]) => !existsSync(`${root}${path}`),
  );
  expect(missing).toEqual([]);
});

describe("parameters", () => {
  const given = (...pairs: [string, string][]) => questionParameters(ships, new Map(pairs));

  test("are read by their types, and have the header's defaults", () => {
    expect(given(["harbour", "42"], ["kinds", "ferry, tug"])).toEqual({
      harbour: "42",
      kinds: ["ferry", "tug"],
      limit: 10,
      since: null,
    });
  });

  test("that are wrong are all named at once, each with what to pass", () => {
    expect(() => given(["harbur", "amber"], ["limit", "many"])).toThrow(
      [
        "ships has no parameter `harbur`, did you mean `harbour`?",
        '`limit` takes an integer, and got "many".',
        "`harbour` is missing: string; id of the harbour, such as 'amber'.",
      ].join("\n"),
    );
  });

  test("that the header does not name but the text uses are JSON, or else text", () => {
    const file = parseCypherFile("the query", "RETURN $a, $b, $`c d`");
    const values = questionParameters(
      file,
      new Map([
        ["a", "[1, 2]"],
        ["b", "word"],
        ["c d", "true"],
      ]),
    );
    expect(values).toEqual({ a: [1, 2], b: "word", "c d": true });
    expect(() => questionParameters(file, new Map([["z", "1"]]))).toThrow(/no parameter `z`/);
  });

  test("are printed to be pasted, a line each before the text", () => {
    const pasted = pasteableText(ships, given(["harbour", "o'neil\\n"]));
    expect(pasted.split("\n").slice(0, 5)).toEqual([
      ":param harbour => 'o\\'neil\\\\n';",
      ":param kinds => ['ferry', 'it\\'s'];",
      ":param limit => 10;",
      ":param since => null;",
      "// Who sails where?",
    ]);
    expect(pasted).toMatch(/LIMIT \$limit;$/);
  });
});

test.each([
  ["{}", {}],
  ["{a: 1, `b c`: [null, {d: 'e'}]}", { a: 1, "b c": [null, { d: "e" }] }],
  ["{ `it``s` : true }", { "it`s": true }],
])("the map %s is read", (written, value) => {
  expect(parseCypherLiteral(written)).toEqual({ value, length: written.length });
});

test.each(["{a: 1", "{a 1}", "{a: 1 b: 2}", "{, a: 1}", "{1: }"])("the map %s is none", (written) => {
  expect(() => parseCypherLiteral(written)).toThrow(CypherLiteralError);
});

test.each([
  ["string", "usa", "usa"],
  ["string", '"usa"', "usa"],
  ["string", "1", "1"],
  ["string", "null", "null"],
  ["string or null", "null", null],
  ["integer", "12", 12],
  ["integer", "-3", -3],
  ["boolean", "true", true],
  ["number", "1.5", 1.5],
  ["list of strings", "a, b", ["a", "b"]],
  ["list of strings", '["a,b"]', ["a,b"]],
  ["list of strings", "", []],
  ["list of integers", "1,2", [1, 2]],
  ["list of strings or null", "null", null],
  ["map", '{"a": 1}', { a: 1 }],
])("%s: %s", (type, typed, value) => {
  expect(parseTypedValue(type, typed)).toEqual({ value });
});

test.each([
  ["integer", "1.5"],
  ["integer", "x"],
  ["integer", "99999999999999999999"],
  ["boolean", "yes"],
  ["number", '"1"'],
  ["list of strings", "[1]"],
  ["list of strings", "[a"],
  ["list of integers", "1,x"],
])("no %s: %s", (type, typed) => {
  expect(parseTypedValue(type, typed)).toBeNull();
});

test("a literal that is written is read back", () => {
  fc.assert(
    fc.property(cypherValue, (value) => {
      const written = writeCypherLiteral(value);
      expect(written).not.toMatch(/[\n\r]/);
      expect(parseCypherLiteral(`  ${written}   // string`)).toEqual({ value, length: written.length + 2 });
    }),
  );
});
