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

const labels = "... on Entity { id } ... on Interest { id }";
const fields = `rows { ${labels} } columns { ${labels} } edges { from to weight } statements`;

const edges = z.array(z.object({ from: z.string(), to: z.string(), weight: z.number() }));
const shape = z.object({
  rows: z.array(hasId),
  columns: z.array(hasId),
  edges,
  statements: z.number(),
});
const weights = (drawn: { readonly edges: z.infer<typeof edges> }) =>
  Object.fromEntries(drawn.edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

async function network(input: string, lens = "{}") {
  const query = `{ discourse(input: {${input}}, lens: ${lens}) { ${fields} } }`;
  return (await api.read(z.object({ discourse: shape }), query)).discourse;
}

// By holder: amber to g-open 4 for (g-1/s1 s2, c-1/s1 s3) and 2 against (g-1/s3, c-1/s2); slate to g-open 1 for, by a denied
// opposition (g-1/s6), and to g-closed 1 for (c-1/s4); the Office, also under its merged name, to g-shipping 1 for (g-1/s15).
// The fishers are only asked about (g-1/s5).
describe("stances of those who are said to hold them", () => {
  test("two-mode: sign times polarity, after merges, questions left out", async () => {
    const ignore = await network("mode: TWO, aggregation: IGNORE");
    expect(weights(ignore)).toEqual({
      "amber g-open": 6,
      "amber-office g-shipping": 1,
      "slate g-closed": 1,
      "slate g-open": 1,
    });
    expect(ids(ignore.rows)).toEqual(["amber", "amber-office", "slate"]);
    expect(ids(ignore.columns)).toEqual(["g-closed", "g-open", "g-shipping"]);
    expect(ignore.statements).toBe(9);
    const subtract = await network("mode: TWO, aggregation: SUBTRACT, normalization: ACTIVITY");
    expect(weights(subtract)).toEqual({
      "amber g-open": 2 / 6,
      "amber-office g-shipping": 1,
      "slate g-closed": 1 / 2,
      "slate g-open": 1 / 2,
    });
    expect(weights(await network("mode: TWO, aggregation: COMBINE"))).toMatchObject({
      "amber g-open": 3,
      "slate g-open": 1,
    });
  });

  test("one-mode: products over what is shared, of actors or of interests", async () => {
    expect(weights(await network("aggregation: IGNORE"))).toEqual({ "amber slate": 6 });
    expect(weights(await network("aggregation: CONGRUENCE"))).toEqual({ "amber slate": 4 });
    expect(weights(await network("aggregation: CONFLICT"))).toEqual({ "amber slate": 2 });
    expect(weights(await network("aggregation: SUBTRACT, normalization: AVERAGE"))).toEqual({
      "amber slate": 2 / ((6 + 2) / 2),
    });
    const goals = await network("aggregation: CONGRUENCE, onto: INTERESTS");
    expect(weights(goals)).toEqual({ "g-closed g-open": 1 });
    expect(ids(goals.rows)).toEqual(["g-closed", "g-open", "g-shipping"]);
  });

  test("duplicates are of one article", async () => {
    // Of g-1 amber keeps one for and one against, and so of c-1.
    const once = await network(
      "mode: TWO, aggregation: SUBTRACT, duplicates: DOCUMENT, normalization: PROMINENCE",
    );
    expect(weights(once)).toEqual({
      "amber-office g-shipping": 1,
      "slate g-closed": 1,
      "slate g-open": 1 / 5,
    });
    expect(once.statements).toBe(7);
  });
});

test("stances of those who say so: who agrees with whom on the strait", async () => {
  // On g-open: the Office 1 for, the fishers 1 against, the Gazette 2 for, Tarn 1 against (of amber) and 1 for (of slate),
  // Voss 1 for. On other goals nobody meets.
  const agree = await network("actor: SPEAKER, aggregation: CONGRUENCE");
  expect(weights(agree)).toEqual({
    "amber-office gazette": 2,
    "amber-office tarn": 1,
    "amber-office voss": 1,
    "fishers tarn": 1,
    "gazette tarn": 2,
    "gazette voss": 2,
    "tarn voss": 1,
  });
  expect(ids(agree.rows)).toEqual(["amber-office", "courier", "fishers", "gazette", "tarn", "voss"]);
});

describe("under a lens", () => {
  test("only what passes counts; merged slugs work", async () => {
    expect(weights(await network("aggregation: SUBTRACT", '{speakers: ["tarn"]}'))).toEqual({
      "amber slate": -1,
    });
    const office = await network("mode: TWO, aggregation: IGNORE", '{speakers: ["amber-ministry"]}');
    expect(weights(office)).toEqual({ "amber g-open": 1, "amber-office g-shipping": 1 });
    const nothing = await network("aggregation: IGNORE", '{speakers: ["nobody"]}');
    expect(nothing).toEqual({ rows: [], columns: [], edges: [], statements: 0 });
  });

  test("isolates are those of the same documents and times, whatever else the lens shuts out", async () => {
    const tarn = '{speakers: ["tarn"]}';
    const input = "mode: TWO, aggregation: IGNORE, isolates: true";
    const everybody = await network(input, tarn);
    expect(ids(everybody.rows)).toEqual(["amber", "amber-office", "slate"]);
    expect(ids(everybody.columns)).toEqual(["g-closed", "g-open", "g-shipping"]);
    expect(weights(everybody)).toEqual({ "amber g-open": 1, "slate g-open": 1 });
    const courier = await network(input, '{speakers: ["tarn"], outlets: ["courier"]}');
    expect([ids(courier.rows), courier.edges]).toEqual([["amber", "slate"], []]);
    expect(ids((await network(input, '{saidFrom: "2021-05"}')).rows)).toEqual(["amber", "slate"]);
  });
});

test("windows go by the articles' dates, from the first to the one that reaches the last", async () => {
  const windowed = z.object({
    statements: z.number(),
    windows: z.array(z.object({ from: z.string(), to: z.string(), edges })),
  });
  const { discourse } = await api.read(
    z.object({ discourse: windowed }),
    `{
    discourse(input: {mode: TWO, aggregation: IGNORE, windowDays: 30, stepDays: 30}) {
      statements windows { from to ${fields} }
    }
  }`,
  );
  expect(discourse.statements).toBe(9);
  expect(discourse.windows.map((window) => [window.from, window.to, weights(window)])).toEqual([
    ["2021-03-02", "2021-03-31", { "amber g-open": 3, "amber-office g-shipping": 1, "slate g-open": 1 }],
    ["2021-04-01", "2021-04-30", {}],
    ["2021-05-01", "2021-05-30", { "amber g-open": 3, "slate g-closed": 1 }],
  ]);
  const { plain } = await api.data(`{ plain: discourse(input: {aggregation: IGNORE}) { windows { from } } }`);
  expect(plain).toEqual({ windows: [] });
});

test("measures are by id", async () => {
  const byNode = z.record(z.string(), z.number());
  const { discourse } = await api.read(
    z.object({
      discourse: z.object({ measures: z.looseObject({ community: byNode, pageRank: byNode }) }),
    }),
    "{ discourse(input: {actor: SPEAKER, aggregation: CONGRUENCE}) { measures } }",
  );
  expect(discourse.measures).toMatchObject({
    degree: { "amber-office": 3, courier: 0, fishers: 1, gazette: 3, tarn: 4, voss: 3 },
    strength: { "amber-office": 4, courier: 0, fishers: 1, gazette: 6, tarn: 5, voss: 4 },
    // All that reaches the fishers goes through Tarn: 3. From the Office to Tarn and to Voss, and from Tarn to Voss, the way
    // through the Gazette (1/2 + 1/2) is as long as the straight one: half each, and half again from two of them to the fishers.
    betweenness: { "amber-office": 0, courier: 0, fishers: 0, gazette: 2.5, tarn: 3, voss: 0 },
    seed: 1,
  });
  const { community, pageRank } = discourse.measures;
  expect(Object.keys(community)).toEqual(Object.keys(pageRank));
  expect(community["amber-office"]).toBe(0);
});

test("among some actors: their ties alone, measured alone", async () => {
  const asked = "actor: SPEAKER, aggregation: CONGRUENCE";
  const all = await network(asked);
  const some = await network(`${asked}, actors: ["voss", "tarn", "gazette", "nobody"]`);
  expect(ids(some.rows)).toEqual(["gazette", "tarn", "voss"]);
  expect(weights(some)).toEqual(
    Object.fromEntries(
      Object.entries(weights(all)).filter(([pair]) =>
        pair.split(" ").every((end) => ["voss", "tarn", "gazette"].includes(end)),
      ),
    ),
  );
  const { discourse } = await api.read(
    z.object({ discourse: z.object({ measures: z.unknown() }) }),
    `{ discourse(input: {${asked}, actors: ["voss", "tarn", "fishers"]}) { measures } }`,
  );
  expect(discourse.measures).toMatchObject({
    degree: { fishers: 1, tarn: 2, voss: 1 },
    betweenness: { fishers: 0, tarn: 1, voss: 0 },
  });
  expect((await network("aggregation: CONGRUENCE, actors: []")).rows).toEqual([]);
});

describe("what has no meaning is refused, and what is legal named", () => {
  test.each([
    ["aggregation: COMBINE", "`aggregation: COMBINE`", "IGNORE, CONGRUENCE, CONFLICT, SUBTRACT"],
    ["mode: TWO, aggregation: CONFLICT", "`aggregation: CONFLICT`", "IGNORE, SUBTRACT, COMBINE"],
    ["aggregation: IGNORE, normalization: ACTIVITY", "`normalization: ACTIVITY`", "JACCARD, COSINE"],
    [
      "mode: TWO, aggregation: COMBINE, normalization: ACTIVITY",
      "`normalization: ACTIVITY`",
      "Legal there: NO.",
    ],
    ["mode: TWO, onto: INTERESTS, aggregation: IGNORE", "`onto: INTERESTS`", "Leave `onto` out"],
    ["aggregation: IGNORE, stepDays: 3", "`stepDays`", "Give `windowDays` too"],
    ["aggregation: IGNORE, windowDays: 0", "`windowDays` is 0", "1 to 36525"],
    ["aggregation: IGNORE, windowDays: 7, stepDays: 8", "`stepDays` is 8", "1 to 7"],
    [`aggregation: IGNORE, actors: [${'"quay",'.repeat(1001)}]`, "`actors` is 1001", "0 to 1000"],
  ])("%s", async (input, wrong, legal) => {
    const { data, errors, queries } = await api.ask(`{ discourse(input: {${input}}) { statements } }`);
    const [error] = errors;
    expect(data).toBeNull();
    expect(error?.extensions?.code).toBe("BAD_USER_INPUT");
    expect(error?.message).toContain(wrong);
    expect(`${error?.message} ${error?.extensions?.advice}`).toContain(legal);
    expect(queries).toBe(0);
  });

  test("measures of weights below 0 are refused, the network is answered", async () => {
    const { data, errors } = await api.ask(
      "{ discourse(input: {aggregation: SUBTRACT}) { statements measures } }",
    );
    expect(data).toEqual({ discourse: { statements: 9, measures: null } });
    expect(errors).toMatchObject([
      {
        path: ["discourse", "measures"],
        extensions: {
          code: "BAD_USER_INPUT",
          advice: expect.stringContaining("IGNORE, CONGRUENCE, CONFLICT"),
        },
      },
    ]);
  });

  test("a wrong lens too", async () => {
    const error = await api.error(
      '{ discourse(input: {aggregation: IGNORE}, lens: {saidFrom: "soon"}) { statements } }',
    );
    expect(error).toMatchObject({
      message: expect.stringContaining("`saidFrom`"),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});

test("one query for the stances, one for all labels of a level", async () => {
  const named =
    "rows { ... on Entity { name } ... on Interest { goal } } columns { ... on Interest { goal } }";
  const { queries, errors } = await api.ask(`{
    discourse(input: {actor: SPEAKER, mode: TWO, aggregation: IGNORE, windowDays: 30}) {
      ${named} edges { from to weight } windows { from ${named} }
    }
  }`);
  expect(errors).toEqual([]);
  // Fields that read: discourse, and rows and columns of the network and of its windows.
  expect(queries).toBeLessThanOrEqual(5);
});
