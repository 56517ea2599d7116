import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ImportRefusal } from "../../../server/facts/import/ImportProblem.ts";
import { importFile } from "../../../server/facts/import/importFile.ts";
import { type DnaOptions, fictionalDna } from "../../corpora/fictionalDna.ts";
import { scratchFolder } from "../../scratchFolder.ts";

/** Every class of file that is no whole database of DNA 3: how it is made, the rule that refuses it, and where. */
const hostile: readonly {
  name: string;
  rule: string;
  place: string;
  bytes: () => Promise<Uint8Array | string>;
}[] = [
  { name: "nothing", rule: "empty-file", place: "study.dna", bytes: async () => "" },
  {
    name: "a beginning",
    rule: "damaged",
    place: "study.dna",
    bytes: async () => (await fictionalDna()).slice(0, 60),
  },
  { name: "half of it", rule: "damaged", place: "study.dna", bytes: async () => half(await fictionalDna()) },
  {
    name: "a page overwritten",
    rule: "damaged",
    place: "study.dna",
    bytes: async () => (await fictionalDna()).fill(7, 8192, 12_288),
  },
  { name: "a zip", rule: "archive", place: "study.dna", bytes: async () => "PK\u0003\u0004 study.dna" },
  {
    name: "XML of DNA 1",
    rule: "dna-2",
    place: "study.dna",
    bytes: async () => '<?xml version="1.0"?><discourse/>',
  },
  {
    name: "a dump of MySQL",
    rule: "not-sqlite",
    place: "study.dna",
    bytes: async () => "-- MySQL dump 10.13\nCREATE TABLE `STATEMENTS` (`ID` int);\n",
  },
  {
    name: "a database of DNA 2",
    rule: "dna-2",
    place: "study.dna",
    bytes: () =>
      fictionalDna({
        change: (it) => it.run("DROP TABLE ENTITIES; CREATE TABLE ATTRIBUTES(ID INTEGER, Value TEXT)"),
      }),
  },
  {
    name: "a database of others",
    rule: "missing-table",
    place: "study.dna",
    bytes: () => fictionalDna({ change: dropAll }),
  },
  {
    name: "no table of documents",
    rule: "missing-table",
    place: "study.dna",
    bytes: () => changed("DROP TABLE DOCUMENTS"),
  },
  {
    name: "a view for a table",
    rule: "missing-table",
    place: "study.dna",
    bytes: () => changed("ALTER TABLE CODERS RENAME TO C; CREATE VIEW CODERS AS SELECT * FROM C"),
  },
  {
    name: "a column less",
    rule: "missing-column",
    place: "study.dna: STATEMENTS",
    bytes: () => changed("ALTER TABLE STATEMENTS DROP COLUMN Stop"),
  },
  {
    name: "a NUL in a title",
    rule: "nul",
    place: "study.dna: document 2",
    bytes: () => changed("UPDATE DOCUMENTS SET Title = 'a' || char(0) || 'b' WHERE ID = 2"),
  },
  {
    name: "bytes that are no text",
    rule: "bad-encoding",
    place: "study.dna: document 2",
    bytes: () => changed("UPDATE DOCUMENTS SET Title = CAST(x'C328' AS TEXT) WHERE ID = 2"),
  },
  {
    name: "milliseconds",
    rule: "bad-date",
    place: "study.dna: document 1",
    bytes: () => changed("UPDATE DOCUMENTS SET Date = Date * 1000 WHERE ID = 1"),
  },
  {
    name: "a word for a number",
    rule: "bad-value",
    place: "study.dna: statement 4",
    bytes: () => changed("UPDATE STATEMENTS SET Start = 'here' WHERE ID = 4"),
  },
  {
    name: "a statement in no document",
    rule: "bad-value",
    place: "study.dna: statement 4",
    bytes: () => changed("UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 4"),
  },
  {
    name: "a coder who is not there",
    rule: "bad-value",
    place: "study.dna: statement 4",
    bytes: () => changed("UPDATE STATEMENTS SET Coder = 9 WHERE ID = 4"),
  },
  {
    name: "a value that is not there",
    rule: "bad-value",
    place: "study.dna: statement 4",
    bytes: () => changed("UPDATE DATASHORTTEXT SET Entity = 999 WHERE StatementId = 4"),
  },
  {
    name: "an agreement of 7",
    rule: "unknown-value",
    place: "study.dna: statement 4",
    bytes: () => changed("UPDATE DATABOOLEAN SET Value = 7 WHERE StatementId = 4"),
  },
  {
    name: "no agreement",
    rule: "missing-value",
    place: "study.dna: statement 4",
    bytes: () => changed("DELETE FROM DATABOOLEAN WHERE StatementId = 4"),
  },
  {
    name: "no type of DNA's own",
    rule: "nothing-mapped",
    place: "study.dna",
    bytes: () => changed("UPDATE STATEMENTTYPES SET Label = 'Claim' WHERE ID = 1"),
  },
  {
    name: "an agreement in words",
    rule: "nothing-mapped",
    place: "study.dna",
    bytes: () => changed("UPDATE VARIABLES SET DataType = 'short text' WHERE ID = 4"),
  },
  {
    name: "no concept",
    rule: "missing-column",
    place: 'study.dna: statement type "DNA Statement"',
    bytes: () => changed("UPDATE VARIABLES SET Variable = 'idea' WHERE ID = 3"),
  },
];

