import {
  buildSchema,
  type DocumentNode,
  type TypeInfo as Info,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaText } from "../../server/api/createApi.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";

/** Fields that read the database, by type; an entity's stand under Entity. */
const reading: Readonly<Record<string, readonly string[]>> = {
  Query: [
    "stats vocabulary predicate node article articles entity entities voices interest interests event statement",
    "statements relation search graph discourse contradictions corroborations ascriptions",
    "paths compare timeline timelineUndated",
  ],
  Entity: [
    "aliases organOf memberOf roles mergedFrom perhapsSame statementsAbout statementsBy relations neighborCounts",
  ],
  Interest: ["broader narrower opposite stances statementsAbout relations neighborCounts"],
  Event: ["statementsAbout relations neighborCounts"],
  Article: ["outlet statements"],
  Statement: ["subject predicate objects speaker chain place evidence article links"],
  Evidence: ["article"],
  Relation: ["subject predicate object under"],
  RelationView: ["speakers independentVoices claims"],
  NeighborCount: ["predicate"],
  GraphNode: ["node"],
  WeightedGraph: ["rows columns"],
  WindowedGraph: ["rows columns"],
  Contradiction: ["a b"],
  Corroboration: ["groups"],
  AscriptionMatrix: ["speakers interests"],
  AscriptionCell: ["speaker interest statements"],
  Path: ["nodes"],
  TimelineBucket: ["speakers"],
};

const claim = `subject { ...Who } predicate { label } objects { ...Who } speaker { ...Who } chain { ...Who }
  evidence { paragraph article { id } } article { title outlet { name organOf { name } } } links { type statement { gloss speaker { ...Who } } } place { name }`;
const who = `fragment Who on Participant { ... on Entity { name aliases } ... on Interest { goal broader { goal } } ... on Event { name } ... on Statement { gloss speaker { __typename } } }`;

/**
 * What an explorer or a researcher asks; each is to be as many queries over much data as over little. Pages are long
 * enough to hold something of every kind at both sizes: what no entry of a page has, is not asked for.
 */
