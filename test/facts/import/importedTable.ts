import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { checkPaths } from "../../../server/facts/checkPaths.ts";
import { ImportRefusal } from "../../../server/facts/import/ImportProblem.ts";
import { importFile } from "../../../server/facts/import/importFile.ts";
import type { FactsContent, RegistryContent } from "../../../server/model/Corpus.ts";
import { scratchFolder } from "../../scratchFolder.ts";
import { mapping } from "./claimsTable.ts";

/** Imports a table and reads what was written as `ascribe check` does. */
export async function importedTable(content: string | Uint8Array, rules: string | null = mapping) {
  const folder = await scratchFolder();
  const [file, out, map] = ["claims.csv", "out", "claims.mapping.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(file, content);
  if (rules !== null) await writeFile(map, rules);
  const report = await importFile("csv", file, { out }, rules === null ? undefined : map);
  const check = await checkPaths([out], { strict: true });
  const contents = (check.corpus?.sources ?? []).map((source) => source.content);
  const facts = contents.filter((it): it is FactsContent => it.kind === "facts");
  const registry = contents.find((it): it is RegistryContent => it.kind === "registry");
  return {
    report,
    problems: check.problems,
    facts,
    registry,
    statements: facts.flatMap((it) => it.statements),
  };
}

/** The problems that an import is refused for, and what it left behind. */
export async function refusedTable(content: string | Uint8Array, rules: string | null = mapping) {
  const folder = await scratchFolder();
  const file = join(folder, "claims.csv");
  await writeFile(file, content);
  const map = join(folder, "claims.mapping.yaml");
  if (rules !== null) await writeFile(map, rules);
  try {
    await importFile(
      "csv",
      file,
      { out: join(folder, "made", "for", "it", "out") },
      rules === null ? undefined : map,
    );
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    expect((await readdir(folder)).filter((name) => !name.startsWith("claims."))).toEqual([]);
    return error.problems.map(({ rule, place, message }) => ({
      rule,
      place: place.replace(`${folder}/`, ""),
      message,
    }));
  }
  throw new Error("it was imported");
}
