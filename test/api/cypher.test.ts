import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { localCaller } from "./localCaller.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});
afterAll(() => api?.close());

const asked = `query ($query: String!, $params: JSON, $limit: Int) {
  cypher(query: $query, params: $params, limit: $limit) { columns rows graph truncated milliseconds }
}`;
const nothing = { nodes: [], relationships: [] };

test("rows by column, with parameters, and which state of the graph they are of", async () => {
  const query =
    "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name ORDER BY id LIMIT $most";
  const ids = (
    await api.data("{ entities(first: 2) { nodes { ... on Entity { id } } } }")
  ).entities.nodes.map(({ id }: { id: string }) => id);
  const { data, extensions } = await api.ask(asked, { query, params: { ids, most: 5 } });
  expect(data.cypher).toMatchObject({ columns: ["id", "name"], graph: nothing, truncated: false });
  expect(data.cypher.rows.map(([id]: [string]) => id)).toEqual([...ids].sort());
  expect(data.cypher.milliseconds).toBeGreaterThan(0);
  expect(extensions.store).toMatch(/^[0-9a-f]{16,}$/);
});

test("three queries: the state of the graph before and behind it, and the text", async () => {
  await api.data(asked, { query: "RETURN 1" });
  expect((await api.ask(asked, { query: "MATCH (n) RETURN n" })).queries).toBe(3);
});

test("of the graph what was returned and nothing else", async () => {
  const query =
    "MATCH p = (s:Statement)-[:SUBJECT]->(e:Entity) RETURN [p] AS paths, count(*) AS n, {of: s} AS map LIMIT 1";
  const { cypher } = await api.data(asked, { query });
  const [path] = cypher.rows[0][0];
  expect(path.nodes).toHaveLength(2);
  expect(cypher.graph).toEqual({ nodes: path.nodes, relationships: path.relationships });
  expect(cypher.graph.relationships[0]).toMatchObject({
    type: "SUBJECT",
    start: path.nodes[0].elementId,
    end: path.nodes[1].elementId,
  });
});

test("cut at the limit, and said", async () => {
  const query = "UNWIND range(1, 5) AS x RETURN x";
  const { cypher } = await api.data(asked, { query, limit: 2 });
  expect(cypher).toMatchObject({ rows: [[1], [2]], truncated: true });
  expect((await api.data(asked, { query })).cypher).toMatchObject({ truncated: false });
});

test("a refusal names its rule, an error of the database its place", async () => {
  const refused = await api.error(asked, { query: "MATCH (n) DETACH DELETE n" });
  expect(refused).toMatchObject({
    message: "The query would write, and only reading is allowed here.",
    extensions: { code: "CYPHER_REFUSED", rule: "WRITE", advice: expect.stringMatching(/edit them/) },
  });
  const failed = await api.error(asked, { query: "// mine\nMATCH (n RETURN n" });
  expect(failed.extensions).toMatchObject({ code: "CYPHER_FAILED", line: 2, column: 10 });
  expect(await api.error(asked, { query: "RETURN $x" })).toMatchObject({
    message: expect.stringMatching(/parameter.*x/),
    extensions: { code: "CYPHER_FAILED" },
  });
});

test.each([
  [{ query: "RETURN 1", limit: 10_001 }, /`limit` is 10001; it takes 0 to 10000/],
  [{ query: "RETURN 1", limit: -1 }, /`limit` is -1/],
  [{ query: "RETURN 1", params: [1] }, /`params` takes an object/],
])("arguments are checked: %j", async (variables, message) => {
  expect(await api.error(asked, variables)).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("who is not on this machine is refused, whatever the text", async () => {
  const { errors } = await api.ask(asked, { query: "RETURN 1" }, {}, { ...localCaller, isLocal: false });
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/only on the machine that Ascribe runs on/),
      extensions: { code: "CYPHER_OFF", advice: expect.stringMatching(/ASCRIBE_CYPHER=on/) },
    },
  ]);
});

test("a caller who goes away ends the query in the database", async () => {
  const gone = new AbortController();
  const query = "UNWIND range(1, 1000000000000) AS forsaken RETURN max(sin(forsaken))";
  const answer = api.ask(asked, { query }, {}, { ...localCaller, signal: gone.signal });
  const running = async () =>
    await api.database.read(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words RETURN currentQuery",
      { words: "AS forsaken" },
    );
  while ((await running()).length === 0) await sleep(20);
  gone.abort();
  expect((await answer).errors).toMatchObject([{ extensions: { code: "CANCELLED" } }]);
  while ((await running()).length > 0) await sleep(20);
});
