import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReadCodings, readCodings } from "../../../server/facts/readCodings.ts";
import { type Agreement, agreementOf } from "../../../server/model/agreement/agreementOf.ts";
import type { FactsContent } from "../../../server/model/Corpus.ts";
import { fictionalCorpus } from "../../corpora/fictionalCorpus.ts";

const weir = join(import.meta.dirname, "../../corpora/agreement");

const compare = ({ codings: [a, b], world, symmetric }: ReadCodings): Agreement =>
  agreementOf(a, b, world, (predicate) => symmetric.has(predicate));

describe("two codings of an invented article that differ in known ways", () => {
  let agreement: Agreement;
  beforeAll(async () => {
    agreement = compare(
      await readCodings([join(weir, "weir-1.facts.yaml"), join(weir, "weir-1.brook.facts.yaml")]),
    );
  });

  test("have six statements in common, in whatever order and under whatever ids: 2 * 6 / (7 + 7)", () => {
    expect(agreement.matches.map(({ a, b }) => [a.id, b.id])).toEqual([
      ["s1", "k9"],
      ["s2", "k1"],
      ["s3", "k2"],
      ["s4", "k3"],
      ["s5", "k4"],
      ["s6", "k5"],
    ]);
    expect(agreement.matched).toEqual({ value: 12 / 14 });
  });

  test("each have one alone, though both stand in one place", () => {
    expect(agreement.onlyA.map(({ id, places }) => [id, places])).toEqual([["s7", ["4.1 [150, 170]"]]]);
    expect(agreement.onlyB.map(({ id, places }) => [id, places])).toEqual([["k6", ["4.1 [150, 170]"]]]);
  });

  test("differ in these fields and no other: not by a merged name, the order of objects or of the ends of an alliance, or a statement's id", () => {
    const differing = agreement.matches.flatMap(({ a, differing }) =>
      differing.map(({ field, ...values }) => [a.id, field, values.a, values.b]),
    );
    expect(differing).toEqual([
      ["s2", "certainty", "certain", "probable"],
      ["s3", "speaker", "reeve", "town"],
      ["s3", "ascription", "on-behalf", "self"],
      ["s3", "certainty", "probable", "possible"],
      ["s4", "modality", "actual", "future"],
      ["s5", "certainty", "possible", "unknown"],
      ["s6", "form", "narration", "headline"],
    ]);
  });

  // kappa = (36 p_o - e) / (36 - e), e: products of how often each uses a value.
  // alpha = 1 - (differing / 6) / ((144 - s) / 132), s: squares of how often both use a value.
  test.each([
    ["subject", 6, 1, 1],
    // guild 1 1, post 2 2, reeve 2 1, unspecified 1 1: e = 8; 2, 4, 3, 2, town 1: s = 34
    ["speaker", 5, 22 / 28, 1 - 22 / 110],
    // self 1 2, narrator 2 2, on-behalf 2 1, third-party 1 1: e = 9; 3, 4, 3, 2: s = 38
    ["ascription", 5, 21 / 27, 1 - 22 / 106],
    // certain 4 3, probable 1 1, possible 1 1: e = 14; 7, 2, 2, unknown 1: s = 58
    ["certainty", 3, 4 / 22, 1 - 66 / 86],
    // actual 6 5: e = 30; 11, 1: s = 122
    ["modality", 5, 0, 0],
    // indirect 3 3, narration 2 1, direct_quote 1 1: e = 12; 6, 3, 2, headline 1: s = 50
    ["form", 5, 18 / 24, 1 - 22 / 94],
  ])("%s: %i of 6 agree, kappa %f, alpha %f", (field, agreeing, kappa, alpha) => {
    const scale = agreement.scales.find((it) => it.field === field);
    expect(scale).toMatchObject({ units: 6, agreeing, share: { value: agreeing / 6 } });
    expect(scale?.kappa.value).toBeCloseTo(kappa, 12);
    expect(scale?.alpha.value).toBeCloseTo(alpha, 12);
  });

  test("ordinal alpha of certainty is 1 - 4.5 / 12: the unknown one is missing", () => {
    // 7 certain, 2 probable, 1 possible. Squared differences: certain to probable (9 - 4.5)^2 = 20.25,
    // probable to possible (3 - 1.5)^2 = 2.25, certain to possible (10 - 4)^2 = 36.
    // D_o = 2 (20.25 + 2.25) / 10, D_e = 2 (14 * 20.25 + 2 * 2.25 + 7 * 36) / 90.
    const scale = agreement.scales.find(({ field }) => field === "certainty");
    expect(scale?.ordinalAlpha?.value).toBeCloseTo(0.625, 12);
  });

  test("unitizing alpha over their spans is 1 - 8 * 154272 / (400 * (154272 - 87072))", () => {
    // Of 200 code points each marks 140, 138 of them together, so D_o = 400 - 2 * 138 - 2 * 58 = 8. Own: units 5608
    // (twelve of 20, one of 18, one of 22, squared), gaps 120. Pairable 400^2 - 5728; alike 280^2 - 5608 + 120^2 - 120.
    expect(agreement.unitizing).toMatchObject({ length: 200, units: [7, 7], withoutOffsets: [0, 0] });
    expect(agreement.unitizing.alpha.value).toBeCloseTo(1 - (8 * 154_272) / (400 * (154_272 - 87_072)), 12);
  });

  test("what does not vary has a sentence and no number", () => {
    const scale = agreement.scales.find(({ field }) => field === "polarity");
    expect(scale?.share).toEqual({ value: 1 });
    expect(scale?.kappa).toEqual({ value: null, why: expect.stringContaining("nothing varies") });
    expect(scale?.alpha).toEqual(scale?.kappa);
    expect(JSON.stringify(agreement)).not.toMatch(/NaN|Infinity/);
  });
});

