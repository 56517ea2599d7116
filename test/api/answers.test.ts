import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TextLibrary } from "../../server/model/text/TextLibrary.ts";
import { gazetteText } from "../corpora/strait.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";

let api: ApiUnderTest;
let texts: string;

beforeAll(async () => {
  texts = await mkdtemp(join(tmpdir(), "ascribe-texts-"));
  await writeFile(join(texts, "copy.txt"), gazetteText);
  api = await ApiUnderTest.open(new TextLibrary([texts]));
  await api.loadStrait();
});

afterAll(async () => {
  await api?.close();
  await rm(texts, { recursive: true, force: true });
});

const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);

test("what a state wants, by whose word, in which ascription, at which paragraph: one request", async () => {
  const { statements } = await api.data(`{
    statements(subject: "amber", kind: STANCE) { nodes {
      id polarity ascription
      objects { ... on Interest { goal } }
      speaker { ... on Entity { name } }
      article { outlet { name } }
      evidence { paragraph sentence }
    } }
  }`);
  const open = [{ goal: "an open strait" }];
  const gazette = { outlet: { name: "The Coast Gazette" } };
  expect(statements.nodes.slice(0, 3)).toEqual([
    {
      id: "g-1/s1",
      polarity: "POSITIVE",
      ascription: "NARRATOR",
      objects: open,
      speaker: { name: "The Coast Gazette" },
      article: gazette,
      evidence: [{ paragraph: 1, sentence: 1 }],
    },
    {
      id: "g-1/s2",
      polarity: "POSITIVE",
      ascription: "ON_BEHALF",
      objects: open,
      speaker: { name: "Mira Voss" },
      article: gazette,
      evidence: [{ paragraph: 1, sentence: 2 }],
    },
    {
      id: "g-1/s3",
      polarity: "NEGATIVE",
      ascription: "THIRD_PARTY",
      objects: open,
      speaker: { name: "Jon Tarn" },
      article: gazette,
      evidence: [{ paragraph: 2, sentence: 1 }],
    },
  ]);
  expect(ids(statements)).toEqual(["g-1/s1", "g-1/s2", "g-1/s3", "c-1/s1", "c-1/s2", "c-1/s3"]);
});

