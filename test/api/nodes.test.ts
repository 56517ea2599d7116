import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId, idsOfNodes } from "./shapes.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});

afterAll(() => api?.close());

describe("an entity", () => {
  test("shows what the registry says, with merged entries counted for the kept one", async () => {
    const { entity, old } = await api.data(`{
      entity(id: "amber-office") { ...Whole }
      old: entity(id: "amber-ministry") { id }
    }
    fragment Whole on Entity {
      __typename id name type aliases wikidata mergedFrom organOf { id } memberOf { id } perhapsSame { id }
      statementsAbout { totalCount nodes { id subject { ... on Entity { id } } } }
      statementsBy { nodes { id } }
      relations { nodes { id } }
    }`);
    expect(old).toEqual({ id: "amber-office" });
    expect(entity).toEqual({
      __typename: "Organization",
      id: "amber-office",
      name: "Amber Foreign Office",
      type: "ORGANIZATION",
      aliases: ["the Office", "Amber Foreign Ministry", "the Ministry"],
      wikidata: null,
      mergedFrom: ["amber-ministry"],
      organOf: [{ id: "amber" }],
      memberOf: [],
      perhapsSame: [],
      statementsAbout: { totalCount: 1, nodes: [{ id: "g-1/s15", subject: { id: "amber-office" } }] },
      statementsBy: { nodes: [{ id: "g-1/s15" }, { id: "c-1/s1" }] },
      relations: { nodes: [{ id: "amber-office:WANTS:g-shipping" }] },
    });
  });

  test("that may be another one is shown as such, and not merged", async () => {
    const { a, b } = await api.data(`{
      a: entity(id: "tarn") { perhapsSame { id } mergedFrom }
      b: entity(id: "j-tarn") { perhapsSame { id } }
    }`);
    expect(a).toEqual({ perhapsSame: [{ id: "j-tarn" }], mergedFrom: [] });
    expect(b).toEqual({ perhapsSame: [{ id: "tarn" }] });
  });

  test("has roles with dates", async () => {
    const { entity } = await api.data(`{ entity(id: "voss") { roles { title from to of { id } } } }`);
    expect(entity).toEqual({
      roles: [{ title: "Minister", from: "2020", to: "2021-12", of: { id: "amber-office" } }],
    });
  });

  test("tells what expanding it would bring, and keeps to a lens", async () => {
    const { entity } = await api.data(`{ entity(id: "slate") {
      all: neighborCounts { predicate { name } outgoing type neighbors statements }
      own: neighborCounts(lens: {ascription: [SELF]}) { predicate { name } }
    } }`);
    const of = (name: string, outgoing: boolean, type: string, neighbors: number, statements: number) => ({
      predicate: { name },
      outgoing,
      type,
      neighbors,
      statements,
    });
    expect(entity).toEqual({
      all: [
        of("ALLIED_WITH", true, "Group", 1, 2),
        of("AIDS", true, "Group", 1, 1),
        of("AIDS", true, "MilitaryUnit", 1, 1),
        of("AIDS", true, "Person", 1, 1),
        of("OPPOSES", true, "Interest", 1, 1),
        of("WANTS", true, "Interest", 1, 1),
      ],
      own: [{ predicate: { name: "AIDS" } }, { predicate: { name: "AIDS" } }],
    });
  });

  test("is null where there is none, or the id is of something else", async () => {
    const { none, goal } = await api.data(
      `{ none: entity(id: "nobody") { id } goal: entity(id: "g-open") { id } }`,
    );
    expect([none, goal]).toEqual([null, null]);
  });
});

test("entities and interests are found by words of their names and aliases, most-stated first", async () => {
  const { first, byAlias, byMerged, typed, interests, held, goals } = await api.data(`{
    first: entities(first: 2) { totalCount nodes { id } }
    byAlias: entities(query: "PORT amb") { nodes { id } }
    byMerged: entities(query: "evening") { nodes { id } }
    typed: entities(type: [GROUP, EQUIPMENT]) { nodes { id } }
    interests { nodes { id } }
    held: interests(holder: "amber") { nodes { id } }
    goals: interests(query: "strait open") { nodes { id } }
  }`);
  expect(first).toEqual({ totalCount: 14, nodes: [{ id: "amber" }, { id: "fishers" }] });
  expect([byAlias, byMerged, typed, interests, held, goals].map((list) => idsOfNodes.parse(list))).toEqual([
    ["amber"],
    ["courier"],
    ["fishers", "patrol-boats"],
    ["g-open", "g-closed", "g-shipping"],
    ["g-open"],
    ["g-open"],
  ]);
});

