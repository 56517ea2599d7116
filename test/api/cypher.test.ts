import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { cypherText } from "../../server/graph/cypherText.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { localCaller } from "./localCaller.ts";
import { idsOfNodes } from "./shapes.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});
afterAll(() => api?.close());

const asked = `query ($query: String!, $params: JSON, $limit: Int) {
  cypher(query: $query, params: $params, limit: $limit) { columns rows graph truncated milliseconds }
}`;
const drawn = z.object({
  nodes: z.array(z.looseObject({ elementId: z.string() })),
  relationships: z.array(z.unknown()),
});
const answered = z.object({
  cypher: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    graph: drawn,
    truncated: z.boolean(),
    milliseconds: z.number(),
  }),
});
/** How many transactions run a text that begins so. */
const running = async (words: string) => {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $words RETURN currentQuery";
  return (await api.database.read(text, { words })).length;
};
const nothing = { nodes: [], relationships: [] };

test("rows by column, with parameters, and which state of the graph they are of", async () => {
  const query =
    "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name ORDER BY id LIMIT $most";
  const some = await api.read(
    z.object({ entities: idsOfNodes }),
    "{ entities(first: 2) { nodes { ... on Entity { id } } } }",
  );
  const ids = some.entities;
  const { data, extensions } = await api.ask(asked, { query, params: { ids, most: 5 } });
  const { cypher } = answered.parse(data);
  expect(cypher).toMatchObject({ columns: ["id", "name"], graph: nothing, truncated: false });
  expect(cypher.rows.map(([id]) => id)).toEqual(ids.toSorted());
  expect(cypher.milliseconds).toBeGreaterThan(0);
  expect(extensions.store).toMatch(/^[0-9a-f]{16,}$/);
});

test("the plan, the state of the graph, the text, and the state again; what runs for it can be had", async () => {
  await api.data(asked, { query: "RETURN 1" });
  const sent: string[] = [];
  const stop = api.database.onQuery(({ text }) => sent.push(text));
  const query = "MATCH (n) RETURN n";
  const { extensions } = await api.ask(asked, { query }, { cypher: true });
  stop();
  const state = cypherText("read/store");
  expect(sent).toEqual([`EXPLAIN\n${query}`, state, query, state]);
  expect(extensions.cypher).toMatchObject([{ text: state }, { text: state }]);
});

test("a state that a load makes while a text runs is named beside the one before it", async () => {
  const setState = (hash: unknown) =>
    api.database.schema("MATCH (store:AscribeStore) SET store.hash = $hash", { hash });
  const { store: before } = (await api.ask("{ stats { statements } }")).extensions;
  // So long a text that there is a commit while it runs.
  for (let times = 1_000_000; ; times *= 4) {
    const query = `UNWIND range(1, ${times}) AS outlived RETURN sum(sin(outlived)) AS sum`;
    let ended = false;
    const answer = api.ask(asked, { query }).finally(() => {
      ended = true;
    });
    while (!ended && (await running(query)) === 0) await sleep(5);
    await setState("behind it");
    const { extensions } = await answer;
    await setState(before);
    if (extensions.store === before) continue;
    expect(extensions).toEqual({ store: "behind it", stores: [before, "behind it"] });
    return;
  }
});

test("of the graph what was returned and nothing else", async () => {
  const query =
    "MATCH p = (s:Statement)-[:SUBJECT]->(e:Entity) RETURN [p] AS paths, count(*) AS n, {of: s} AS map LIMIT 1";
  const { cypher } = await api.read(answered, asked, { query });
  const [path] = z.tuple([drawn]).parse(cypher.rows[0]?.[0]);
  const [start, end] = path.nodes.map(({ elementId }) => elementId);
  expect(path.nodes).toHaveLength(2);
  expect(cypher.graph).toEqual({ nodes: path.nodes, relationships: path.relationships });
  expect(cypher.graph.relationships[0]).toMatchObject({ type: "SUBJECT", start, end });
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
  ["where it is read", "MATCH (n RETURN n", "CYPHER_FAILED"],
  ["before it runs", "RETURN $x", "CYPHER_FAILED"],
  ["while it runs", "UNWIND [1, 0] AS x RETURN 1 / x", "CYPHER_FAILED"],
  ["for its memory", "UNWIND range(1, 1000000000) AS x RETURN collect(x) AS xs", "CYPHER_REFUSED"],
])("a text that fails in the database %s names the state of the graph too: %s", async (_, query, code) => {
  const { store } = (await api.ask("{ stats { statements } }")).extensions;
  const { errors, extensions } = await api.ask(asked, { query });
  expect(errors).toMatchObject([{ extensions: { code } }]);
  expect(extensions).toEqual({ store });
});

test.each([
  ["LOAD CSV FROM $x AS row RETURN row", "LOAD_CSV"],
  ["MATCH (n) DETACH DELETE n", "WRITE"],
])("a text that was never run names none: %s", async (query, rule) => {
  const { errors, extensions } = await api.ask(asked, { query });
  expect(errors).toMatchObject([{ extensions: { code: "CYPHER_REFUSED", rule } }]);
  expect(extensions).toEqual({});
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
  while ((await running(query)) === 0) await sleep(20);
  gone.abort();
  expect((await answer).errors).toMatchObject([{ extensions: { code: "CANCELLED" } }]);
  while ((await running(query)) > 0) await sleep(20);
});
