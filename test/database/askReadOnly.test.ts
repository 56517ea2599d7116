import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import type { Database } from "../../server/database/Database.ts";
import { acquireTestDatabase, wipe } from "./testDatabase.ts";

let acquired: Acquired;
let database: Database;

beforeAll(async () => {
  acquired = await acquireTestDatabase();
  database = acquired.database;
  await wipe(database);
  await database.schema(
    "CREATE (:Ship:Boat {id: 'gull', built: date('1999-05-01')})-[:SAILS_TO {days: 2}]->(:Port {id: 'amber'})",
  );
});
afterAll(async () => await acquired.release());

const value = async (expression: string) =>
  (await database.ask(`RETURN ${expression} AS value`)).rows[0]?.[0];

test("columns keep the order of RETURN, also without rows", async () => {
  const none = {
    graph: { nodes: [], relationships: [] },
    truncated: false,
    milliseconds: expect.any(Number),
  };
  expect(await database.ask("UNWIND $rows AS x RETURN x AS b, x AS `2`, x AS `1`", { rows: [7] })).toEqual({
    columns: ["b", "2", "1"],
    rows: [[7, 7, 7]],
    ...none,
  });
  expect(await database.ask("UNWIND $rows AS x RETURN x AS b, x AS a", { rows: [] })).toEqual({
    columns: ["b", "a"],
    rows: [],
    ...none,
  });
});

test.each([
  ["9007199254740991", 9007199254740991],
  ["9007199254740993", "9007199254740993"],
  ["-9223372036854775807", "-9223372036854775807"],
  ["1.0 / 0.0", "Infinity"],
  ["-1.0 / 0.0", "-Infinity"],
  ["0.0 / 0.0", "NaN"],
  ["1.5", 1.5],
  ["null", null],
  ["true", true],
  ["[1, 'a', [null]]", [1, "a", [null]]],
  ["{a: {b: 9007199254740993}}", { a: { b: "9007199254740993" } }],
  ["date('2021-09-10')", "2021-09-10"],
  ["time('10:30:00+02:00')", "10:30:00+02:00"],
  ["localtime('10:30')", "10:30:00"],
  ["datetime('2021-09-10T10:30:00Z')", "2021-09-10T10:30:00Z"],
  ["localdatetime('2021-09-10T10:30:00.5')", "2021-09-10T10:30:00.500000000"],
  ["duration('P1Y2M3DT4H')", "P1Y2M3DT4H"],
  ["point({x: 1, y: 2})", { srid: 7203, x: 1, y: 2 }],
  ["point({x: 1, y: 2, z: 3})", { srid: 9157, x: 1, y: 2, z: 3 }],
])("%s as JSON can hold it", async (expression, plain) => {
  expect(await value(expression)).toEqual(plain);
});

