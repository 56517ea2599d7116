import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { idsOfNodes, nodesOf } from "./shapes.ts";

let api: ApiUnderTest;
let all: readonly z.infer<typeof row>[];

/** Days that the dates of the strait cover. */
const days: Readonly<Record<string, readonly [string, string]>> = {
  "2021-03-02": ["2021-03-02", "2021-03-02"],
  "2021-05-04": ["2021-05-04", "2021-05-04"],
  "2021-03~": ["2021-03-01", "2021-03-31"],
  "2020-05/2020-06": ["2020-05-01", "2020-06-30"],
  "2022": ["2022-01-01", "2022-12-31"],
};

/** The slugs of a voice, with the one that the strait merges; none where the text leaves it open. */
const voice = z.object({ id: z.string().optional() }).transform(({ id }) => {
  if (id === undefined) return [];
  return id === "amber-office" ? [id, "amber-ministry"] : [id];
});
const date = z
  .string()
  .nullable()
  .transform((text) => days[text ?? ""]);

/** A statement as the lens sees it, read once without one. */
const row = z
  .object({
    id: z.string(),
    speaker: voice,
    chain: z.array(voice),
    depth: z.number(),
    ascription: z.string(),
    certainty: z.string(),
    modality: z.string(),
    polarity: z.string(),
    form: z.string(),
    presupposed: z.boolean(),
    coder: z.string(),
    said: date,
    when: date,
    article: z.object({ id: z.string(), outlet: z.object({ id: z.string() }) }),
    predicate: z.object({ name: z.string(), kind: z.string() }),
  })
  // The outlet stands first in the chain, and does not count as a voice there.
  .transform(({ speaker, chain, ...rest }) => ({
    ...rest,
    speakers: speaker,
    voices: chain.slice(1).flat(),
  }));

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
  const { statements } = await api.read(
    z.object({ statements: nodesOf(row) }),
    `{ statements(first: 500) { nodes {
    id speaker { ... on Entity { id } } chain { ... on Entity { id } } depth ascription certainty modality polarity form presupposed
    said when article { id outlet { id } } coder predicate { name kind }
  } } }`,
  );
  all = statements.nodes;
  expect(all.length).toBe(20);
});

afterAll(() => api?.close());

async function passing(lens: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { statements } = await api.read(
    z.object({ statements: idsOfNodes }),
    "query($lens: Lens) { statements(first: 500, lens: $lens) { totalCount nodes { id } } }",
    { lens },
  );
  return statements;
}

const some = (...values: string[]) => fc.subarray(values);
const who = some(
  "voss",
  "tarn",
  "slate",
  "amber-office",
  "amber-ministry",
  "gazette",
  "courier",
  "fishers",
  "nobody",
);
const day = fc.constantFrom(
  "2020-05-15",
  "2020-07-01",
  "2021-03-01",
  "2021-03-31",
  "2021-05-04",
  "2021-05-05",
  "2022-06-01",
);
const anyLens = fc.record(
  {
    speakers: who,
    voices: who,
    notSpeakers: who,
    minDepth: fc.nat(2),
    maxDepth: fc.nat(2),
    ascription: some("SELF", "ON_BEHALF", "THIRD_PARTY", "NARRATOR"),
    certainty: some("CERTAIN", "PROBABLE", "POSSIBLE"),
    modality: some("ACTUAL", "FUTURE", "HYPOTHETICAL"),
    polarity: fc.constantFrom("POSITIVE", "NEGATIVE"),
    form: some("NARRATION", "INDIRECT", "DIRECT_QUOTE", "QUESTION"),
    presupposed: fc.boolean(),
    articles: some("g-1", "c-1"),
    outlets: some("gazette", "courier"),
    coders: some("coder-1", "coder-2"),
    predicates: some("WANTS", "AIDS", "OPPOSES", "HAS_VALUE"),
    kinds: some("STANCE", "RELATION", "ATTRIBUTE"),
    saidFrom: day,
    saidTo: day,
    whenFrom: day,
    whenTo: day,
  },
  { requiredKeys: [] },
);

type LensInput = typeof anyLens extends fc.Arbitrary<infer Lens> ? Lens : never;