test("an interest leads to those around it and to all stances", async () => {
  const { interest } = await api.data(`{ interest(id: "g-open") {
    goal broader { id narrower { id } } opposite { id opposite { id } }
    stances(first: 0) { totalCount } statementsAbout { totalCount }
    relations { nodes { id } }
  } }`);
  expect(interest).toEqual({
    goal: "an open strait",
    broader: [{ id: "g-shipping", narrower: [{ id: "g-open" }] }],
    opposite: { id: "g-closed", opposite: { id: "g-open" } },
    stances: { totalCount: 8 },
    statementsAbout: { totalCount: 8 },
    relations: {
      nodes: ["amber:WANTS:g-open", "fishers:OPPOSES:g-open", "slate:OPPOSES:g-open"].map((id) => ({ id })),
    },
  });
});

test("search finds by alias, goal, title and gloss, names first, accents and case aside", async () => {
  const hits = async (text: string, rest = "") =>
    (
      await api.read(
        z.object({ search: z.array(z.looseObject({ node: hasId })) }),
        `query($text: String!) { search(text: $text${rest}) { kind label matched node { id } } }`,
        { text },
      )
    ).search;
  expect(await hits("ambria")).toEqual([
    { kind: "ENTITY", label: "Amber Republic", matched: "Ambria", node: { id: "amber" } },
  ]);
  expect((await hits("the ministry"))[0]).toEqual({
    kind: "ENTITY",
    label: "Amber Foreign Office",
    matched: "the Ministry",
    node: { id: "amber-office" },
  });
  expect((await hits("EVENING"))[0]?.node).toEqual({ id: "courier" });
  const strait = await hits("strait");
  expect(strait.map(({ node }) => node.id)).toEqual([
    "g-open",
    "g-closed",
    "c-1",
    "g-1",
    "g-1/s1",
    "g-1/s14",
  ]);
  expect((await hits("storm", ", kinds: [EVENT]")).length).toBe(1);
  expect(await hits("storm", ", kinds: []")).toEqual([]);
  expect(await hits(" - ")).toEqual([]);
  expect(await hits('AND "x" OR *:* ~ + ) strait')).toEqual([]);
});

test("anything with an id is a node", async () => {
  const of = async (id: string) =>
    (
      await api.read(
        z.object({ node: z.object({ __typename: z.string() }).nullable() }),
        "query($id: ID!) { node(id: $id) { __typename id } }",
        { id },
      )
    ).node?.__typename;
  const kinds = [
    "amber",
    "g-open",
    "great-storm",
    "g-1",
    "g-1/s1",
    "amber:WANTS:g-open",
    "WANTS",
    ":store",
    "amber#1",
  ];
  expect(await Promise.all(kinds.map(of))).toEqual([
    "State",
    "Interest",
    "Event",
    "Article",
    "Statement",
    "Relation",
    undefined,
    undefined,
    undefined,
  ]);
});

test("voices are those who say something, most-heard first", async () => {
  const { voices, vocabulary, predicate, none } = await api.data(`{
    voices { voice { id } statements spoken }
    vocabulary { name }
    predicate(name: "ALLIED_WITH") { symmetric }
    none: predicate(name: "NOTHING") { name }
  }`);
  expect(voices).toEqual([
    { voice: { id: "tarn" }, statements: 7, spoken: 6 },
    { voice: { id: "gazette" }, statements: 4, spoken: 4 },
    { voice: { id: "amber-office" }, statements: 2, spoken: 2 },
    { voice: { id: "courier" }, statements: 2, spoken: 2 },
    { voice: { id: "slate" }, statements: 2, spoken: 2 },
    { voice: { id: "voss" }, statements: 2, spoken: 2 },
    { voice: { id: "fishers" }, statements: 1, spoken: 1 },
  ]);
  expect(vocabulary).toHaveLength(7);
  expect([predicate, none]).toEqual([{ symmetric: true }, null]);
});
