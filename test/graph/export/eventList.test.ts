import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { importFile } from "../../../server/facts/import/importFile.ts";
import { originalText } from "../../../server/model/csv/neutralText.ts";
import { askDna, fictionalDna } from "../../corpora/fictionalDna.ts";
import { emptyForEachTest } from "../../database/emptyForEachTest.ts";
import { writeHarbour } from "../harbour.ts";
import { loadFolder } from "../loadFolder.ts";
import { exported } from "./exported.ts";

const ground = emptyForEachTest();

/** The rows of an event list, cells as they were before they were neutralised. */
async function events(): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await exported(ground.database, "eventlist"), {
    delimiter: ";",
    columns: true,
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, originalText(cell)])),
  );
}

/** An invented study; and a real one, where ASCRIBE_DNA_SAMPLE names a .dna file with a boolean agreement. */
const { ASCRIBE_DNA_SAMPLE: sample } = process.env;
const studies: readonly { name: string; bytes: () => Promise<Uint8Array> }[] = [
  { name: "an invented study", bytes: () => fictionalDna() },
  ...(sample === undefined ? [] : [{ name: sample, bytes: () => readFile(sample) }]),
];

const variable = (name: string) =>
  `(SELECT e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity JOIN VARIABLES v ON v.ID = d.VariableId WHERE d.StatementId = s.ID AND v.Variable = '${name}')`;

/** The rows that DNA itself would list: of its own statement type, text aside. */
const own = `
  SELECT s.ID, datetime(d.Date, 'unixepoch'), d.ID, coalesce(nullif(d.Title, ''), 'Untitled'), d.Author,
    coalesce(nullif(d.Source, ''), 'Unnamed source'), d.Section, d.Type,
    ${variable("person")}, ${variable("organization")}, ${variable("concept")}, b.Value
  FROM STATEMENTS s
  JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId AND t.Label = 'DNA Statement'
  JOIN DOCUMENTS d ON d.ID = s.DocumentId
  JOIN DATABOOLEAN b ON b.StatementId = s.ID
  ORDER BY s.ID`;

test.each(studies)(
  "$name of Discourse Network Analyzer comes out row by row as it went in",
  async ({ bytes }) => {
    const study = await bytes();
    await writeFile(join(ground.folder, "study.dna"), study);
    await importFile("dna", join(ground.folder, "study.dna"), { out: join(ground.folder, "out") });
    await loadFolder(ground.database, join(ground.folder, "out"));
    const rows = await events();
    const columns = [
      "document title",
      "author",
      "source",
      "section",
      "type",
      "person",
      "organization",
      "concept",
    ];
    const back = rows.map((row) => [
      // DNA's numbers end ours: study-3/17 is statement 17 of document 3.
      Number(row["statement ID"]?.split("/")[1]),
      row.time,
      Number(row["document ID"]?.split("-").at(-1)),
      ...columns.map((name) => row[name]),
      Number(row.agreement),
    ]);
    expect(back.sort(([a], [b]) => Number(a) - Number(b))).toEqual(await askDna(study, own));
    expect(rows.map(({ text }) => text)).toEqual(rows.map(() => ""));
  },
);

test("whoever holds and whoever says stands where Discourse Network Analyzer has place for them", async () => {
  await writeHarbour(ground.folder);
  await loadFolder(ground.database, ground.folder);
  const rows = await events();
  expect(
    rows.map((row) =>
      ["statement ID", "person", "organization", "concept", "agreement", "holder", "speaker"].map(
        (name) => row[name],
      ),
    ),
  ).toEqual([
    ["gull-1/s1", "Ada Quill", "Port Amber", "a ferry to the islands", "1", "Port Amber", "Ada Quill"],
    ["gull-1/s2", "", "Port Amber", "a ferry to the islands", "0", "Port Amber", "The salters"],
    ["gull-1/s4", "A. Quill", "", "cheap salt", "1", "A. Quill", "A. Quill"],
    // The question in s5 claims nothing.
    ["gull-2/s1", "", "Port Amber", "a ferry to the islands", "1", "Port Amber", "Harbour Council"],
  ]);
});
