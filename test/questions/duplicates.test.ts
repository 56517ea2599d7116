import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { graphDump } from "../graph/graphDump.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { askQuestion } from "./askQuestion.ts";

/** Two invented names of one type, and why they may be one; no reason where they are two. Words in one row alone. */
const rows: readonly (readonly [type: string, a: string, b: string, reasons: readonly string[]])[] = [
  ["Person", "Zoé Marlin", "MARLIN, Zoe", ["same name"]],
  ["Person", "Бек Рахмон", "Bek Rahmon", ["same name in other letters"]],
  ["Person", "Sadyr Zhumanov", "Sadyr Jumanov", ["same name in other letters"]],
  ["Person", "Li Shanjing", "李山京", ["same name without blanks"]],
  ["Person", "Ada Quill", "A. Quill", ["initials for a name"]],
  ["Person", "Tobias Karl Fenn", "T. Fenn", ["initials for a name"]],
  ["Person", "Шахноза Одилова", "Ш. Одилова", ["initials for a name"]],
  ["Person", "Ada Ostrow", "B. Ostrow", []],
  ["Person", "Ada Ormond", "Berta Ormond", []],
  ["Person", "Rita Hollander", "Rita Holander", ["same name in other letters"]],
  ["Person", "Nils Brandt", "Nils Brondt", ["one letter apart", "same consonants"]],
  ["Person", "Nora Wessling", "Nora Wesslnig", ["one letter apart", "same consonants"]],
  ["Person", "Greta Mosbach", "Greta Mosbachs", ["one letter apart"]],
  ["Person", "Jon Ahl", "Jon Ehl", []],
  ["Person", "Otto IV of Gund", "Otto V of Gund", []],
  ["Person", "Mohamad Tulun", "Muhamed Tulun", ["same consonants"]],
  ["Person", "Hassan Qadri", "حسن قدري", ["same consonants"]],
  ["Person", "Pia Ulm", "PU", []],
  ["Organization", "United Salt Works", "U.S.W.", ["initials for the whole name"]],
  ["Organization", "Union of the Ferrymen and Pilots", "UFP", ["initials for the whole name"]],
  ["Organization", "Лига северных портов", "ЛСП", ["initials for the whole name"]],
  ["Organization", "Old Mint Guild", "MGO", []],
  ["MilitaryUnit", "Brigade 11", "Brigade 12", []],
  ["Equipment", "K-300", "K-400", []],
  ["State", "Vorn", "Vern", []],
  ["State", "Zambor", "Gambor", []],
];
const pairs = rows.map(([type, a, b, reasons], index) => ({ type, a, b, reasons, id: `p${index + 10}` }));

let acquired: Acquired;
let folder: string;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await empty(acquired.database);
  folder = await mkdtemp(join(tmpdir(), "ascribe-duplicates-"));
  const merge = { by: "coder-1", on: "2024-05-01", why: "the same hand" };
  const registry = {
    format: "registry/1",
    entities: [
      ...pairs.flatMap(({ type, a, b, id }) => [
        { id: `${id}-a`, type, name: a },
        { id: `${id}-b`, type, name: b },
      ]),
      { id: "kept", type: "Person", name: "Ruth Carver" },
      { id: "merged", type: "Person", name: "R. Carver", aliases: ["Ruth Tilden"] },
      { id: "perhaps", type: "Person", name: "Ruth Karwer" },
      { id: "place", type: "Place", name: "Ruth Carver" },
    ],
    merges: [
      { keep: "kept", same: ["merged"], confidence: "certain", ...merge },
      { keep: "kept", same: ["perhaps"], confidence: "probable", ...merge },
    ],
  };
  await writeFile(join(folder, "registry.yaml"), stringify(registry));
  await loadFolder(acquired.database, folder);
});
afterAll(async () => {
  await acquired.release();
  await rm(folder, { recursive: true, force: true });
});

async function candidates() {
  const found = await askQuestion(acquired.database, namedQuestion("duplicates"));
  return new Map(found.map(({ a, b, reasons, shared }) => [`${a} ${b}`, { reasons, shared }]));
}

describe("candidates", () => {
  test.each(pairs)("$a / $b: $reasons", async ({ id, reasons }) => {
    expect((await candidates()).get(`${id}-a ${id}-b`)?.reasons ?? []).toEqual(reasons);
  });

  test("are none but these: a merged pair is not asked about again, one called perhaps the same is marked", async () => {
    const found = await candidates();
    const expected = pairs.filter(({ reasons }) => reasons.length > 0).map(({ id }) => `${id}-a ${id}-b`);
    expect([...found.keys()].sort()).toEqual([...expected, "kept perhaps"].sort());
    expect(found.get("kept perhaps")).toEqual({
      reasons: ["perhaps the same"],
      shared: ["probable: the same hand"],
    });
  });

  test("change nothing, and are found under the question's former name too", async () => {
    const before = await graphDump(acquired.database);
    await candidates();
    expect(await graphDump(acquired.database)).toEqual(before);
    expect(namedQuestion("likely-duplicate-entities")).toEqual(namedQuestion("duplicates"));
  });
});
