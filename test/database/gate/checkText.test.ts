import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CypherRefusal } from "../../../server/database/gate/CypherRefusal.ts";
import { checkText, longestCypher } from "../../../server/database/gate/checkText.ts";
import { shippedTexts } from "./shippedTexts.ts";

const builtIns = new Set(["date.truncate", "point.distance", "point.withinbbox", "vector.similarity.cosine"]);

/** The rule that refuses a text, or what of it would be sent. */
function gate(text: string): string {
  try {
    return checkText(text, builtIns);
  } catch (error) {
    if (error instanceof CypherRefusal) return error.rule;
    throw error;
  }
}

describe("each rule of the text", () => {
  test.each([
    ["EMPTY", ""],
    ["EMPTY", " \n\t "],
    ["TOO_LONG", `RETURN '${"x".repeat(longestCypher)}'`],
    ["NESTED", `RETURN ${"(".repeat(51)}1${")".repeat(51)}`],
    ["NESTED", `RETURN ${"COUNT { RETURN ".repeat(9)}1${" AS x }".repeat(9)} AS x`],
    ["NESTED", `MATCH (n) WHERE n.a${" xor n.a".repeat(9)} RETURN n`],
    ["UNICODE_ESCAPE", "RETURN '\\u0027 + x + \\u0027'"],
    ["UNICODE_ESCAPE", "RETURN 1 // \\u000a LOAD CSV FROM 'file:///a' AS l"],
    ["UNICODE_ESCAPE", "C\\u0041LL db.labels()"],
    ["PREFIX", "EXPLAIN RETURN 1"],
    ["PREFIX", "/* */ profile RETURN 1"],
    ["PREFIX", "CYPHER 5 EXPLAIN RETURN 1"],
    ["PREFIX", "CYPHER runtime=slotted RETURN 1"],
    ["PREFIX", "CYPHER 5 debug = tostring RETURN 1"],
    ["PREFIX", "cypher 26 RETURN 1"],
    ["USE", "USE system SHOW USERS"],
    ["USE", "CYPHER 5 use `system` RETURN 1"],
    ["USE", "CALL () { USE other MATCH (n) RETURN n } RETURN n"],
    ["USE", "RETURN 1 AS x UNION ALL USE other RETURN 1 AS x"],
    ["USE", "USE graph.byName('other') RETURN 1"],
    ["LOAD_CSV", "LOAD CSV FROM 'file:///a' AS l RETURN l"],
    ["LOAD_CSV", "RETURN [x IN [1] | COLLECT { load/**/csv FROM 'file:///a' AS l RETURN l }]"],
    ["PROCEDURE", "CALL dbms.listConfig()"],
    ["PROCEDURE", "call dbms . listConfig YIELD name RETURN name"],
    ["PROCEDURE", "CALL `dbms`.`listConfig`()"],
    ["PROCEDURE", "CALL DB.LABELS()"],
    [
      "PROCEDURE",
      "RETURN [x IN [1] | COLLECT { CALL/* */apoc.cypher.run('x', {}) YIELD value RETURN value }]",
    ],
    ["FUNCTION", "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})"],
    ["FUNCTION", "RETURN apoc . cypher\n.`runFirstColumnSingle` /* ( */ ('RETURN 1', {})"],
    ["FUNCTION", "RETURN { a: apoc.x(1) }"],
    ["FUNCTION", "RETURN [1, 2][0..apoc.x.y(1)]"],
    ["FUNCTION", "RETURN '\\\\' + apoc.x('\\\\')"],
    ["FUNCTION", 'RETURN "\'" + apoc.x("\'")'],
    ["FUNCTION", "WITH 1 AS `a``b'` RETURN apoc.x(`a``b'`)"],
    ["FUNCTION", "RETURN 1 // '\r + apoc.x(1) // '"],
    ["FUNCTION", "RETURN apoc\u00a0.x\u2028(1)"],
    ["FUNCTION", "RETURN аpoc.x(1)"],
    ["FUNCTION", "RETURN date.truncаte('day', date())"],
  ])("%s: %j", (rule, text) => {
    expect(gate(text)).toBe(rule);
  });
});

test.each([
  "RETURN 'apoc.x(1)', \"LOAD CSV\", `USE a`.b, 'it\\'s CALL dbms.x()'",
  "MATCH (use) WHERE use.load = 1 RETURN DISTINCT use AS csv ORDER BY use",
  `RETURN true${" XOR true".repeat(8)} AS x, '${"XOR ".repeat(9)}' AS \`XOR\``,
  "RETURN {use: 1, call: 2}.use, $param.x, [1, 2][0..size([1])], 1.5, l[1..2]",
  "MATCH (n) WHERE n.call IN [1] RETURN n {.*, .name, day: date.truncate('day', n.x)}",
  "RETURN DATE.Truncate ('day', date())",
  "MATCH (a:`b.c`(d)) RETURN a",
  "CALL db.labels() YIELD label CALL (label) { RETURN 1 AS call } RETURN call",
  "MATCH (имя) RETURN имя AS größe, '\u00a0'",
  "CYPHER 5 RETURN 1",
  "CYPHER 25\nRETURN 1;",
])("lets through %j", (text) => {
  expect(gate(text)).toBe(text);
});

test("comments are not sent, and nothing moves for it", () => {
  const text = "/* LOAD CSV */ RETURN '// no' AS a, // USE x\r\n 1 AS b /* apoc.x(1)\n */ + 1";
  const sent = gate(text);
  expect(sent).toBe("               RETURN '// no' AS a,         \r\n 1 AS b             \n    + 1");
  expect(sent).toHaveLength(text.length);
});

test.each(["'", '"', "`", "/*", "'\\"])("no text makes the gate slow: %j again and again", (piece) => {
  expect(gate(`RETURN ${piece.repeat(45_000).slice(0, 90_000)}`).length).toBeGreaterThan(4);
});

const gap = fc.constantFrom(" ", "\n", "\t", "\u00a0", "/**/", "/* ' */", '// " `\n', " /* // */ ", "\r\n");
const quoted = (name: string) => fc.constantFrom(name, `\`${name}\``);

test("a foreign function is found wherever a shipped text calls one of the database's own", () => {
  const texts = shippedTexts().map(({ text }) => text);
  const calls = texts.flatMap((text) =>
    [...text.matchAll(/(?<=[(,[=+-] ?)(?:size|coalesce|collect|count|toInteger|head|max|min)\(/g)].map(
      (match) => ({ text, match }),
    ),
  );
  expect(calls.length).toBeGreaterThan(50);
  const call = fc
    .tuple(quoted("apoc"), gap, gap, quoted("text"), gap)
    .map(([a, b, c, d, e]) => `${a}${b}.${c}${d}${e}(`);
  fc.assert(
    fc.property(fc.constantFrom(...calls), call, ({ text, match }, foreign) => {
      const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
      fc.pre(!line.includes("//"));
      expect(gate(text)).toHaveLength(text.length);
      const changed = text.slice(0, match.index) + foreign + text.slice(match.index + match[0].length);
      expect(gate(changed)).toBe("FUNCTION");
    }),
  );
});
