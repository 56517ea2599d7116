import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { namedQuestion, questionNames } from "../../server/graph/questions/namedQuestions.ts";
import { ApiUnderTest } from "../api/ApiUnderTest.ts";
import { idsOfNodes } from "../api/shapes.ts";
import { empty } from "../database/testDatabase.ts";
import { askQuestion } from "../questions/askQuestion.ts";
import { brokenRelations } from "./brokenRelations.ts";
import { graphDump } from "./graphDump.ts";
import { happened, loadFolder } from "./loadFolder.ts";

let api: ApiUnderTest;
let folder: string;
beforeAll(async () => {
  api = await ApiUnderTest.open();
  folder = mkdtempSync(join(tmpdir(), "ascribe-codings-"));
  cpSync(join(import.meta.dirname, "../corpora/agreement"), folder, { recursive: true });
});
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each asked by itself: planning them all at once costs a busy database its time limit. */
const views = [
  "stats(lens: $lens) { statements speakers relations }",
  "statements(lens: $lens) { nodes { id } }",
  "graph(start: [], lens: $lens) { relations { id under(lens: $lens) { statements } } }",
  'interest(id: "g-weir") { stances(lens: $lens) { nodes { id } } relations(lens: $lens) { nodes { id } } }',
  'article(id: "weir-1") { statements(lens: $lens) { totalCount } }',
  'entity(id: "millers") { statementsAbout(lens: $lens) { totalCount } neighborCounts(lens: $lens) { predicate { name } statements } }',
  "voices(lens: $lens) { voice { id } statements }",
  "discourse(input: {aggregation: CONGRUENCE, isolates: true}, lens: $lens) { rows { ... on Entity { id } } edges { from to weight } }",
];
const count = z.object({ statements: z.number() });
const shape = z.object({
  stats: z.looseObject({ statements: z.number() }),
  statements: idsOfNodes,
  graph: z.object({ relations: z.array(z.object({ id: z.string(), under: count })) }),
  interest: z.object({ stances: idsOfNodes, relations: idsOfNodes }),
  article: z.unknown(),
  entity: z.looseObject({ neighborCounts: z.array(z.unknown()) }),
  voices: z.unknown(),
  discourse: z.looseObject({ rows: z.array(z.unknown()) }),
});
async function seen(coders?: readonly string[]) {
  const all: Record<string, unknown> = {};
  const variables = coders === undefined ? {} : { lens: { coders } };
  for (const field of views) Object.assign(all, await api.data(`query($lens: Lens) { ${field} }`, variables));
  return shape.parse(all);
}
const relationIds = ({ graph }: z.infer<typeof shape>) => graph.relations.map(({ id }) => id).sort();

test("second codings are checked and left out, unless they are asked for", async () => {
  const report = await loadFolder(api.database, folder);
  expect(report.secondCodings).toEqual(["weir-1@brook"]);
  expect(report.besides).toEqual([]);
  expect(await api.database.read("MATCH (s:SecondStatement) RETURN s.id")).toEqual([]);
});

test("are refused without the coding of record", async () => {
  const alone = ["registry.yaml", "vocabulary.yaml", "weir-1.brook.facts.yaml"].map((file) =>
    join(folder, file),
  );
  await expect(loadFolder(api.database, alone, { codings: true })).rejects.toThrow(
    /holds `weir-1@brook`, a second coding, and none of the files the coding of record of `weir-1`/,
  );
});

