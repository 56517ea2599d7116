import type { Database } from "../database/Database.ts";
import { checkPaths } from "../facts/checkPaths.ts";
import type { LoadReport } from "../graph/load/LoadReport.ts";
import { type LoadOptions, loadCorpus } from "../graph/load/loadCorpus.ts";
import type { Corpus } from "../model/Corpus.ts";
import { Refusal } from "../model/Refusal.ts";
import { problemLine, textsOf } from "./check.ts";
import { Progress } from "./Progress.ts";
import type { Talk } from "./Talk.ts";

/**
 * What the files say, if they are right.
 * @throws Refusal BAD_FILES, with every error of every file in its message
 */
export async function corpusOf(paths: readonly string[]): Promise<Corpus> {
  const texts = textsOf(undefined);
  const { corpus, problems } = await checkPaths(paths, texts === undefined ? {} : { texts });
  if (corpus !== null) return corpus;
  const errors = problems.filter(({ severity }) => severity === "error");
  throw new Refusal(
    "BAD_FILES",
    errors.map(problemLine).join("\n"),
    `Nothing was loaded. Correct ${errors.length === 1 ? "this" : `these ${errors.length} errors`} and load again; \`ascribe check\` tells the same without a database.`,
  );
}

/** Loads a checked corpus and shows how far it is. */
export async function loadWithProgress(
  database: Database,
  corpus: Corpus,
  talk: Talk,
  options: Omit<LoadOptions, "onProgress"> = {},
): Promise<LoadReport> {
  const progress = new Progress(talk);
  try {
    return await loadCorpus(database, corpus, {
      ...options,
      onProgress: (done, all, what) => progress.show(done, all, what),
    });
  } finally {
    progress.end();
  }
}
