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

const parts = ["onlyA", "onlyB", "agreed", "conflict"] as const;
const omitted = "{ nodes relations statements }";

const ids = z.array(hasId).transform((list) => list.map(({ id }) => id));
const answer = z.object({
  compare: z.looseObject({ onlyA: ids, onlyB: ids, agreed: ids, conflict: ids }),
});

async function comparison(args: string) {
  const { compare } = await api.read(
    answer,
    `{ compare(${args}) {
    ${parts.map((part) => `${part} { id }`).join(" ")} totals { ${parts.join(" ")} }
    omitted ${omitted} omittedByA ${omitted} omittedByB ${omitted}
  } }`,
  );
  return compare;
}

test("two papers: what either has alone, what both have, and what each leaves out", async () => {
  expect(await comparison('a: {outlets: ["gazette"]}, b: {outlets: ["courier"]}')).toEqual({
    onlyA: [
      "fishers:AIDS:amber",
      "fishers:ALLIED_WITH:slate",
      "amber-office:WANTS:g-shipping",
      "fishers:FEARS:great-storm",
      "slate:AIDS:fishers",
      "slate:AIDS:harbour-guard",
      "slate:AIDS:voss",
      "slate:OPPOSES:g-open",
    ],
    onlyB: ["slate:WANTS:g-closed"],
    // Each has it affirmed and denied.
    agreed: ["amber:WANTS:g-open"],
    conflict: [],
    totals: { onlyA: 8, onlyB: 1, agreed: 1, conflict: 0 },
    omitted: { nodes: 0, relations: 0, statements: 0 },
    // g-closed, of which the courier alone writes; its relation, and the one that is only asked about; c-1/s1 to s4.
    omittedByA: { nodes: 1, relations: 2, statements: 4 },
    // All but slate, amber, g-open and g-closed; g-1/s1 to s3, and one for each object of s4, s5 to s12 and s15.
    omittedByB: { nodes: 6, relations: 9, statements: 14 },
  });
});

test("in conflict is what all that counts affirms under one lens and denies under the other", async () => {
  const tarnAndVoss = await comparison('a: {speakers: ["tarn"]}, b: {speakers: ["voss"]}');
  expect(tarnAndVoss).toMatchObject({
    onlyA: ["fishers:AIDS:amber", "slate:AIDS:voss", "slate:OPPOSES:g-open"],
    onlyB: ["fishers:ALLIED_WITH:slate"],
    agreed: [],
    conflict: ["amber:WANTS:g-open"],
  });
  // All others affirm it and deny it: Tarn's denial is among what they say.
  expect(await comparison('a: {speakers: ["tarn"]}, b: {notSpeakers: ["tarn"]}')).toMatchObject({
    agreed: ["amber:WANTS:g-open"],
    conflict: [],
  });
});

test("of nodes: only what touches them, by merged slugs too", async () => {
  expect(
    await comparison('a: {}, b: {speakers: ["voss"]}, start: ["amber-ministry", "great-storm", "nobody"]'),
  ).toMatchObject({
    onlyA: ["amber-office:WANTS:g-shipping", "fishers:FEARS:great-storm"],
    totals: { onlyA: 2, onlyB: 0, agreed: 0, conflict: 0 },
    omittedByA: { nodes: 0, relations: 0, statements: 0 },
    omittedByB: { nodes: 4, relations: 2, statements: 2 },
  });
  expect(await comparison('a: {}, b: {}, start: ["nobody"]')).toMatchObject({ onlyA: [], agreed: [] });
  expect(await comparison("a: {}, b: {}, start: []")).toMatchObject({ totals: { agreed: 10 } });
});

test("the limit cuts each list, and what it cuts is counted", async () => {
  const found = await comparison('a: {outlets: ["gazette"]}, b: {outlets: ["courier"]}, limit: 2');
  expect(found).toMatchObject({
    onlyA: ["fishers:AIDS:amber", "fishers:ALLIED_WITH:slate"],
    onlyB: ["slate:WANTS:g-closed"],
    totals: { onlyA: 8 },
    // The Office, g-shipping, the storm, the guard and Voss; a statement for each of the six relations.
    omitted: { nodes: 5, relations: 6, statements: 6 },
  });
});

test.each([
  ["a: {}, b: {}, limit: 0", "`limit` is 0; it takes 1 to 1000"],
  ['a: {}, b: {whenTo: "then"}', "`whenTo`"],
])("%s is refused", async (args, message) => {
  const error = await api.error(`{ compare(${args}) { onlyA { id } } }`);
  expect(error.extensions?.code).toBe("BAD_USER_INPUT");
  expect(error.message).toContain(message);
});
