import { type GraphQLNamedType, isInterfaceType, isObjectType, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { resolvers } from "../../server/api/resolvers/resolvers.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { operations } from "./operations.ts";
import { fieldsRead, readingFields, schema, tableType } from "./readingFields.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
});

afterAll(() => api?.close());

/** Fields that a resolver of their own answers from what their parent already holds, or from the user's copy of a text. */
const reckoned = new Set(
  [
    "Article.textAvailable Article.paragraphs Evidence.text Statement.amount Statement.relations RelationView.ascriptions Graph.nodes Graph.relations",
    "SearchHit.kind SearchHit.label WeightedGraph.edges WeightedGraph.measures WeightedGraph.windows WindowedGraph.edges",
    "WindowedGraph.measures Contradiction.basis Corroboration.relation Corroboration.joins AscriptionMatrix.cells AscriptionCell.allows Path.relations",
    "Comparison.onlyA Comparison.onlyB Comparison.agreed Comparison.conflict",
  ].flatMap((line) => line.split(" ")),
);

test("each field that has a resolver is known to read the database or not to, and each that reads is asked for below", () => {
  const resolved = Object.entries(resolvers).flatMap(([name, fields]) => {
    const type = schema.getType(name);
    return type === undefined ? [] : Object.keys(fields).map((field) => `${tableType(type)}.${field}`);
  });
  // Of a researcher's own text nobody knows what it reads; what goes over Bolt for it is counted by itself.
  const known = [...readingFields, ...reckoned, "Query.cypher"];
  expect(resolved.filter((field) => !field.endsWith(".__resolveType") && !known.includes(field))).toEqual([]);
  expect(known.filter((field) => !isField(field))).toEqual([]);
  const asked = new Set(operations.flatMap(([, query]) => fieldsRead(parse(query))));
  expect([...readingFields].filter((field) => !asked.has(field))).toEqual([]);
});

function isField(path: string): boolean {
  const [name = "", field = ""] = path.split(".");
  const type: GraphQLNamedType | undefined = schema.getType(name);
  return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
}

/** The database plans it and answers with every claim, and the state of the graph is read before and behind (docs/decisions.md). */
const ownText = '{ cypher(query: "MATCH (s:Statement) RETURN s.id", limit: 10000) { rows } }';
const aroundOwnText = 3;

// Loads the strait twice, and has each operation planned anew by the database.
test("an operation is at most as many queries as it has reading fields, over a hundred times the data as over one", async () => {
  await api.loadStrait(1);
  // Which functions are the database's own is asked once in a server's life, with the first text.
  await api.ask(ownText);
  const before = await counted();
  for (const [name, { queries, fields }] of Object.entries(before)) {
    expect(queries, name).toBeLessThanOrEqual(fields);
  }
  expect((await api.ask(ownText)).queries).toBe(1 + aroundOwnText);
  await api.loadStrait(100);
  const { stats } = await api.data("{ stats { statements } }");
  expect(stats).toEqual({ statements: 2000 });
  expect(await counted()).toEqual(before);
  const { data, queries } = await api.ask(ownText);
  expect(z.object({ cypher: z.object({ rows: z.array(z.unknown()) }) }).parse(data).cypher.rows).toHaveLength(
    2000,
  );
  expect(queries).toBe(1 + aroundOwnText);
}, 600_000);

async function counted(): Promise<Record<string, { queries: number; fields: number }>> {
  const counts: Record<string, { queries: number; fields: number }> = {};
  for (const [name, query] of operations) {
    const { queries, errors } = await api.ask(query);
    expect(errors, name).toEqual([]);
    counts[name] = { queries, fields: fieldsRead(parse(query)).length };
  }
  return counts;
}

test("every answer names the state that it is of, also one that reads nothing", async () => {
  const { stats } = await api.read(
    z.object({ stats: z.object({ store: z.string() }) }),
    "{ stats { store } }",
  );
  const { store } = stats;
  expect((await api.ask('{ entity(id: "amber") { name } }')).extensions).toEqual({ store });
  const { extensions, queries } = await api.ask("{ __typename }");
  expect(extensions).toEqual({ store });
  expect(queries).toBe(1);
});
