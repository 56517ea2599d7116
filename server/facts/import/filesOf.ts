import { basename, extname } from "node:path";
import type { Mapping } from "../schema/mappingFile.ts";
import type { PredicateEntry } from "../schema/vocabularyFile.ts";
import type { ImportReport } from "./ImportReport.ts";
import type { ImportedRows } from "./RowImporter.ts";
import { slugOf } from "./Slugs.ts";
import { yamlText } from "./yamlText.ts";

/** Files of a corpus, and how much is in them. */
export interface ImportedFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly written: Omit<ImportReport["written"], "texts">;
}

/** The files of a corpus: a registry, a vocabulary where the mapping brings predicates, a fact file a coding. */
export function filesOf(
  rows: ImportedRows,
  mapping: Mapping,
  predicates: ReadonlyMap<string, PredicateEntry>,
): ImportedFiles {
  const registry = rows.draft.registry();
  // A corpus with a vocabulary of its own is read without the shipped one, so it repeats what it uses of that.
  const vocabulary =
    mapping.predicates.length === 0
      ? []
      : [
          ...mapping.predicates,
          ...[...predicates.values()].filter(
            ({ name }) => rows.predicates.has(name) && !mapping.predicates.some((it) => it.name === name),
          ),
        ];
  const files = new Map<string, string>([["registry.yaml", yamlText(registry)]]);
  if (vocabulary.length > 0)
    files.set("vocabulary.yaml", yamlText({ format: "vocabulary/1", predicates: vocabulary }));
  let [statements, withoutSpan] = [0, 0];
  for (const [coding, file] of rows.files) {
    files.set(`articles/${coding}.facts.yaml`, yamlText(file));
    statements += file.statements?.length ?? 0;
    withoutSpan += (file.statements ?? []).filter(({ at }) => at.length === 0).length;
  }
  return {
    files,
    written: {
      articles: rows.articles.size,
      codings: rows.files.size,
      statements,
      entities: registry.entities?.length ?? 0,
      interests: registry.interests?.length ?? 0,
      events: registry.events?.length ?? 0,
      predicates: vocabulary.length,
      withoutSpan,
    },
  };
}

/** With what the ids of articles begin: what the mapping says, else the file's name. */
export function corpusName(mapping: Mapping, path: string): string {
  return mapping.corpus ?? (slugOf(basename(path, extname(path))) || "import");
}

/** The predicates that a mapping's statements may use, by name: its own and the shipped ones. */
export function predicatesFor(
  mapping: Mapping,
  shipped: ReadonlyMap<string, PredicateEntry>,
): ReadonlyMap<string, PredicateEntry> {
  return new Map([
    ...shipped,
    ...mapping.predicates.map((predicate) => [predicate.name, predicate] as const),
  ]);
}