describe("loaded beside the coding of record", () => {
  let before: unknown;
  let dumpBefore: string[];
  let answersBefore: Map<string, unknown>;
  const answers = async () => {
    const asked = new Map<string, unknown>();
    for (const name of questionNames()) {
      const question = namedQuestion(name);
      const given = Object.fromEntries(
        question.params.flatMap(({ name: parameter, ...rest }) =>
          rest.default === undefined ? [[parameter, "town"]] : [],
        ),
      );
      asked.set(name, await askQuestion(api.database, question, given));
    }
    return asked;
  };

  beforeAll(async () => {
    before = await seen();
    dumpBefore = await graphDump(api.database);
    answersBefore = await answers();
    const report = await loadFolder(api.database, folder, { codings: true });
    expect(happened(report)).toEqual({
      files: { added: [join(folder, "weir-1.brook.facts.yaml")] },
      statements: { added: ["k1", "k2", "k3", "k4", "k5", "k6", "k9"].map((id) => `weir-1@brook/${id}`) },
    });
    expect([report.secondCodings, report.besides]).toEqual([[], ["weir-1@brook"]]);
  });

  test("they count nowhere: views, relations, every question and search say what they said before", async () => {
    expect(await seen()).toEqual(before);
    expect(await answers()).toEqual(answersBefore);
    expect(await brokenRelations(api.database)).toEqual([]);
    const { search } = await api.data(`{ search(text: "millers help the reeve") { node { id } } }`);
    expect(search).toEqual([]);
  });

  test("the lens `coders` tells them apart", async () => {
    const brook = await seen(["brook"]);
    expect(brook.stats).toEqual({ statements: 7, speakers: 5, relations: 7 });
    expect(brook.statements.toSorted()).toEqual(
      ["k1", "k2", "k3", "k4", "k5", "k6", "k9"].map((id) => `weir-1@brook/${id}`),
    );
    expect(brook.article).toEqual({ statements: { totalCount: 7 } });
    // Three stances to the weir, of which k9 is coded under a name that was merged; the help for the reeve is brook's alone.
    expect(brook.interest.stances.toSorted()).toEqual(["k1", "k2", "k9"].map((id) => `weir-1@brook/${id}`));
    expect(relationIds(brook)).toEqual([
      "millers:AIDS:reeve",
      "millers:ALLIED_WITH:town",
      "millers:OPPOSES:g-weir",
      "sluice-guild:WANTS:g-weir",
      "town:AIDS:millers",
      "town:AIDS:sluice-guild",
      "town:WANTS:g-weir",
    ]);
    expect(brook.entity.neighborCounts).toContainEqual({ predicate: { name: "AIDS" }, statements: 1 });
    expect(await seen(["coder-1"])).toEqual(before);
    const both = await seen(["brook", "coder-1"]);
    expect(both.stats.statements).toBe(14);
    expect(both.graph.relations).toContainEqual({ id: "town:WANTS:g-weir", under: { statements: 2 } });
  });

  test("two coders are compared over what either of them coded", async () => {
    const parts =
      "omittedByA { relations statements } omittedByB { relations statements } totals { onlyA onlyB }";
    const compared = async (a: readonly string[], b: readonly string[]) => {
      const lenses = `a: {coders: ${JSON.stringify(a)}}, b: {coders: ${JSON.stringify(b)}}`;
      return (await api.data(`{ compare(${lenses}) { ${parts} } }`)).compare;
    };
    // Either has a claim on seven relations, the first of one a mere question; brook's help for the reeve is brook's alone.
    expect(await compared(["coder-1"], ["brook"])).toEqual({
      totals: { onlyA: 0, onlyB: 1 },
      omittedByA: { relations: 2, statements: 7 },
      omittedByB: { relations: 1, statements: 7 },
    });
    const alone = { relations: 1, statements: 0 };
    expect(await compared(["coder-1"], ["coder-1"])).toEqual({
      totals: { onlyA: 0, onlyB: 0 },
      omittedByA: alone,
      omittedByB: alone,
    });
  });

  test("a relation that only a second coding has is found by its key, and has claims under its coder", async () => {
    const { relation } = await api.read(
      z.object({ relation: z.object({ under: z.looseObject({ claims: idsOfNodes }) }) }),
      `{ relation(id: "millers:AIDS:reeve") { under(lens: {coders: ["brook"]}) { statements status claims { nodes { id coder } } } } }`,
    );
    expect(relation.under).toMatchObject({ statements: 1, status: "ASSERTED" });
    expect(relation.under.claims).toEqual(["weir-1@brook/k6"]);
    expect(await api.database.read("MATCH ()-[r:AIDS {key: 'millers:AIDS:reeve'}]->() RETURN r")).toEqual([]);
  });

  test("loading again changes nothing, and a change of the registry reaches them", async () => {
    const dump = await graphDump(api.database);
    expect(happened(await loadFolder(api.database, folder, { codings: true }))).toEqual({});
    expect(await graphDump(api.database)).toEqual(dump);
    const registry = join(folder, "registry.yaml");
    const text = readFileSync(registry, "utf8");
    writeFileSync(registry, text.slice(0, text.indexOf("merges:")));
    await loadFolder(api.database, folder, { codings: true });
    expect(relationIds(await seen(["brook"]))).toContain("guild-of-sluices:WANTS:g-weir");
    expect(await brokenRelations(api.database)).toEqual([]);
    writeFileSync(registry, text);
    await loadFolder(api.database, folder, { codings: true });
    expect(await graphDump(api.database)).toEqual(dump);
  });

  test("a load without them takes them out, and the graph is the one of before", async () => {
    const report = await loadFolder(api.database, folder);
    expect(report.changes.statements.removed).toHaveLength(7);
    expect(await graphDump(api.database)).toEqual(dumpBefore);
    await empty(api.database);
    await loadFolder(api.database, folder, { codings: true });
    await loadFolder(api.database, folder, { rebuild: true });
    expect(await graphDump(api.database)).toEqual(dumpBefore);
  });
});