const operations: readonly (readonly [name: string, query: string])[] = [
  [
    "opening",
    "{ stats { statements } vocabulary { name } voices { voice { name organOf { name } } statements } }",
  ],
  [
    "claims of a state",
    `{ statements(subject: "amber", kind: STANCE, first: 500) { nodes { ${claim} } } } ${who}`,
  ],
  [
    "all claims",
    `{ statements(first: 200) { totalCount nodes { ${claim} relations { id object { ...Who } } } } } ${who}`,
  ],
  [
    "first view",
    `{ graph(start: [], limit: 60) { nodes { node { ...Who } neighbors } relations { subject { ...Who } object { ...Who } predicate { label } under { status ascriptions } } } } ${who}`,
  ],
  [
    "expand",
    `{ graph(start: ["slate"], depth: 2, minVoices: 2, lens: {polarity: POSITIVE}) { nodes { node { ...Who } } relations { under(lens: {polarity: POSITIVE}) { speakers { name } independentVoices claims(first: 5) { nodes { ${claim} } } } } omitted { nodes } } } ${who}`,
  ],
  [
    "a node",
    `{ entity(id: "amber") { aliases mergedFrom organOf { name } neighborCounts { predicate { label } neighbors }
       relations(first: 500) { totalCount nodes { object { ...Who } under { status speakers { name roles { title of { name } } } claims { totalCount } } } }
       statementsBy { totalCount } statementsAbout(first: 100) { nodes { speaker { ... on Person { roles { of { name } } } } } } } } ${who}`,
  ],
  [
    "entities with all they say",
    `{ entities(first: 20) { nodes { name memberOf { name } statementsBy(first: 10) { nodes { gloss objects { ...Who } } } relations(first: 10) { nodes { under { independentVoices } } } } } } ${who}`,
  ],
  [
    "interests",
    `{ interests(first: 30) { nodes { goal broader { goal } opposite { goal } stances(first: 20) { nodes { subject { ...Who } speaker { ...Who } ascription } } } } } ${who}`,
  ],
  [
    "search",
    `{ search(text: "strait", first: 500) { label node { ... on Interest { stances { totalCount } } ... on Article { outlet { name } } ... on Statement { article { title } } } } }`,
  ],
  [
    "articles",
    `{ articles { nodes { outlet { name } statements(first: 50) { nodes { evidence { article { outlet { name } } } links { statement { article { id } } } } } } } }`,
  ],
  [
    "a relation",
    `{ relation(id: "amber:WANTS:g-open") { under { independentVoices speakers { name } claims { nodes { ${claim} } } } } } ${who}`,
  ],
  [
    "a discourse network and its windows",
    `{ discourse(input: {actor: SPEAKER, aggregation: CONGRUENCE, windowDays: 30}) {
       rows { ...Who } columns { ...Who } edges { from to weight } measures windows { from rows { ...Who } columns { ...Who } edges { weight } } } } ${who}`,
  ],
  [
    "contradictions",
    `{ contradictions(first: 100) { totalCount nodes { kind basis a { ${claim} } b { ${claim} } } } } ${who}`,
  ],
  [
    "corroborations",
    `{ corroborations(first: 100) { nodes { relation { id subject { ...Who } } groups { ${claim} } } } } ${who}`,
  ],
  [
    "a matrix",
    `{ ascriptions(holder: "amber") { holder { name } speakers { name } interests { goal } cells { speaker { name } interest { goal } statements { gloss speaker { ...Who } } } } } ${who}`,
  ],
  [
    "paths with their claims",
    `{ paths(from: "voss", to: "amber", limit: 5) { nodes { ...Who } relations { subject { ...Who } predicate { label } object { ...Who } under { independentVoices claims(first: 3) { nodes { gloss speaker { ...Who } } } } } } } ${who}`,
  ],
  [
    "two lenses compared",
    `{ compare(a: {speakers: ["tarn"]}, b: {notSpeakers: ["tarn"]}, start: ["amber", "slate"], limit: 20) {
       onlyA { object { ...Who } } onlyB { object { ...Who } } agreed { under { speakers { name } } } conflict { id } totals { onlyB } omittedByA { statements } } } ${who}`,
  ],
  [
    "a timeline",
    `{ timeline(subject: "amber", by: WEEK) { from statements speakers { name aliases } } timelineUndated(axis: WHEN) }`,
  ],
  [
    "several by id",
    `{ a: entity(id: "amber") { name } b: entity(id: "slate") { name } c: statement(id: "g-1/s1") { speaker { ...Who } } d: interest(id: "g-open") { goal } } ${who}`,
  ],
];

const schema = buildSchema(schemaText());
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
});

afterAll(() => api?.close());

/** How many places of an operation read the database; a fragment's count as often as it is spread. */
function readingFields(document: DocumentNode): number {
  const counts = new Map<string, number>();
  const spreads = new Map<string, string[]>();
  const info: Info = new TypeInfo(schema);
  for (const definition of document.definitions) {
    const name = definition.kind === "FragmentDefinition" ? definition.name.value : "";
    visit(
      definition,
      visitWithTypeInfo(info, {
        FragmentSpread: ({ name: spread }) => {
          spreads.set(name, [...(spreads.get(name) ?? []), spread.value]);
        },
        Field: (node) => {
          const parent = info.getParentType();
          if (parent === null || parent === undefined) return;
          const isEntity =
            parent.name === "Entity" ||
            ("getInterfaces" in parent && parent.getInterfaces().some(({ name: is }) => is === "Entity"));
          const fields = reading[isEntity ? "Entity" : parent.name]?.join(" ").split(" ") ?? [];
          if (fields.includes(node.name.value)) counts.set(name, (counts.get(name) ?? 0) + 1);
        },
      }),
    );
  }
  const total = (name: string): number =>
    (counts.get(name) ?? 0) + (spreads.get(name) ?? []).reduce((sum, spread) => sum + total(spread), 0);
  return total("");
}

test("the fields that read are fields of the schema, and all others are counted as none", () => {
  const known = Object.entries(reading).flatMap(([type, lines]) =>
    lines
      .join(" ")
      .split(" ")
      .map((field) => {
        const named = schema.getType(type);
        return named !== undefined && "getFields" in named && field in named.getFields()
          ? undefined
          : `${type}.${field}`;
      }),
  );
  expect(known.filter((missing) => missing !== undefined)).toEqual([]);
});

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
    counts[name] = { queries, fields: readingFields(parse(query)) };
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
