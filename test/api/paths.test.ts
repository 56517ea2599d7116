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

const answer = z.object({
  paths: z.array(z.object({ independentVoices: z.number(), relations: z.array(hasId) })),
});

/** Of each path its keys, and its independent voices. */
async function paths(args: string): Promise<readonly string[]> {
  const { paths: found } = await api.read(
    answer,
    `{ paths(${args}) { independentVoices relations { id } } }`,
  );
  return found.map(
    ({ independentVoices, relations }) => `${relations.map(({ id }) => id).join(" ")} (${independentVoices})`,
  );
}

// Slate aids the fishers (its own word), Voss (as if) and the guard, and is the fishers' ally (Voss and slate say so); the fishers aid amber, and do not
// (Tarn); amber wants g-open (disputed), which slate does not oppose (denied) and of which the fishers are only asked.
describe("paths", () => {
  test("go against a relation's direction too; each step of one is told", async () => {
    const { paths: found } = await api.read(
      z.object({ paths: z.array(z.unknown()) }),
      `{ paths(from: "voss", to: "amber") {
      nodes { ... on Entity { id } } relations { id subject { ... on Entity { id } } under { status claims { nodes { id } } } }
    } }`,
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({
      nodes: ["voss", "slate", "fishers", "amber"].map((id) => ({ id })),
      relations: [
        {
          id: "slate:AIDS:voss",
          subject: { id: "slate" },
          under: { status: "HYPOTHETICAL", claims: { nodes: [{ id: "g-1/s7" }] } },
        },
        {
          id: "fishers:ALLIED_WITH:slate",
          subject: { id: "fishers" },
          under: { status: "ASSERTED", claims: { nodes: [{ id: "g-1/s8" }, { id: "g-1/s9" }] } },
        },
        {
          id: "fishers:AIDS:amber",
          subject: { id: "fishers" },
          under: { status: "MIXED", claims: { nodes: [{ id: "g-1/s10" }, { id: "g-1/s11" }] } },
        },
      ],
    });
  });

  test("never take what is denied or only asked about", async () => {
    // Slate's denied opposition would be one step to g-open, the fishers' questioned one two.
    expect(await paths('from: "slate", to: "g-open"')).toEqual([
      "fishers:ALLIED_WITH:slate fishers:AIDS:amber amber:WANTS:g-open (1)",
      "slate:AIDS:fishers fishers:AIDS:amber amber:WANTS:g-open (1)",
    ]);
    expect(await paths('from: "slate", to: "g-open", maxLength: 2')).toEqual([]);
    // Under a lens of denials nothing is affirmed.
    expect(await paths('from: "slate", to: "fishers", lens: {polarity: NEGATIVE}')).toEqual([]);
  });

  test("among those of one length, more voices come first, and the limit cuts the end", async () => {
    const two = ["fishers:ALLIED_WITH:slate (2)", "slate:AIDS:fishers (1)"];
    expect(await paths('from: "fishers", to: "slate"')).toEqual(two);
    expect(await paths('from: "slate", to: "fishers", limit: 1')).toEqual(two.slice(0, 1));
    expect(await paths('from: "slate", to: "fishers", minVoices: 2')).toEqual(two.slice(0, 1));
  });

  test("a lens takes steps away, and voices", async () => {
    expect(await paths('from: "slate", to: "fishers", lens: {speakers: ["slate"]}')).toEqual([
      "fishers:ALLIED_WITH:slate (1)",
      "slate:AIDS:fishers (1)",
    ]);
    expect(await paths('from: "slate", to: "fishers", lens: {notSpeakers: ["slate"]}')).toEqual([
      "fishers:ALLIED_WITH:slate (1)",
    ]);
  });

  test("merged slugs, nodes without a speaker's word, events and interests", async () => {
    expect(await paths('from: "amber-ministry", to: "g-shipping"')).toEqual([
      "amber-office:WANTS:g-shipping (1)",
    ]);
    expect(await paths('from: "fishers", to: "great-storm"')).toEqual(["fishers:FEARS:great-storm (0)"]);
  });

  test.each([
    ["one node", 'from: "amber-office", to: "amber-ministry"'],
    ["what is not loaded", 'from: "amber", to: "nobody"'],
    ["nodes that nothing connects", 'from: "amber-office", to: "slate"'],
    ["an article", 'from: "amber", to: "g-1"'],
  ])("of %s there are none", async (_, args) => expect(await paths(args)).toEqual([]));

  test.each([
    ["maxLength: 7", "`maxLength` is 7; it takes 1 to 6"],
    ["maxLength: 0", "`maxLength` is 0"],
    ["limit: 0", "`limit` is 0; it takes 1 to 500"],
    ["minVoices: -1", "`minVoices` is -1"],
    ['lens: {saidFrom: "soon"}', "`saidFrom`"],
  ])("%s is refused", async (wrong, message) => {
    const error = await api.error(`{ paths(from: "amber", to: "slate", ${wrong}) { independentVoices } }`);
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
    expect(error.message).toContain(message);
  });
});
