import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { importFile } from "../../server/facts/import/importFile.ts";
import { legalNetworks } from "../../server/model/discourse/legalNetworks.ts";
import { graphqlName } from "../../server/model/words.ts";
import { askDna, fictionalDna } from "../corpora/fictionalDna.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { nodesOf } from "./shapes.ts";

/** An invented study; and a real one, where ASCRIBE_DNA_SAMPLE names a .dna file with a boolean agreement. */
const { ASCRIBE_DNA_SAMPLE: sample } = process.env;
const studies: readonly { name: string; bytes: () => Promise<Uint8Array> }[] = [
  { name: "an invented study", bytes: () => fictionalDna() },
  ...(sample === undefined ? [] : [{ name: sample, bytes: () => readFile(sample) }]),
];

/** Statement, person, organization, concept, agreement of DNA's own type. */
const rows = `
  SELECT s.ID AS id, p.Value AS person, o.Value AS organization, c.Value AS concept, b.Value AS agreement
  FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId AND t.Label = 'DNA Statement'
  ${["person p", "organization o", "concept c"]
    .map((it) => {
      const [variable, as] = it.split(" ");
      return `JOIN (SELECT d.StatementId, e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity JOIN VARIABLES v ON v.ID = d.VariableId WHERE v.Variable = '${variable}') ${as} ON ${as}.StatementId = s.ID`;
    })
    .join("\n")}
  JOIN DATABOOLEAN b ON b.StatementId = s.ID`;

