import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId } from "./shapes.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});

afterAll(() => api?.close());

describe("a relation", () => {
  const view = `{ status statements positive negative questions speakers { id } independentVoices articles
    ascriptions saidMin saidMax claims { totalCount nodes { id } } }`;
  const under = async (id: string, lens = "{}") =>
    (
      await api.read(
        z.object({ relation: z.object({ under: z.unknown() }) }),
        `{ relation(id: "${id}") { id under(lens: ${lens}) ${view} } }`,
      )
    ).relation.under;

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
    const counted = z.object({ id: z.string(), under: z.looseObject({ status: z.string() }) });
    const { graph } = await api.read(
      z.object({ graph: z.object({ relations: z.array(counted) }) }),
      `{ graph(start: [], limit: 1000) { relations { id under { status statements positive negative questions articles saidMin saidMax } } } }`,
    );
    const read = graph.relations.map(({ id, under: counts }) => ({
      key: id,
      ...counts,
      status: counts.status.toLowerCase(),
    }));
    expect(read.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(written.map(({ counts }) => counts));
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

describe("graph", () => {
  const shape =
    "nodes { node { ... on Node { id } } statements neighbors } relations { id } omitted { nodes relations statements }";
  const answer = z.object({
    nodes: z.array(z.looseObject({ node: hasId })),
    relations: z.array(hasId),
    omitted: z.unknown(),
  });
  const graph = async (args: string) =>
    (await api.read(z.object({ graph: answer }), `{ graph(${args}) { ${shape} } }`)).graph;
  const nodeIds = ({ nodes }: z.infer<typeof answer>) => nodes.map(({ node }) => node.id);

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
    expect(part.relations.map(({ id }) => id)).toEqual([
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
    expect(far.relations.map(({ id }) => id)).toContain("fishers:OPPOSES:g-open");
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