const changed = (sql: string): Promise<Uint8Array> =>
  fictionalDna({ change: (database) => database.run(sql) });
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);

function dropAll(database: Parameters<NonNullable<DnaOptions["change"]>>[0]): void {
  const tables = database.exec("SELECT name FROM sqlite_master WHERE type = 'table'")[0]?.values ?? [];
  for (const [table] of tables) database.run(`DROP TABLE ${table}`);
  database.run("CREATE TABLE OTHERS(ID INTEGER)");
}

describe("what is no database of DNA 3", () => {
  test.each(hostile)("$name is refused by $rule, and nothing is written", async ({ bytes, rule, place }) => {
    const folder = await scratchFolder();
    const file = join(folder, "study.dna");
    await writeFile(file, await bytes());
    const found = await importFile("dna", file, { out: join(folder, "made", "for", "it", "out") }).then(
      () => [],
      (error: unknown) => {
        if (error instanceof ImportRefusal) return error.problems;
        throw error;
      },
    );
    const shown = found.map((it) => ({ ...it, place: it.place.replace(`${folder}/`, "") }));
    expect(shown).toContainEqual({ rule, place, message: expect.any(String) });
    expect(await readdir(folder)).toEqual(["study.dna"]);
  });

  test("a folder, a path to nothing, and a file beside which its log lies", async () => {
    const folder = await scratchFolder();
    const file = join(folder, "study.dna");
    await writeFile(file, await fictionalDna());
    await writeFile(`${file}-wal`, "newest rows");
    const rules = await Promise.all(
      [folder, join(folder, "gone.dna"), file].map((path) =>
        importFile("dna", path, { out: join(folder, "out") }).catch((error: unknown) =>
          error instanceof ImportRefusal ? error.problems.map(({ rule }) => rule) : error,
        ),
      ),
    );
    expect(rules).toEqual([["not-a-file"], ["not-found"], ["unfinished"]]);
  });

  test("nothing goes where other files are, nor texts into a repository", async () => {
    const folder = await scratchFolder();
    const file = join(folder, "study.dna");
    await writeFile(file, await fictionalDna());
    await mkdir(join(folder, "repository", ".git"), { recursive: true });
    const refused = (target: { out: string; texts?: string }) =>
      importFile("dna", file, target).catch((error: unknown) =>
        error instanceof ImportRefusal ? error.problems.map(({ rule }) => rule) : error,
      );
    expect(await refused({ out: folder })).toEqual(["not-empty"]);
    expect(await refused({ out: file })).toEqual(["not-empty"]);
    // No folder can be made there, of which Node's recursive mkdir takes no notice.
    expect(await refused({ out: "/proc/made/for/it" })).toEqual(["not-writable"]);
    const out = join(folder, "out");
    expect(await refused({ out, texts: join(out, "texts") })).toEqual(["in-repository"]);
    expect(await refused({ out, texts: join(folder, "repository", "a", "texts") })).toEqual([
      "in-repository",
    ]);
    expect((await readdir(folder)).sort()).toEqual(["repository", "study.dna"]);
  });
});