test("stats count everything, or what passes a lens", async () => {
  const { all, tarn } = await api.data(`{
    all: stats { ...Figures store }
    tarn: stats(lens: {speakers: ["tarn"]}) { ...Figures }
  }
  fragment Figures on Stats {
    articles statements stances speakers interests events relations entities pendingLinks withoutSpan
    entitiesByType { type count }
  }`);
  expect(all).toEqual({
    articles: 2,
    statements: 20,
    stances: 10,
    speakers: 7,
    interests: 3,
    events: 1,
    relations: 11,
    // The ministry is the Office.
    entities: 14,
    pendingLinks: 1,
    withoutSpan: 17,
    entitiesByType: expect.arrayContaining([{ type: "ORGANIZATION", count: 4 }]),
    store: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  // s3, s6, s7, s10, s11, s14: of the republic, the federation, the minister, the fishers and two goals.
  expect(tarn).toMatchObject({
    articles: 1,
    statements: 6,
    stances: 2,
    speakers: 1,
    interests: 2,
    events: 0,
    relations: 4,
    entities: 6,
    pendingLinks: 0,
    withoutSpan: 5,
  });
});

describe("a relation", () => {
  const view = `{ status statements positive negative questions speakers { id } independentVoices articles
    ascriptions saidMin saidMax claims { totalCount nodes { id } } }`;
  const under = async (id: string, lens = "{}") =>
    (await api.data(`{ relation(id: "${id}") { id under(lens: ${lens}) ${view} } }`)).relation?.under;

  test("is disputed where speakers differ, and its voices are counted by who leans on whom", async () => {
    const relation = await under("amber:WANTS:g-open");
    expect(relation).toEqual({
      status: "DISPUTED",
      statements: 6,
      positive: 4,
      negative: 2,
      questions: 0,
      speakers: ["gazette", "amber-office", "fishers", "tarn", "voss"].map((id) => ({ id })),
      // The gazette (its own word, and cited by the courier); minister and office, with one principal; the sceptic and who repeats him.
      independentVoices: 3,
      articles: 2,
      ascriptions: ["ON_BEHALF", "THIRD_PARTY", "NARRATOR"],
      saidMin: "2021-03-01",
      saidMax: "2021-05-04",
      claims: {
        totalCount: 6,
        nodes: ["g-1/s1", "g-1/s2", "g-1/s3", "c-1/s1", "c-1/s2", "c-1/s3"].map((id) => ({ id })),
      },
    });
  });

  test("is recounted under a lens", async () => {
    const narrator = await under("amber:WANTS:g-open", "{ascription: [NARRATOR]}");
    expect(narrator).toMatchObject({ status: "ASSERTED", statements: 1, independentVoices: 1 });
    const nobody = await under("amber:WANTS:g-open", "{speakers: []}");
    expect(nobody).toMatchObject({ status: "QUESTIONED", statements: 0, saidMin: null, speakers: [] });
  });

  test.each([
    ["fishers:OPPOSES:g-open", { status: "QUESTIONED", statements: 1, questions: 1, independentVoices: 0 }],
    ["slate:OPPOSES:g-open", { status: "DENIED", positive: 0, negative: 1 }],
    ["slate:AIDS:voss", { status: "HYPOTHETICAL" }],
    ["fishers:AIDS:amber", { status: "MIXED", positive: 1, negative: 1, independentVoices: 1 }],
    // Both directions are one relation of a symmetric predicate.
    ["fishers:ALLIED_WITH:slate", { status: "ASSERTED", statements: 2, independentVoices: 2 }],
    ["fishers:FEARS:great-storm", { status: "ASSERTED", statements: 1, speakers: [], independentVoices: 0 }],
  ])("%s", async (id, expected) => {
    expect(await under(id)).toMatchObject(expected);
  });

  test("agrees with what the load wrote, for every relation", async () => {
    const written = await api.database.read(
      `MATCH ()-[r]->() WHERE r.status IS NOT NULL
       RETURN r {.key, .status, .statements, .positive, .negative, .questions, .articles, .saidMin, .saidMax} AS counts ORDER BY r.key`,
    );
    const { graph } = await api.data(
      `{ graph(start: [], limit: 1000) { relations { id under { status statements positive negative questions articles saidMin saidMax } } } }`,
    );
    const read = graph.relations.map(({ id, under: counts }: { id: string; under: { status: string } }) => ({
      key: id,
      ...counts,
      status: counts.status.toLowerCase(),
    }));
    expect(read.sort((a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1))).toEqual(
      written.map(({ counts }) => counts),
    );
  });

  test("is found by merged slugs and the wrong way round where that is one", async () => {
    const { merged, turned, none, malformed } = await api.data(`{
      merged: relation(id: "amber-ministry:WANTS:g-shipping") { id subject { ... on Entity { id name } } }
      turned: relation(id: "slate:ALLIED_WITH:fishers") { id }
      none: relation(id: "slate:ALLIED_WITH:amber") { id }
      malformed: relation(id: "slate") { id }
    }`);
    expect(merged).toEqual({
      id: "amber-office:WANTS:g-shipping",
      subject: { id: "amber-office", name: "Amber Foreign Office" },
    });
    expect(turned).toEqual({ id: "fishers:ALLIED_WITH:slate" });
    expect([none, malformed]).toEqual([null, null]);
  });
});

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
    expect(entity.roles).toEqual([
      { title: "Minister", from: "2020", to: "2021-12", of: { id: "amber-office" } },
    ]);
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
    expect(entity.all).toEqual([
      of("ALLIED_WITH", true, "Group", 1, 2),
      of("AIDS", true, "Group", 1, 1),
      of("AIDS", true, "MilitaryUnit", 1, 1),
      of("AIDS", true, "Person", 1, 1),
      of("OPPOSES", true, "Interest", 1, 1),
      of("WANTS", true, "Interest", 1, 1),
    ]);
    expect(entity.own).toEqual([{ predicate: { name: "AIDS" } }, { predicate: { name: "AIDS" } }]);
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
  expect([byAlias, byMerged, typed, interests, held, goals].map(ids)).toEqual([
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

test("a statement keeps whatever its file says", async () => {
  const { aid, fear, measure, about, dispute, repeat, pending } = await api.data(`{
    aid: statement(id: "g-1/s4") {
      subject { ...Who } objects { ...Who } speaker { ...Who } chain { ...Who } depth said when place { id }
      amount { min max unit about label } relations { id } predicate { name label inverse kind sign symmetric } coder
    }
    fear: statement(id: "g-1/s12") { speaker { ...Who } chain { ...Who } objects { ...Who } ascription }
    measure: statement(id: "g-1/s13") { objects { ...Who } presupposed relations { id } chain { ...Who } depth form }
    about: statement(id: "g-1/s14") { subject { ...Who } relations { id } }
    dispute: statement(id: "g-1/s3") { links { type statement { id } } certainty polarity }
    repeat: statement(id: "c-1/s2") { links { type statement { id } } }
    pending: statement(id: "c-1/s3") { links { type } chain { ...Who } depth }
  }
  fragment Who on Participant {
    ... on Entity { name } ... on Event { name when } ... on Interest { goal }
    ... on Literal { value } ... on Unspecified { label } ... on Statement { statement: id }
  }`);
  expect(aid).toEqual({
    subject: { name: "Slate Federation" },
    objects: [{ name: "The fishers" }, { name: "Harbour Guard" }],
    speaker: { name: "Slate Federation" },
    chain: [{ name: "The Coast Gazette" }, { name: "Jon Tarn" }, { name: "Slate Federation" }],
    depth: 2,
    said: "2021-03-02",
    when: "2020-05/2020-06",
    place: { id: "north-cape" },
    amount: { min: 1100000, max: 1100000, unit: "currency:AMB", about: true, label: expect.any(String) },
    relations: [{ id: "slate:AIDS:fishers" }, { id: "slate:AIDS:harbour-guard" }],
    predicate: {
      name: "AIDS",
      label: "aids",
      inverse: "aided by",
      kind: "RELATION",
      sign: null,
      symmetric: false,
    },
    coder: "coder-1",
  });
  expect(fear).toEqual({
    speaker: { label: "not specified" },
    chain: [{ name: "The Coast Gazette" }, { label: "not specified" }],
    objects: [{ name: "The great storm", when: "2020-11~" }],
    ascription: "THIRD_PARTY",
  });
  expect(measure).toEqual({
    objects: [{ value: "four lighthouses" }],
    presupposed: true,
    relations: [],
    chain: [{ name: "The Coast Gazette" }],
    depth: 0,
    form: "NARRATION",
  });
  expect(about).toEqual({ subject: { statement: "g-1/s4" }, relations: [] });
  expect(dispute).toEqual({
    links: [{ type: "DISPUTES", statement: { id: "g-1/s2" } }],
    certainty: "PROBABLE",
    polarity: "NEGATIVE",
  });
  expect(repeat.links).toEqual([{ type: "RESTATES", statement: { id: "g-1/s3" } }]);
  expect(pending).toEqual({
    links: [],
    chain: [{ name: "Évening Courier" }, { name: "The Coast Gazette" }],
    depth: 1,
  });
});

test("evidence shows the words where the reader has the text, and its place where not", async () => {
  const { anchored, hint, article, other } = await api.data(`{
    anchored: statement(id: "g-1/s2") { evidence { paragraph sentence start end sha256 text article { id } } }
    hint: statement(id: "g-1/s12") { evidence { paragraph sentence start text } }
    article(id: "g-1") { title url authors published language translation textAvailable outlet { id } statements(first: 1) { totalCount } }
    other: article(id: "c-1") { translation textAvailable authors }
  }`);
  const words = "We want an open strait";
  const start = gazetteText.indexOf(words);
  expect(anchored.evidence).toEqual([
    {
      paragraph: 1,
      sentence: 2,
      start,
      end: start + words.length,
      sha256: expect.stringMatching(/^[0-9a-f]{16}/),
      text: words,
      article: { id: "g-1" },
    },
  ]);
  expect(hint.evidence).toEqual([{ paragraph: 2, sentence: 2, start: null, text: null }]);
  expect(article).toEqual({
    title: "The strait stays open",
    url: "https://gazette.example/1",
    authors: ["A. Pen"],
    published: "2021-03-02",
    language: "en",
    translation: null,
    textAvailable: true,
    outlet: { id: "gazette" },
    statements: { totalCount: 15 },
  });
  expect(other).toEqual({ translation: "machine", textAvailable: false, authors: [] });
});

test("search finds by alias, goal, title and gloss, names first, accents and case aside", async () => {
  const hits = async (text: string, rest = "") =>
    (
      await api.data(
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
  expect((await hits("EVENING"))[0].node).toEqual({ id: "courier" });
  const strait = await hits("strait");
  expect(strait.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
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

describe("graph", () => {
  const shape =
    "nodes { node { ... on Node { id } } statements neighbors } relations { id } omitted { nodes relations statements }";
  const graph = async (args: string) => (await api.data(`{ graph(${args}) { ${shape} } }`)).graph;
  const nodeIds = (answer: { nodes: { node: { id: string } }[] }) => answer.nodes.map(({ node }) => node.id);

  test("with no start is the most-stated part, cut to the limit, and says what it left out", async () => {
    const whole = await graph("start: []");
    expect(whole.nodes.length).toBe(10);
    expect(whole.relations.length).toBe(11);
    expect(whole.omitted).toEqual({ nodes: 0, relations: 0, statements: 0 });
    const part = await graph("start: [], limit: 3");
    expect(part.nodes).toEqual([
      { node: { id: "amber" }, statements: 8, neighbors: 2 },
      { node: { id: "g-open" }, statements: 8, neighbors: 3 },
      { node: { id: "fishers" }, statements: 7, neighbors: 4 },
    ]);
    expect(part.relations.map(({ id }: { id: string }) => id)).toEqual([
      "amber:WANTS:g-open",
      "fishers:AIDS:amber",
      "fishers:OPPOSES:g-open",
    ]);
    expect(part.omitted).toEqual({ nodes: 7, relations: 8, statements: 9 });
  });

  test("goes as many steps as asked, start first, and shows every relation among its nodes", async () => {
    expect(nodeIds(await graph('start: ["voss"], depth: 0'))).toEqual(["voss"]);
    const near = await graph('start: ["voss"], depth: 1');
    expect(nodeIds(near)).toEqual(["voss", "slate"]);
    const far = await graph('start: ["voss"], depth: 2');
    expect(nodeIds(far).slice(0, 2)).toEqual(["voss", "g-open"]);
    expect(far.relations.map(({ id }: { id: string }) => id)).toContain("fishers:OPPOSES:g-open");
    const two = await graph('start: ["amber", "g-open"], depth: 0');
    expect(two.relations).toEqual([{ id: "amber:WANTS:g-open" }]);
  });

  test("resolves merged slugs and passes over unknown ones", async () => {
    expect(nodeIds(await graph('start: ["amber-ministry", "nobody"], depth: 0'))).toEqual(["amber-office"]);
    expect(await graph('start: ["nobody"]')).toEqual({
      nodes: [],
      relations: [],
      omitted: { nodes: 0, relations: 0, statements: 0 },
    });
  });

  test("follows only what passes the lens and has enough voices", async () => {
    const own = await graph("start: [], lens: {ascription: [SELF]}");
    expect(nodeIds(own)).toEqual(["slate", "amber-office", "fishers", "g-shipping", "harbour-guard"]);
    const agreed = await graph("start: [], minVoices: 2");
    expect(agreed.relations).toEqual([{ id: "amber:WANTS:g-open" }, { id: "fishers:ALLIED_WITH:slate" }]);
    expect((await graph("start: [], minVoices: 3")).relations).toEqual([{ id: "amber:WANTS:g-open" }]);
    // The minister alone, and the office alone: one voice.
    const official = await graph('start: [], minVoices: 2, lens: {speakers: ["voss", "amber-office"]}');
    expect(official.relations).toEqual([]);
  });
});

test("anything with an id is a node", async () => {
  const of = async (id: string) =>
    (await api.data("query($id: ID!) { node(id: $id) { __typename id } }", { id })).node?.__typename;
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
  expect(vocabulary.length).toBe(7);
  expect([predicate, none]).toEqual([{ symmetric: true }, null]);
});

test("lists are walked by cursor, each entry once", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { statements } = await api.data(
      "query($after: String) { statements(first: 7, after: $after) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
      { after },
    );
    expect(statements.totalCount).toBe(20);
    expect(statements.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(statements.pageInfo.startCursor).toBe(statements.edges[0].cursor);
    seen.push(...ids(statements));
    if (!statements.pageInfo.hasNextPage) break;
    after = statements.pageInfo.endCursor;
  }
  expect(seen.length).toBe(20);
  expect(new Set(seen).size).toBe(20);
  expect(seen.indexOf("g-1/s15")).toBeLessThan(seen.indexOf("c-1/s1"));
});