test("nodes, relationships and paths", async () => {
  const { rows } = await database.ask("MATCH p = (a:Ship)-[r]->(b) RETURN a, r, b, p");
  const ship = {
    elementId: expect.any(String),
    labels: ["Boat", "Ship"],
    properties: { id: "gull", built: "1999-05-01" },
  };
  const port = { elementId: expect.any(String), labels: ["Port"], properties: { id: "amber" } };
  const [a, r, b, p] = rows[0] ?? [];
  expect([a, b]).toEqual([ship, port]);
  expect(r).toMatchObject({ type: "SAILS_TO", properties: { days: 2 } });
  expect(p).toEqual({ nodes: [a, b], relationships: [r] });
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

test.each([
  ["a", ["Ship"], 0],
  ["r", [], 1],
  ["[{port: b}]", ["Port"], 0],
  ["{way: [r, r], ship: a}", ["Ship"], 1],
  ["p, a, b, r", ["Ship", "Port"], 1],
  ["a.id, properties(b), labels(a), elementId(r)", [], 0],
])("of the graph exactly what RETURN %s holds", async (returned, labels, relationships) => {
  const { graph } = await database.ask(`MATCH p = (a:Ship)-[r]->(b) RETURN ${returned}`);
  expect(graph.nodes).toEqual(
    labels.map((label) => expect.objectContaining({ labels: expect.arrayContaining([label]) })),
  );
  expect(graph.relationships).toHaveLength(relationships);
  for (const one of graph.relationships) {
    expect(one).toMatchObject({ type: "SAILS_TO", start: expect.any(String), end: expect.any(String) });
  }
});

describe("cut", () => {
  test("at its limit, and only where there is more", async () => {
    const asked = "UNWIND range(1, 5) AS x RETURN x";
    expect(await database.ask(asked, {}, { limit: 5 })).toMatchObject({ truncated: false });
    const cut = await database.ask(asked, {}, { limit: 3 });
    expect(cut).toMatchObject({ rows: [[1], [2], [3]], truncated: true });
    expect(await database.ask(asked, {}, { limit: 0 })).toMatchObject({
      columns: ["x"],
      rows: [],
      truncated: true,
    });
  });

  test("at its size", async () => {
    const asked = "UNWIND range(1, 50) AS x RETURN x, $text AS text";
    const cut = await database.ask(asked, { text: "ä".repeat(100) }, { mostBytes: 1_100 });
    expect(cut).toMatchObject({ truncated: true });
    expect(cut.rows).toHaveLength(5);
  });

  test("rows are not read on behind the cut", async () => {
    const endless = "UNWIND range(1, 1000000000000) AS x RETURN x";
    expect((await database.ask(endless, {}, { limit: 10 })).rows).toHaveLength(10);
  });
});

describe("refuses what would change something, and changes nothing:", () => {
  test.each([
    "CREATE (n:Ship) RETURN n",
    "MERGE (n:Ship {id: 'new'})",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) REMOVE n.id",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN n",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
    "MATCH (n) RETURN n UNION CREATE (n) RETURN n",
    "CYPHER 5 CREATE (n)",
    "// RETURN 1\nCREATE (n)",
    "/* EXPLAIN */ CREATE (n)",
    "CREATE INDEX ships FOR (n:Ship) ON (n.id)",
    "CREATE USER someone SET PASSWORD 'secret-word'",
    "CALL db.createLabel('Barge')",
    "PROFILE CREATE (n)",
    "EXPLAIN CREATE (n)",
  ])("%s", async (text) => {
    const state = async () => [
      await database.read("MATCH (n) RETURN count(n) AS nodes, count(n.x) AS marked, count(n.id) AS ids"),
      await database.read("SHOW INDEXES YIELD name RETURN count(*) AS indexes"),
      await database.read("CALL db.labels() YIELD label RETURN collect(label) AS labels"),
    ];
    const before = await state();
    await expect(database.ask(text)).rejects.toMatchObject({ name: "Refusal", code: "CYPHER_REFUSED" });
    expect(await state()).toEqual(before);
  });
});

test.each([
  ["MATCH (n RETURN n", "line 1, column 10"],
  ["// a question\n\n  MATCH (n RETURN n", "line 3, column 12"],
  ["MATCH (n) RETURN m", "line 1, column 18"],
  ["MATCH (n) RETURN n; RETURN 1", "line 1, column 1"],
  ["// nothing", "line 1, column 1"],
])("an error has its place in the text as it was given: %j", async (text, place) => {
  const asked = database.ask(text);
  const [line, column] = place.match(/\d+/g)?.map(Number) ?? [];
  await expect(asked).rejects.toMatchObject({
    name: "Refusal",
    code: "CYPHER_FAILED",
    details: { line, column },
  });
  await expect(asked).rejects.toThrow(new RegExp(`\\(${place} `));
});

test.each(["", " \n\t"])("an empty text is no query: %j", async (text) => {
  await expect(database.ask(text)).rejects.toThrow("There is no query: the text is empty.");
});

test("a parameter without a value is named", async () => {
  await expect(database.ask("RETURN $harbour")).rejects.toThrow(/harbour/);
});

test("a text that runs too long is stopped", async () => {
  const endless = "UNWIND range(1, 1000000000) AS x RETURN max(sin(x))";
  await expect(database.ask(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: "TIMEOUT" });
  expect(await value("1")).toBe(1);
});
