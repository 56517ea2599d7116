import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { importFile } from "../../../server/facts/import/importFile.ts";
import { exportFile } from "../../../server/facts/schema/exportFile.ts";
import type { Lens } from "../../../server/model/Lens.ts";
import { emptyForEachTest } from "../../database/emptyForEachTest.ts";
import { empty } from "../../database/testDatabase.ts";
import { brokenRelations } from "../brokenRelations.ts";
import { loadFolder } from "../loadFolder.ts";
import { exported } from "./exported.ts";
import { runScript } from "./runScript.ts";
import { writtenGraph } from "./writtenGraph.ts";

/** The article `weir-1`, coded by coder-1 for the record and by brook a second time: three stances, four others. */
const ground = emptyForEachTest();
const brook: Lens = { coders: ["brook"] };
const brooks = ["k1", "k2", "k3", "k4", "k5", "k6", "k9"];

beforeEach(async () => {
  await cp(join(import.meta.dirname, "../../corpora/agreement"), join(ground.folder, "facts"), {
    recursive: true,
  });
  await loadFolder(ground.database, join(ground.folder, "facts"), { codings: true });
});

/** Imports an export and loads what came of it into the database, emptied. */
async function loadAgain(json: string): Promise<void> {
  const file = join(ground.folder, "export.json");
  await writeFile(file, json);
  await importFile("json", file, { out: join(ground.folder, "again") });
  await empty(ground.database);
  await loadFolder(ground.database, join(ground.folder, "again"), { codings: true });
}

const codingsIn = (json: string) =>
  exportFile
    .parse(JSON.parse(json))
    .articles.map(({ coding, statements }) => [coding.id, coding.by, coding.on, statements.length]);

/** The rows of an export in columns. */
async function rowsOf(name: string, choices: { part?: string; lens: Lens }): Promise<object[]> {
  const delimiter = name === "csv" ? "," : ";";
  return parse(await exported(ground.database, name, choices), { delimiter, columns: true });
}

test("JSON of everything holds second codings, and imported and loaded with them it is the same graph", async () => {
  const before = await writtenGraph(ground.database);
  const json = await exported(ground.database, "json");
  expect(codingsIn(json)).toEqual([
    ["weir-1", "coder-1", "2024-05-01", 7],
    ["weir-1@brook", "brook", "2024-05-03", 7],
  ]);
  await loadAgain(json);
  expect(await writtenGraph(ground.database)).toEqual(before);
});

test("JSON under their coder holds theirs alone, beside a coding of record without which no load takes them", async () => {
  const json = await exported(ground.database, "json", { lens: brook });
  expect(codingsIn(json)).toEqual([
    ["weir-1", "coder-1", "2024-05-01", 0],
    ["weir-1@brook", "brook", "2024-05-03", 7],
  ]);
  await loadAgain(json);
  const rows = await ground.database.read("MATCH (s:SecondStatement) RETURN s.id AS id ORDER BY id");
  expect(rows.map(({ id }) => id)).toEqual(brooks.map((id) => `weir-1@brook/${id}`));
});

test("a change of when or how a second coding was made reaches the graph", async () => {
  const file = join(ground.folder, "facts", "weir-1.brook.facts.yaml");
  const json = await exported(ground.database, "json");
  const [, second] = JSON.parse(json).articles;
  await writeFile(
    file,
    JSON.stringify({ ...second, coding: { ...second.coding, on: "2024-06", method: "model" } }),
  );
  await loadFolder(ground.database, join(ground.folder, "facts"), { codings: true });
  expect(codingsIn(await exported(ground.database, "json"))[1]).toEqual([
    "weir-1@brook",
    "brook",
    "2024-06",
    7,
  ]);
});

test("tables and networks hold them where a lens names their coder, and only there", async () => {
  const counts = async (lens: Lens) => ({
    statements: (await rowsOf("csv", { part: "statements", lens })).length,
    relations: (await rowsOf("csv", { part: "relations", lens })).length,
    events: (await rowsOf("eventlist", { lens })).length,
    edges: (await exported(ground.database, "gexf", { lens })).split("<edge ").length - 1,
  });
  const ofRecord = await counts({});
  expect(await counts({ coders: ["coder-1"] })).toEqual(ofRecord);
  // What only brook claims, millers:AIDS:reeve, is an edge too.
  expect(await counts(brook)).toEqual({ statements: 7, relations: 7, events: 3, edges: 7 });
  expect((await counts({ coders: ["brook", "coder-1"] })).statements).toBe(14);
});

test("a script under their coder makes a graph in which theirs is what counts", async () => {
  const script = await exported(ground.database, "cypher", { lens: brook });
  await empty(ground.database);
  await runScript(ground.database, script);
  expect(await brokenRelations(ground.database)).toEqual([]);
  const rows = await ground.database.read(
    "MATCH (s:Statement) RETURN s.id AS id, s:StanceStatement AS isStance ORDER BY id",
  );
  expect(rows.map(({ id }) => id)).toEqual(brooks.map((id) => `weir-1@brook/${id}`));
  expect(rows.filter(({ isStance }) => isStance)).toHaveLength(3);
  expect(await rowsOf("csv", { part: "relations", lens: {} })).toHaveLength(7);
});
