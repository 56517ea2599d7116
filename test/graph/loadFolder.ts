import type { Database } from "../../server/database/Database.ts";
import { checkPaths } from "../../server/facts/checkPaths.ts";
import { type LoadReport, reportedKinds } from "../../server/graph/load/LoadReport.ts";
import { type LoadOptions, loadCorpus } from "../../server/graph/load/loadCorpus.ts";
import type { Corpus } from "../../server/model/Corpus.ts";

/** Checks and loads what users would name on the command line. */
export async function loadFolder(
  database: Database,
  paths: string | readonly string[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  return await loadCorpus(database, await checked(paths), options);
}

export async function checked(paths: string | readonly string[]): Promise<Corpus> {
  const check = await checkPaths(typeof paths === "string" ? [paths] : paths);
  if (!check.corpus) throw new Error(check.problems.map(({ message }) => message).join("\n"));
  return check.corpus;
}

/** What a report says happened, without what stayed: `{ statements: { changed: ["a/s1"] } }`. */
export function happened(report: LoadReport): Record<string, Record<string, readonly string[]>> {
  return Object.fromEntries(
    reportedKinds.flatMap((kind) => {
      const { unchanged: _, ...changes } = report.changes[kind];
      const some = Object.entries(changes).filter(([, ids]) => ids.length > 0);
      return some.length > 0 ? [[kind, Object.fromEntries(some)]] : [];
    }),
  );
}
