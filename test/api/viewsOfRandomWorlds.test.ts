import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FictionalCorpus, fictionalCorpus, writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { plainPaths } from "../model/paths/plainPaths.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { type Mistake, mistakes, type PlainLens, PlainWorld } from "./PlainWorld.ts";

let api: ApiUnderTest;
let folder: string;
beforeAll(async () => {
  api = await ApiUnderTest.open();
  folder = await mkdtemp(join(tmpdir(), "ascribe-views-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api?.close();
});

const corpus: fc.Arbitrary<FictionalCorpus> = fc.record({
  files: fc.constant(3),
  statementsPerFile: fc.integer({ min: 12, max: 26 }),
  entities: fc.integer({ min: 4, max: 7 }),
  seed: fc.nat(1_000_000),
});
const lens: fc.Arbitrary<PlainLens> = fc.constantFrom<PlainLens>(
  {},
  { saidFrom: "2021-03-01" },
  { saidTo: "2021-03-31" },
  { articles: ["a-1", "a-2"] },
);
const limit = 5;
const parts = ["onlyA", "onlyB", "agreed", "conflict"] as const;
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

/** What the API says: paths to everybody and every goal from a merged slug, two lenses compared, and two timelines. */
async function asked(ends: readonly string[], mine: PlainLens, relations: readonly string[]) {
  const variables = { lens: mine, other: { notSpeakers: ["actor-2"] }, ends };
  const voices = await api.data(
    `query ($lens: Lens) { ${relations.map((id, n) => `r${n}: relation(id: "${id}") { id under(lens: $lens) { independentVoices } }`).join(" ")} stats { store } }`,
    variables,
  );
  const timelineFields = "from statements positive negative inFavor against spanning speakers { id }";
  const data = await api.data(
    `query ($lens: Lens!, $other: Lens!) {
      ${ends.map((to, n) => `p${n}: paths(from: "actor-1-double", to: "${to}", maxLength: 3, limit: ${limit}, lens: $lens) { nodes { ... on Entity { id } ... on Interest { id } ... on Event { id } } relations { id } independentVoices }`).join("\n")}
      compare(a: $lens, b: $other, limit: ${limit}) { ${parts.map((part) => `${part} { id }`).join(" ")} totals { ${parts.join(" ")} } }
      said: timeline(subject: "actor-1-double", lens: $lens, by: WEEK) { ${timelineFields} }
      when: timeline(axis: WHEN, lens: $lens, by: MONTH) { ${timelineFields} }
      undated: timelineUndated(interest: "goal-1", axis: WHEN, lens: $lens)
    }`,
    variables,
  );
  const buckets = (list: readonly { speakers: readonly { id: string }[] }[]) =>
    list.map(({ speakers, ...bucket }) => ({ ...bucket, speakers: ids(speakers) }));
  return {
    voices: new Map(
      Object.values(voices)
        .filter((found): found is { id: string; under: { independentVoices: number } } => isRelation(found))
        .map(({ id, under }) => [id, under.independentVoices]),
    ),
    paths: ends.map((_, n) =>
      data[`p${n}`].map(
        (path: { nodes: readonly { id: string }[]; relations: readonly { id: string }[] }) => ({
          ...path,
          nodes: ids(path.nodes),
          relations: ids(path.relations),
        }),
      ),
    ),
    compare: {
      ...Object.fromEntries(parts.map((part) => [part, ids(data.compare[part])])),
      totals: { ...data.compare.totals },
    },
    said: buckets(data.said),
    when: buckets(data.when),
    undated: data.undated,
  };
}

function isRelation(found: unknown): boolean {
  return typeof found === "object" && found !== null && "under" in found;
}

/** The same from a plain reading; `voices` orders paths of one length. */
function plain(of: PlainWorld, mine: PlainLens, voices: ReadonlyMap<string, number>) {
  return {
    paths: endsOf(of).map((to) =>
      of.paths("actor-1-double", to, mine, voices, { limit, search: plainPaths }),
    ),
    compare: of.compare(mine, limit),
    said: of.timeline({ subject: "actor-1-double" }, "said", "week", mine),
    when: of.timeline({}, "when", "month", mine),
    undated: of.undated({ interest: "goal-1" }, mine),
  };
}

const endsOf = (world: PlainWorld) => [...world.nodes()].filter((id) => id !== "actor-1");

test("paths, comparisons and timelines are those of a plain reading of the statements", async () => {
  await fc.assert(
    fc.asyncProperty(corpus, lens, async (options, mine) => {
      await writeFictionalCorpus(folder, options);
      await loadFolder(api.database, folder, { rebuild: true });
      const world = new PlainWorld(fictionalCorpus(options));
      const { voices, ...views } = await asked(endsOf(world), mine, world.relations());
      expect(views).toEqual(plain(world, mine, voices));
    }),
    { numRuns: 12 },
  );
}, 300_000);

// Always the same worlds: chance decides nothing here.
test("the worlds give every view something to show in a third of them or more, and every mistake somewhere to be seen", () => {
  const worlds = fc.sample(fc.tuple(corpus, lens), { numRuns: 60, seed: 1 });
  const found = new Map<string, number>();
  const caught = new Set<Mistake>();
  const count = (name: string) => found.set(name, (found.get(name) ?? 0) + 1);
  for (const [options, mine] of worlds) {
    const statements = fictionalCorpus(options);
    const views = plain(new PlainWorld(statements), mine, new Map());
    if (views.paths.some((list) => list.length > 0)) count("paths");
    for (const part of parts) if ((views.compare.totals[part] ?? 0) > 0) count(part);
    if (views.said.length > 1) count("said");
    if (views.when.length > 0) count("when");
    for (const mistake of mistakes) {
      const wrong = plain(new PlainWorld(statements, mistake), mine, new Map());
      if (JSON.stringify(wrong) !== JSON.stringify(views)) caught.add(mistake);
    }
  }
  for (const view of ["paths", ...parts.filter((part) => part !== "conflict"), "said", "when"]) {
    expect([view, (found.get(view) ?? 0) >= worlds.length / 3]).toEqual([view, true]);
  }
  expect([...caught].sort()).toEqual([...mistakes].sort());
});