describe.each(studies)("$name, imported and loaded", ({ bytes }) => {
  let api: ApiUnderTest;
  let study: Uint8Array;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ascribe-dna-"));
    study = await bytes();
    await writeFile(join(folder, "study.dna"), study);
    await importFile("dna", join(folder, "study.dna"), { out: join(folder, "out") });
    api = await ApiUnderTest.open();
    await loadFolder(api.database, join(folder, "out"), { rebuild: true });
  });

  afterAll(async () => {
    await api?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sql = async (query: string) => await askDna(study, query);
  const counted = async (query: string) => Number((await sql(query))[0]?.[0]);

  test("has the statements, speakers, documents and agreements that SQL counts", async () => {
    const { stats, statements } = await api.read(
      z.object({ stats: z.unknown(), statements: nodesOf(z.object({ polarity: z.string() })) }),
      "{ stats { statements articles stances speakers interests } statements(first: 500) { nodes { polarity } } }",
    );
    expect(stats).toEqual({
      statements: await counted(`SELECT count(*) FROM (${rows})`),
      articles: await counted("SELECT count(*) FROM DOCUMENTS"),
      stances: await counted(`SELECT count(*) FROM (${rows})`),
      // A person and an organization of one name are two.
      speakers: await counted(
        `SELECT count(DISTINCT CASE person WHEN '' THEN 'o ' || organization ELSE 'p ' || person END) FROM (${rows})`,
      ),
      interests: await counted(
        "SELECT count(*) FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId WHERE v.Variable = 'concept' AND e.Value <> ''",
      ),
    });
    const of = (polarity: string) => statements.nodes.filter((it) => it.polarity === polarity).length;
    expect([of("POSITIVE"), of("NEGATIVE")]).toEqual([
      await counted(`SELECT count(*) FROM (${rows}) WHERE agreement = 1`),
      await counted(`SELECT count(*) FROM (${rows}) WHERE agreement = 0`),
    ]);
  });

  test("shows attributes of actors, goals and articles, and who coded each statement", async () => {
    const attributes = z.array(z.object({ name: z.string(), value: z.string() }));
    const { entities, articles, statements } = await api.read(
      z.object({
        entities: nodesOf(z.object({ name: z.string(), attributes })),
        articles: nodesOf(z.object({ attributes })),
        statements: nodesOf(z.object({ coder: z.string() })),
      }),
      "{ entities(first: 500) { nodes { name attributes { name value } } } articles(first: 500) { nodes { attributes { name value } } } statements(first: 500) { nodes { coder attributes { name } } } }",
    );
    const held = await sql(
      "SELECT DISTINCT e.Value, v.AttributeVariable, a.AttributeValue FROM ATTRIBUTEVALUES a JOIN ATTRIBUTEVARIABLES v ON v.ID = a.AttributeVariableId JOIN ENTITIES e ON e.ID = a.EntityId JOIN VARIABLES k ON k.ID = e.VariableId WHERE a.AttributeValue <> '' AND v.AttributeVariable <> 'Alias' AND k.Variable IN ('person', 'organization') ORDER BY 1, 2",
    );
    const shown = entities.nodes.flatMap((it) =>
      it.attributes.map(({ name, value }) => [it.name, name, value]),
    );
    expect(shown.sort()).toEqual(held);
    const sections = await sql("SELECT Section FROM DOCUMENTS WHERE Section <> '' ORDER BY 1");
    const ofArticles = articles.nodes.flatMap((it) => it.attributes);
    expect(
      ofArticles
        .filter(({ name }) => name === "section")
        .map(({ value }) => [value])
        .sort(),
    ).toEqual(sections);
    const coders = new Set(statements.nodes.map(({ coder }) => coder));
    expect(coders.size).toBe(
      await counted(
        "SELECT count(DISTINCT s.Coder) FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId WHERE t.Label = 'DNA Statement'",
      ),
    );
  });

  const labels = "... on Entity { id name type } ... on Interest { id goal }";
  const label = z.object({
    id: z.string(),
    name: z.string().optional(),
    type: z.string().optional(),
    goal: z.string().optional(),
  });
  const discourse = z.object({
    rows: z.array(label),
    columns: z.array(label),
    edges: z.array(z.object({ from: z.string(), to: z.string(), weight: z.number() })),
  });
  const network = async (input: string) =>
    (
      await api.read(
        z.object({ discourse }),
        `{ discourse(input: {${input}}) { rows { ${labels} } columns { ${labels} } edges { from to weight } } }`,
      )
    ).discourse;

  const networks = ["HOLDER", "SPEAKER"].flatMap((actor) =>
    legalNetworks.flatMap(({ mode, ontos, aggregations, normalizations }) =>
      ontos.flatMap((onto) =>
        aggregations.flatMap((aggregation) =>
          normalizations.map((normalization) =>
            [
              `actor: ${actor}`,
              `mode: ${graphqlName(mode)}`,
              ...(mode === "one" ? [`onto: ${graphqlName(onto)}`] : []),
              `aggregation: ${graphqlName(aggregation)}`,
              `normalization: ${graphqlName(normalization)}`,
            ].join(", "),
          ),
        ),
      ),
    ),
  );

  test(`answers all ${networks.length} legal discourse networks`, async () => {
    for (const input of networks) expect((await network(input)).rows.length, input).toBeGreaterThan(0);
  });

  // Rows by person and by organization, and what SQL makes of them by the definitions of DNA. Who holds and speaks for
  // want of the other is an actor more, and changes no tie among the rest.
  test.each([
    { actor: "HOLDER", variable: "organization", type: "ORGANIZATION" },
    { actor: "SPEAKER", variable: "person", type: "PERSON" },
  ])("gives DNA's networks by $variable", async ({ actor, variable, type }) => {
    const paired = (condition: string) =>
      `SELECT a.${variable}, b.${variable}, count(*) FROM (${rows}) a JOIN (${rows}) b ON a.concept = b.concept
       WHERE a.${variable} <> '' AND b.${variable} <> '' AND a.concept <> '' AND a.${variable} < b.${variable} AND ${condition} GROUP BY 1, 2 ORDER BY 1, 2`;
    const oneMode = async (aggregation: string) => {
      const { rows: nodes, edges } = await network(`actor: ${actor}, mode: ONE, aggregation: ${aggregation}`);
      const names = new Map<string, string>(
        nodes.filter((it) => it.type === type).map((it) => [it.id, it.name ?? ""]),
      );
      return edges
        .flatMap(({ from, to, weight }): (readonly [string, string, number])[] => {
          const [a, b] = [names.get(from), names.get(to)].sort();
          return a === undefined || b === undefined ? [] : [[a, b, weight]];
        })
        .sort(([a, b], [c, d]) => (`${a}\n${b}` < `${c}\n${d}` ? -1 : 1));
    };
    expect(await oneMode("CONGRUENCE")).toEqual(await sql(paired("a.agreement = b.agreement")));
    expect(await oneMode("CONFLICT")).toEqual(await sql(paired("a.agreement <> b.agreement")));

    const {
      rows: nodes,
      columns,
      edges,
    } = await network(`actor: ${actor}, mode: TWO, aggregation: SUBTRACT`);
    const names = new Map<string, string>(
      [...nodes.filter((it) => it.type === type), ...columns].map((it) => [it.id, it.name ?? it.goal ?? ""]),
    );
    const weights = edges.flatMap(({ from, to, weight }) =>
      names.has(from) ? [[names.get(from), names.get(to), weight]] : [],
    );
    const expected = await sql(
      `SELECT ${variable}, concept, sum(2 * agreement - 1) AS w FROM (${rows}) WHERE ${variable} <> '' AND concept <> '' GROUP BY 1, 2 HAVING w <> 0`,
    );
    expect(new Set(weights.map(String))).toEqual(new Set(expected.map(String)));
  });
});