describe("any two codings", () => {
  const folder = mkdtempSync(join(tmpdir(), "ascribe-agreement-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Two versions of one article, a third of whose statements one has changed, dropped or added. */
  async function twoVersions(seed: number): Promise<ReadCodings> {
    const options = { files: 1, statementsPerFile: 40, entities: 6, seed };
    const first = fictionalCorpus(options);
    const second = fictionalCorpus({ ...options, mutate: 0.5 });
    const paths = [join(folder, `${seed}-a.yaml`), join(folder, `${seed}-b.yaml`)] as const;
    writeFileSync(paths[0], first.get("articles/a-1.facts.yaml") ?? "");
    writeFileSync(paths[1], second.get("articles/a-1.facts.yaml") ?? "");
    writeFileSync(join(folder, "registry.yaml"), first.get("registry.yaml") ?? "");
    writeFileSync(join(folder, "vocabulary.yaml"), first.get("vocabulary.yaml") ?? "");
    return await readCodings(paths);
  }
  const seeds = fc.sample(fc.nat(10_000), { numRuns: 8, seed: 1 });

  /** The numbers, without ids. */
  const numbers = ({ matched, scales, unitizing, matches, onlyA, onlyB }: Agreement) => ({
    matched,
    scales,
    unitizing,
    alone: [onlyA.length, onlyB.length],
    glosses: matches.map(({ a, b }) => `${a.gloss} = ${b.gloss}`).sort(),
  });

  test.each(seeds)("%i: a coding agrees with itself perfectly", async (seed) => {
    const read = await twoVersions(seed);
    for (const coding of read.codings) {
      const { matched, scales, matches } = compare({ ...read, codings: [coding, coding] });
      expect(matched).toEqual({ value: 1 });
      expect(matches.filter(({ differing }) => differing.length > 0)).toEqual([]);
      for (const { share, kappa, alpha } of scales) {
        expect(share.value).toBe(1);
        for (const { value } of [kappa, alpha]) expect([1, null]).toContain(value);
      }
    }
  });

  test.each(seeds)("%i: turning the two around turns the answer around", async (seed) => {
    const read = await twoVersions(seed);
    const there = compare(read);
    const back = compare({ ...read, codings: [read.codings[1], read.codings[0]] });
    expect(there.matches.length).toBeGreaterThan(0);
    expect(there.onlyA.length + there.onlyB.length).toBeGreaterThan(0);
    expect(back.matches.map(({ a, b }) => [b.id, a.id]).sort()).toEqual(
      there.matches.map(({ a, b }) => [a.id, b.id]).sort(),
    );
    expect([back.onlyB, back.onlyA]).toEqual([there.onlyA, there.onlyB]);
    for (const [at, scale] of there.scales.entries()) {
      const other = back.scales[at];
      expect(other?.agreeing).toBe(scale.agreeing);
      for (const name of ["kappa", "alpha", "ordinalAlpha"] as const) {
        const value = scale[name]?.value ?? null;
        if (value === null) expect(other?.[name]?.value ?? null).toBeNull();
        else expect(other?.[name]?.value).toBeCloseTo(value, 9);
      }
    }
  });

  test.each(seeds)("%i: other ids, and statements in another order, change nothing", async (seed) => {
    const read = await twoVersions(seed);
    const [a, b] = read.codings;
    const renamed: FactsContent = JSON.parse(
      JSON.stringify(b).replaceAll(
        /"a-1\/s(\d+)"/g,
        (_, id: string) => `"a-1/x${(Number(id) * 7919) % 100_003}"`,
      ),
    );
    const other = { ...renamed, statements: renamed.statements.toReversed() };
    expect(numbers(compare({ ...read, codings: [a, other] }))).toEqual(numbers(compare(read)));
  });
});

test("without places, statements are matched by what they say", async () => {
  const read = await readCodings([join(weir, "weir-1.facts.yaml"), join(weir, "weir-1.brook.facts.yaml")]);
  const bare = (facts: FactsContent): FactsContent => ({
    ...facts,
    statements: facts.statements.map((statement) => ({ ...statement, spans: [] })),
  });
  const { matches, unitizing } = compare({
    ...read,
    codings: [bare(read.codings[0]), bare(read.codings[1])],
  });
  expect(matches.map(({ a, b, overlap }) => [a.id, b.id, overlap])).toEqual([
    ["s1", "k9", null],
    ["s2", "k1", null],
    ["s3", "k2", null],
    ["s4", "k3", null],
    ["s5", "k4", null],
    ["s6", "k5", null],
  ]);
  expect(unitizing).toEqual({
    length: 0,
    units: [0, 0],
    withoutOffsets: [7, 7],
    alpha: { value: null, why: "No span has offsets, so that there are no units to compare." },
  });
});

test("nothing coded is compared without a number", async () => {
  const read = await readCodings([join(weir, "weir-1.facts.yaml"), join(weir, "weir-1.brook.facts.yaml")]);
  const [a, b] = read.codings;
  const agreement = compare({
    ...read,
    codings: [
      { ...a, statements: [] },
      { ...b, statements: [] },
    ],
  });
  expect(agreement.matched).toEqual({ value: null, why: "Neither coding has a statement." });
  expect(agreement.scales[0]?.kappa).toEqual({ value: null, why: "There is no unit that both have coded." });
  expect(JSON.stringify(agreement)).not.toMatch(/NaN|Infinity/);
});
