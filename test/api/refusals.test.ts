import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { BoltDatabase } from "../../server/database/BoltDatabase.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { localCaller } from "./localCaller.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
});

afterAll(() => api?.close());

test("a database without facts is told from one without matches", async () => {
  expect(await api.error("{ stats { statements } }")).toMatchObject({
    message: expect.stringContaining("holds no facts yet"),
    extensions: { code: "DATABASE_REFUSED", advice: expect.stringContaining("ascribe load") },
  });
  await api.loadStrait();
  expect(await api.data("{ stats(lens: {speakers: []}) { statements } }")).toEqual({
    stats: { statements: 0 },
  });
});

describe("a person's mistake is BAD_USER_INPUT and says what was wrong", () => {
  test.each([
    [
      "a date that is none",
      '{ stats(lens: {saidFrom: "yesterday"}) { statements } }',
      '`saidFrom` is "yesterday"',
    ],
    ["a day that no month has", '{ stats(lens: {whenTo: "2021-02-30"}) { statements } }', "`whenTo`"],
    [
      "an interval as a bound",
      '{ stats(lens: {saidTo: "2020/2021"}) { statements } }',
      "a day, a month or a year",
    ],
    ["an id that can be none", '{ stats(lens: {voices: ["Jon Tarn"]}) { statements } }', '"Jon Tarn"'],
    ["a predicate that can be none", '{ stats(lens: {predicates: ["wants"]}) { statements } }', '"wants"'],
    ["a depth below 0", "{ stats(lens: {minDepth: -1}) { statements } }", "`minDepth`"],
    ["a page too long", "{ statements(first: 501) { totalCount } }", "0 to 500"],
    ["a page below 0", "{ articles(first: -1) { totalCount } }", "0 to 500"],
    ["too many hits", '{ search(text: "x", first: 501) { label } }', "0 to 500"],
    ["a graph too large", "{ graph(start: [], limit: 1001) { nodes { statements } } }", "1 to 1000"],
    ["a graph too deep", '{ graph(start: ["amber"], depth: 4) { nodes { statements } } }', "0 to 3"],
    ["a text too long", `{ search(text: "${"x".repeat(201)}") { label } }`, "201 characters"],
    ["a cursor that is none", '{ statements(after: "nonsense") { totalCount } }', "no cursor"],
    [
      "a cursor of another list",
      `{ statements(after: "${Buffer.from("0:c-1/s1").toString("base64url")}") { totalCount } }`,
      "another list",
    ],
    [
      "a cursor beyond the end",
      `{ statements(after: "${Buffer.from("99:c-1/s1").toString("base64url")}") { totalCount } }`,
      "another list",
    ],
    [
      "an operation too deep",
      `{ interest(id: "g-open") { ${"broader { ".repeat(12)} id ${"} ".repeat(12)} } }`,
      "at most 12",
    ],
    [
      "an answer too large",
      "{ entities(first: 500) { nodes { relations(first: 500) { nodes { id } } } } }",
      "objects",
    ],
  ])("%s", async (_, query, words) => {
    const error = await api.error(query);
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
    const advice = error.extensions?.advice;
    expect(`${error.message} ${typeof advice === "string" ? advice : ""}`).toContain(words);
    expect(JSON.stringify(error)).not.toMatch(/at .*\.ts|stacktrace/);
  });

  test("the size of an answer is reckoned from variables too, and fragments cost no time", async () => {
    const query =
      "query($n: Int) { entities(first: $n) { nodes { relations(first: $n) { nodes { id } } } } }";
    expect((await api.error(query, { n: 500 })).extensions?.code).toBe("BAD_USER_INPUT");
    expect(await api.data(query, { n: 2 })).toBeDefined();
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Entity { ...F${i + 1} ...F${i + 1} }`,
    );
    const bomb = `{ entity(id: "amber") { ...F0 } } ${doubling.join(" ")} fragment F40 on Entity { organOf { id } }`;
    expect((await api.error(bomb)).extensions?.code).toBe("BAD_USER_INPUT");
  });
});

test("what is not loaded is no mistake", async () => {
  const { stats, statements, graph } = await api.data(`{
    stats(lens: {speakers: ["nobody"], outlets: ["no-paper"], predicates: ["NOTHING"], articles: ["a-0"]}) { statements }
    statements(subject: "nobody") { totalCount }
    graph(start: ["nobody"], lens: {voices: ["nobody"]}) { nodes { statements } }
  }`);
  expect({ stats, statements, graph }).toEqual({
    stats: { statements: 0 },
    statements: { totalCount: 0 },
    graph: { nodes: [] },
  });
});

test("the schema is there to be asked, and asks nothing of the limits", async () => {
  const { getIntrospectionQuery } = await import("graphql");
  const { __schema } = await api.data(getIntrospectionQuery());
  expect(__schema).toMatchObject({ queryType: { name: "Query" }, mutationType: null });
});

test("GraphQL's own errors keep their codes and suggestions", async () => {
  expect(await api.error("{ stat { statements } }")).toMatchObject({
    message: expect.stringContaining('Did you mean "stats"'),
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
  expect((await api.error("{ stats {")).extensions?.code).toBe("GRAPHQL_PARSE_FAILED");
  const wrong = await api.error("query($l: Lens) { stats(lens: $l) { statements } }", {
    l: { polarity: "MAYBE" },
  });
  expect(wrong.extensions?.code).toBe("BAD_USER_INPUT");
});

test("a database that is gone is DATABASE_UNAVAILABLE; the schema is answered all the same", async () => {
  const nowhere = new BoltDatabase(
    { uri: "bolt://127.0.0.1:9", credentials: undefined },
    { databaseName: undefined, queryTimeoutMs: 500, databaseTimeoutMs: 500 },
  );
  const { apollo, context } = createApi(nowhere);
  const ask = async (query: string) => {
    const { body } = await apollo.executeOperation({ query }, { contextValue: await context(localCaller) });
    return body.kind === "single" ? body.singleResult : undefined;
  };
  try {
    await apollo.start();
    expect((await ask("{ stats { statements } }"))?.errors?.[0]?.extensions?.code).toBe(
      "DATABASE_UNAVAILABLE",
    );
    expect(await ask("{ __typename }")).toMatchObject({ data: { __typename: "Query" } });
  } finally {
    await apollo.stop();
    await nowhere.close();
  }
});

test("a fault of ours is told as no more than that, and reported", async () => {
  await api.database.schema("MATCH (s:Statement {id: 'g-1/s1'}) SET s.ascription = 'nonsense'");
  const error = await api.error('{ statement(id: "g-1/s1") { id } }');
  expect(error.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
  expect(error.message).not.toContain("ascription");
  expect(String(api.reported.at(-1))).toContain("ascription");
});
