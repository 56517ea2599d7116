import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { Reader } from "../../server/graph/read/Reader.ts";
import { readStats } from "../../server/graph/read/readStats.ts";
import { originalText } from "../../server/model/csv/neutralText.ts";
import type { Lens } from "../../server/model/Lens.ts";
import { writtenLens } from "../../server/model/writtenLens.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { hostileNames } from "../corpora/hostileNames.ts";
import { writeStrait } from "../corpora/strait.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { writeHostileCorpus } from "../graph/export/hostileCorpus.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { runPython } from "../python/runPython.ts";
import { ascribe } from "./ascribe.ts";

// Its types name graphology's by a package of their own.
const gexf: { parse(graph: typeof MultiDirectedGraph, text: string): MultiDirectedGraph } = createRequire(
  import.meta.url,
)("graphology-gexf");

let acquired: Acquired;
let folder: string;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ascribe-export-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await acquired.release();
});

async function load(write: (to: string) => Promise<void>): Promise<void> {
  const to = await mkdtemp(join(folder, "facts-"));
  await write(to);
  await empty(acquired.database);
  await loadFolder(acquired.database, to);
}

/** Every format in a folder, as the command line writes it. */
async function exportAll(lens: Lens = {}): Promise<string> {
  const to = await mkdtemp(join(folder, "out-"));
  const under = Object.keys(lens).length === 0 ? [] : ["--lens", writtenLens(lens)];
  for (const [name, file] of [
    ["gexf", "graph.gexf"],
    ["graphml", "graph.graphml"],
    ["csv", "tables"],
    ["eventlist", "events.csv"],
  ] as const) {
    const { code, stdout, stderr } = await ascribe(["export", name, ...under, "--out", join(to, file)]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  }
  return to;
}

const network = z.object({
  nodes: z.record(z.string(), z.string()),
  edges: z.array(z.tuple([z.string(), z.string(), z.string(), z.number(), z.string()])),
});
const table = z.array(z.record(z.string(), z.string()));
const readings = z.object({
  ...{ gexf: network, graphml: network, igraph: network },
  ...{ nodes: table, relations: table, statements: table, events: table },
});

async function readByOthers(from: string): Promise<z.infer<typeof readings>> {
  const program = join(import.meta.dirname, "../python/read_exports.py");
  return readings.parse(JSON.parse(await runPython(program, [from])));
}

const worlds: [name: string, write: (to: string) => Promise<void>, lens: Lens][] = [
  ["the strait", (to) => writeStrait(to), {}],
  ["the strait under a lens", (to) => writeStrait(to), { certainty: ["probable", "possible"] }],
  [
    "an invented corpus",
    (to) => writeFictionalCorpus(to, { files: 5, statementsPerFile: 80, entities: 15, seed: 9 }),
    {},
  ],
];

describe.each(worlds)("%s", (_, write, lens) => {
  test("is read by networkx, igraph, graphology and pandas with the graph's own counts", async () => {
    await load(write);
    const stats = await readStats(new Reader(acquired.database), lens);
    const nodes = stats.entities + stats.interests + stats.events;
    const to = await exportAll(lens);
    const read = await readByOthers(to);
    for (const graph of [read.gexf, read.graphml, read.igraph]) {
      expect(Object.keys(graph.nodes)).toHaveLength(nodes);
      expect(graph.edges).toHaveLength(stats.relations);
      expect(graph).toEqual(read.gexf);
    }
    const graph = gexf.parse(MultiDirectedGraph, await readFile(join(to, "graph.gexf"), "utf8"));
    expect([graph.order, graph.size]).toEqual([nodes, stats.relations]);
    expect(read.nodes).toHaveLength(nodes);
    expect(read.statements).toHaveLength(stats.statements);
    expect(
      read.relations.map(({ key, claims, statements }) => [key, Number(claims), statements]).sort(byFirst),
    ).toEqual(
      read.gexf.edges.map(([key, , , claims, statements]) => [key, claims, statements]).sort(byFirst),
    );
    // Relations are recounted: their claims are those statements in the table that name them.
    const claimed = new Map<string, string[]>();
    for (const { id = "", relations = "" } of read.statements) {
      for (const key of relations.split(" ").filter((it) => it !== ""))
        claimed.set(key, [...(claimed.get(key) ?? []), id]);
    }
    expect(new Map(read.relations.map(({ key, statements = "" }) => [key, statements]))).toEqual(
      new Map([...claimed].map(([key, ids]) => [key, ids.sort().join(" ")])),
    );
    const stances = read.statements.filter(
      ({ kind, form = "" }) => kind === "stance" && !["question", "rhetorical"].includes(form),
    );
    expect(new Set(read.events.map((event) => event["statement ID"]))).toEqual(
      new Set(stances.map(({ id }) => id)),
    );
  });
});

const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

test("names of any characters are texts in every file, and none is run by a spreadsheet", async () => {
  await load(writeHostileCorpus);
  const read = await readByOthers(await exportAll());
  // XML 1.0 holds no control characters.
  const inXml = (name: string) => name.replaceAll("\u0007", "\ufffd").replaceAll("\u0001", "\ufffd");
  for (const [n, name] of hostileNames.entries()) {
    for (const graph of [read.gexf, read.graphml, read.igraph]) {
      expect(graph.nodes[`actor-${n}`]).toBe(inXml(name));
      expect(graph.nodes[`goal-${n}`]).toBe(inXml(name));
    }
    const cells = [
      read.nodes.find(({ id }) => id === `actor-${n}`)?.label,
      read.statements.find(({ id }) => id === `paper-1/s${n}`)?.gloss,
      read.events.find((event) => event["statement ID"] === `paper-1/s${n}`)?.concept,
      read.relations.find(({ key }) => key === `actor-${n}:WANTS:goal-${n}`)?.objectLabel,
    ];
    for (const cell of cells) {
      expect(originalText(cell ?? "")).toBe(name);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  }
});

describe("the command", () => {
  beforeAll(async () => await load((to) => writeStrait(to)));

  test("writes to standard output, with what it has to say apart", async () => {
    const { code, stdout, stderr } = await ascribe(["export", "csv", "--part", "statements"]);
    expect(stdout.split("\r\n")).toHaveLength(1 + 20 + 1);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test.each([
    [["export", "xlsx"], /no export format "xlsx"[\s\S]*gexf, graphml, csv, eventlist, json, cypher/],
    [["export", "csv"], /csv is several tables: name one as part \(nodes, relations, statements\)/],
    [["export", "json", "--time", "when"], /json has no choice of time/],
    [
      ["export", "json", "--lens", '{"certainty": ["certain"]}'],
      /certainty[\s\S]*did you mean[\s\S]*CERTAIN/i,
    ],
    [["export", "json", "--out", tmpdir()], /is a folder/],
  ])("%j is refused with a sentence, and nothing is written", async (args, sentence) => {
    const { code, stdout, stderr } = await ascribe(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a file that was there is lost only to one that is whole", async () => {
    const to = await mkdtemp(join(folder, "kept-"));
    const path = join(to, "graph.json");
    await writeFile(path, "of yesterday");
    const late = await ascribe(["export", "json", "--out", path], { ASCRIBE_EXPORT_TIMEOUT_MS: "1" });
    expect(late.code).toBe(1);
    expect(late.stderr).toMatch(/took too long|ran too long/);
    expect([await readdir(to), await readFile(path, "utf8")]).toEqual([["graph.json"], "of yesterday"]);
    expect((await ascribe(["export", "json", "--out", path])).code).toBe(0);
    expect(await readdir(to)).toEqual(["graph.json"]);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: "export/1" });
  });

  test("help lists every format", async () => {
    const { stdout } = await ascribe(["export", "--help"]);
    for (const name of ["gexf", "graphml", "csv", "eventlist", "json", "cypher"])
      expect(stdout).toContain(`  ${name} `);
    expect(stdout).toContain("Exit status");
  });
});
