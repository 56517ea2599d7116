import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadFolder } from "../graph/loadFolder.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";

/** A claim as `s021 blinken 5`: its id in the file, who says it, and the first paragraph that it stands in. */
const claim = z.string().regex(/^s\d+ [a-z0-9-]+ \d+$/);
const cell = z.strictObject({ cell: z.string(), allows: z.array(z.int()), claims: z.array(claim) });
const expected = z
  .strictObject({
    contradictions: z.array(
      z.strictObject({ kind: z.string(), basis: z.array(z.string()), a: claim, b: claim }),
    ),
    noContradictions: z.array(z.tuple([z.string(), z.string()])),
    corroborations: z.array(
      z.strictObject({ relation: z.string(), polarity: z.string(), groups: z.array(z.array(claim)) }),
    ),
    oneVoice: z.array(z.string()),
    matrix: z.array(cell),
    rolledUp: z.array(cell),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, "shippedArticle.yaml"), "utf8")));

/** A statement of the answer, in the words of the expectations. */
const said = z
  .object({
    id: z.string(),
    speaker: z.object({ id: z.string() }),
    evidence: z.array(z.object({ paragraph: z.number() })),
  })
  .transform(
    ({ id, speaker, evidence }) =>
      `${id.replace("sp-2021-09-10/", "")} ${speaker.id} ${evidence[0]?.paragraph}`,
  );
const statement = "id speaker { ... on Entity { id } } evidence { paragraph }";
const cells = z.object({
  cells: z.array(
    z
      .object({
        speaker: z.object({ id: z.string() }),
        interest: z.object({ id: z.string() }),
        ascription: z.string(),
        stance: z.number(),
        allows: z.array(z.number()),
        statements: z.array(said),
      })
      .transform(({ speaker, interest, ascription, stance, allows, statements }) => ({
        cell: [speaker.id, interest.id, ascription, stance].join(" "),
        allows,
        claims: statements,
      })),
  ),
});
const answer = z.object({
  contradictions: z.object({
    nodes: z.array(
      z.object({ kind: z.string(), basis: z.array(z.string()), overlap: z.string(), a: said, b: said }),
    ),
  }),
  corroborations: z.object({
    nodes: z.array(
      z
        .object({
          relation: z.object({ id: z.string() }),
          polarity: z.string(),
          groups: z.array(z.array(said)),
          outlets: z.number(),
        })
        .transform(({ relation, ...row }) => ({ ...row, relation: relation.id })),
    ),
  }),
  matrix: cells,
  rolledUp: cells,
});

let api: ApiUnderTest;
let found: z.infer<typeof answer>;
beforeAll(async () => {
  api = await ApiUnderTest.open();
  await loadFolder(api.database, join(import.meta.dirname, "../../facts"));
  const cellFields = `cells { speaker { id } interest { id } ascription stance allows statements { ${statement} } }`;
  found = answer.parse(
    await api.data(`{
      contradictions { nodes { kind basis overlap a { ${statement} } b { ${statement} } } }
      corroborations { nodes { relation { id } polarity groups { ${statement} } outlets } }
      matrix: ascriptions(holder: "usa") { ${cellFields} }
      rolledUp: ascriptions(holder: "usa", rollUp: true) { ${cellFields} }
    }`),
  );
});
afterAll(async () => await api?.close());

const sorted = <Row>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test("denied self-claims and all other contradictions are those of the text", () => {
  const pairs = found.contradictions.nodes.map(({ overlap: _, ...pair }) => pair);
  expect(pairs).toEqual(expected.contradictions);
  // The text gives both ends of no claim's time here.
  expect(found.contradictions.nodes.filter(({ overlap }) => overlap !== "POSSIBLE")).toEqual([]);
});

test("what only stands side by side in the text is no contradiction", () => {
  const pairs = found.contradictions.nodes.map(({ a, b }) => [a.split(" ")[0], b.split(" ")[0]].join());
  expect(pairs.filter((pair) => expected.noContradictions.some((ids) => ids.join() === pair))).toEqual([]);
});

test("corroborated relations are those of the text, voice by voice", () => {
  const rows = found.corroborations.nodes.map(({ relation, polarity, groups }) => ({
    relation,
    polarity,
    groups,
  }));
  expect(sorted(rows)).toEqual(sorted(expected.corroborations));
  // One paper prints them all.
  expect(found.corroborations.nodes.filter(({ outlets }) => outlets !== 1)).toEqual([]);
});

test("what one voice says several times is not corroborated", async () => {
  const relations = expected.oneVoice.map(
    (id, n) => `r${n}: relation(id: "${id}") { under { positive independentVoices } }`,
  );
  const views = z.record(
    z.string(),
    z.object({ under: z.object({ positive: z.number(), independentVoices: z.number() }) }),
  );
  for (const { under } of Object.values(views.parse(await api.data(`{ ${relations.join(" ")} }`)))) {
    expect(under.positive).toBeGreaterThan(1);
    expect(under.independentVoices).toBe(1);
  }
});

test("the matrix of the United States is that of the text", () => {
  expect(sorted(found.matrix.cells)).toEqual(sorted(expected.matrix));
});

test("rolled up, what is said of a part stands under the whole", () => {
  const stable = found.rolledUp.cells.filter((one) => one.cell.includes(" g-ca-stability "));
  expect(sorted(stable)).toEqual(sorted(expected.rolledUp));
});
