import { type GraphQLNamedType, isInterfaceType, isObjectType, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolvers } from "../../server/api/resolvers/resolvers.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { operations } from "./operations.ts";
import { fieldsRead, readingFields, schema, tableType } from "./readingFields.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
});

afterAll(() => api?.close());

/** Fields that a resolver of their own answers from what their parent already holds. */
const reckoned = new Set(
  [
    "Article.textAvailable Evidence.text Statement.amount Statement.relations RelationView.ascriptions Graph.nodes Graph.relations",
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
  // Of a researcher's own text nobody knows what it reads; cypher.test.ts counts what goes over Bolt for it.
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

// Loads the strait twice, and has each operation planned anew by the database.
test("an operation is at most as many queries as it has reading fields, over a hundred times the data as over one", async () => {
  await api.loadStrait(1);
  const before = await counted();
  for (const [name, { queries, fields }] of Object.entries(before)) {
    expect(queries, name).toBeLessThanOrEqual(fields);
  }
  await api.loadStrait(100);
  const { stats } = await api.data("{ stats { statements } }");
  expect(stats.statements).toBe(2000);
  expect(await counted()).toEqual(before);
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
  const { store } = (await api.data("{ stats { store } }")).stats;
  expect((await api.ask('{ entity(id: "amber") { name } }')).extensions).toEqual({ store });
  const { extensions, queries } = await api.ask("{ __typename }");
  expect(extensions).toEqual({ store });
  expect(queries).toBe(1);
});
