import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId } from "./shapes.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});

afterAll(() => api?.close());

const fields = "from to statements positive negative inFavor against spanning speakers { id }";

async function timeline(args: string) {
  const { timeline: buckets, timelineUndated: undated } = await api.read(
    z.object({
      timeline: z.array(z.looseObject({ speakers: z.array(hasId) })),
      timelineUndated: z.number(),
    }),
    `{ timeline(${args}) { ${fields} } timelineUndated(${args.replace(/, by: \w+/, "")}) }`,
  );
  return {
    buckets: buckets.map(({ speakers, ...bucket }) => ({
      ...bucket,
      speakers: speakers.map(({ id }) => id),
    })),
    undated,
  };
}

const none = { statements: 0, positive: 0, negative: 0, inFavor: 0, against: 0, spanning: 0, speakers: [] };

test("stances to a goal by month: questions in the number of statements alone, sides by sign and polarity", async () => {
  expect(await timeline('interest: "g-open"')).toEqual({
    buckets: [
      {
        from: "2021-03-01",
        to: "2021-03-31",
        // g-1/s1, s2 affirm it; s3 denies it; s6 denies that slate opposes it, so that slate is for it; s5 asks.
        statements: 5,
        positive: 2,
        negative: 2,
        inFavor: 3,
        against: 1,
        spanning: 0,
        speakers: ["tarn", "gazette", "voss"],
      },
      { from: "2021-04-01", to: "2021-04-30", ...none },
      {
        from: "2021-05-01",
        to: "2021-05-31",
        statements: 3,
        positive: 2,
        negative: 1,
        inFavor: 2,
        against: 1,
        spanning: 0,
        speakers: ["amber-office", "fishers", "gazette"],
      },
    ],
    undated: 0,
  });
});

test("weeks are of ISO 8601; what covers several stands where it begins", async () => {
  const { buckets } = await timeline('interest: "g-open", by: WEEK');
  expect(buckets).toHaveLength(10);
  // s2 was said some time in March, which begins on this Monday, as the article's day is in this week.
  expect(buckets[0]).toMatchObject({ from: "2021-03-01", to: "2021-03-07", statements: 5, spanning: 1 });
  expect(buckets[9]).toMatchObject({ from: "2021-05-03", to: "2021-05-09", statements: 3, spanning: 0 });
});

test("by when it is said to hold; what gives no time is told apart", async () => {
  const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
  const one = { ...none, statements: 1, positive: 1 };
  expect(await timeline("axis: WHEN, by: YEAR")).toEqual({
    buckets: [
      { ...year(2020), ...one, speakers: ["slate"] },
      { ...year(2021), ...none },
      { ...year(2022), ...one, inFavor: 1, speakers: ["courier"] },
    ],
    undated: 18,
  });
});

test("of a subject, by its merged slug; under a lens; of what is not loaded", async () => {
  expect((await timeline('subject: "amber-ministry"')).buckets).toMatchObject([
    { statements: 1, speakers: ["amber-office"] },
  ]);
  const tarn = await timeline('subject: "amber", interest: "g-open", lens: {speakers: ["tarn"]}, by: DAY');
  expect(tarn.buckets).toMatchObject([{ from: "2021-03-02", to: "2021-03-02", statements: 1, negative: 1 }]);
  for (const args of ['subject: "nobody"', 'interest: "nothing"', 'subject: "amber", interest: "nothing"']) {
    expect(await timeline(args)).toEqual({ buckets: [], undated: 0 });
  }
});

test("a wrong lens is refused", async () => {
  const error = await api.error('{ timeline(lens: {saidFrom: "soon"}) { from } }');
  expect(error.extensions?.code).toBe("BAD_USER_INPUT");
});