/** The lens in plain words, beside the one in Cypher. */
function admits(lens: LensInput, s: z.infer<typeof row>): boolean {
  const lists = (wanted: readonly string[] | undefined, ...values: readonly string[]) =>
    wanted === undefined || values.some((value) => wanted.includes(value));
  const is = <Value>(wanted: Value | undefined, value: Value) => wanted === undefined || wanted === value;
  // Where a statement gives no time it can hold at any.
  const meets = (days: readonly [string, string] | undefined, from = "0000", to = "9999") =>
    days === undefined || (days[1] >= from && days[0] <= to);
  return (
    lists(lens.speakers, ...s.speakers) &&
    lists(lens.voices, ...s.voices) &&
    !s.speakers.some((speaker) => lens.notSpeakers?.includes(speaker)) &&
    s.depth >= (lens.minDepth ?? 0) &&
    s.depth <= (lens.maxDepth ?? 9) &&
    lists(lens.ascription, s.ascription) &&
    lists(lens.certainty, s.certainty) &&
    lists(lens.modality, s.modality) &&
    lists(lens.form, s.form) &&
    is(lens.polarity, s.polarity) &&
    is(lens.presupposed, s.presupposed) &&
    lists(lens.articles, s.article.id) &&
    lists(lens.outlets, s.article.outlet.id) &&
    lists(lens.coders, s.coder) &&
    lists(lens.predicates, s.predicate.name) &&
    lists(lens.kinds, s.predicate.kind) &&
    meets(s.said, lens.saidFrom, lens.saidTo) &&
    meets(s.when, lens.whenFrom, lens.whenTo)
  );
}

function expected(lens: LensInput): string[] {
  return all.filter((s) => admits(lens, s)).map(({ id }) => id);
}

describe("the lens", () => {
  test("admits what its fields say, one by one and together", async () => {
    await fc.assert(
      fc.asyncProperty(anyLens, async (lens) => {
        expect(await passing(lens)).toEqual(expected(lens));
      }),
      { numRuns: 60 },
    );
    // Together they leave little; one at a time each is seen to work.
    for (const [field, lens] of Object.entries(singles)) {
      const found = await passing(lens);
      expect(found, field).toEqual(expected(lens));
      expect(found.length, field).toBeGreaterThan(0);
      expect(found.length, field).toBeLessThan(all.length);
    }
  });

  test("admits everything when empty, nothing by an empty list", async () => {
    expect((await passing({})).length).toBe(20);
    expect((await passing({ speakers: null, saidTo: null })).length).toBe(20);
    for (const field of [
      "speakers",
      "voices",
      "form",
      "articles",
      "outlets",
      "coders",
      "predicates",
      "kinds",
    ]) {
      expect(await passing({ [field]: [] }), field).toEqual([]);
    }
    expect((await passing({ notSpeakers: [] })).length).toBe(20);
  });

  test("takes a month or year for its first or last day", async () => {
    expect(await passing({ saidTo: "2021-03" })).toEqual(await passing({ saidTo: "2021-03-31" }));
    expect(await passing({ whenFrom: "2021" })).toEqual(await passing({ whenFrom: "2021-01-01" }));
  });

  test("knows a voice by every slug that was merged into it", async () => {
    expect(await passing({ speakers: ["amber-ministry"] })).toEqual(["g-1/s15", "c-1/s1"]);
    expect(await passing({ speakers: ["amber-office"] })).toEqual(["g-1/s15", "c-1/s1"]);
  });

  test("never admits by a list of speakers whom the text leaves open", async () => {
    const everyone = [...new Set(all.flatMap(({ speakers }) => speakers))];
    expect(await passing({ speakers: everyone })).not.toContain("g-1/s12");
    expect(await passing({ notSpeakers: everyone })).toEqual(["g-1/s12"]);
  });
});

const singles: Readonly<Record<string, LensInput>> = {
  speakers: { speakers: ["tarn"] },
  voices: { voices: ["tarn"] },
  notSpeakers: { notSpeakers: ["tarn"] },
  minDepth: { minDepth: 2 },
  maxDepth: { maxDepth: 0 },
  ascription: { ascription: ["SELF"] },
  certainty: { certainty: ["POSSIBLE", "PROBABLE"] },
  modality: { modality: ["FUTURE"] },
  polarity: { polarity: "NEGATIVE" },
  form: { form: ["QUESTION"] },
  presupposed: { presupposed: true },
  articles: { articles: ["c-1"] },
  outlets: { outlets: ["courier"] },
  predicates: { predicates: ["AIDS"] },
  kinds: { kinds: ["ATTRIBUTE"] },
  saidFrom: { saidFrom: "2021-05-04" },
  saidTo: { saidTo: "2021-03-01" },
  whenFrom: { whenFrom: "2021-03-01" },
  whenTo: { whenTo: "2021-03-01" },
};
