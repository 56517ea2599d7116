import { readFile } from "node:fs/promises";
import { shippedVocabulary } from "../checkPaths.ts";
import { parseYaml } from "../parseYaml.ts";
import { type PredicateEntry, vocabularyFile } from "../schema/vocabularyFile.ts";

/** The predicates that are shipped, by name. */
export async function shippedPredicates(): Promise<ReadonlyMap<string, PredicateEntry>> {
  const [document] = parseYaml(await readFile(shippedVocabulary, "utf8")).documents;
  const { predicates } = vocabularyFile.parse(document?.value);
  return new Map(predicates.map((predicate) => [predicate.name, predicate]));
}
