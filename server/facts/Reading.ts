import type { Path, Places } from "./Places.ts";
import type { ArticleEntry, CodingEntry, StatementEntry, UncodedEntry } from "./schema/factFile.ts";
import type { EntityEntry, EventEntry, InterestEntry, MergeEntry } from "./schema/registryFile.ts";
import type { PredicateEntry } from "./schema/vocabularyFile.ts";

/** The document that something stands in. */
export interface Origin {
  /** As the user named the file. */
  readonly file: string;
  /** What identifies the source: the file's real path; `#2` behind it for the second document of one file, and so on. */
  readonly source: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly places: Places;
}

/** One valid entry of a document, and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly path: Path;
  readonly origin: Origin;
}

/**
 * What could be read of one document: all that is valid by itself. `claimed` holds the ids of broken entries too, so
 * that one mistake is not reported again at each place that refers to it.
 */
export type Reading = FactsReading | RegistryReading | VocabularyReading;

export interface FactsReading {
  readonly kind: "facts";
  readonly origin: Origin;
  readonly article?: ArticleEntry;
  readonly coding?: CodingEntry;
  readonly statements: readonly Entry<StatementEntry>[];
  readonly uncoded: readonly Entry<UncodedEntry>[];
  readonly claimedArticle?: string;
  readonly claimed: ReadonlySet<string>;
}

export interface RegistryReading {
  readonly kind: "registry";
  readonly origin: Origin;
  readonly entities: readonly Entry<EntityEntry>[];
  readonly interests: readonly Entry<InterestEntry>[];
  readonly events: readonly Entry<EventEntry>[];
  readonly merges: readonly Entry<MergeEntry>[];
  readonly claimed: ReadonlySet<string>;
}

export interface VocabularyReading {
  readonly kind: "vocabulary";
  readonly origin: Origin;
  readonly predicates: readonly Entry<PredicateEntry>[];
  readonly claimed: ReadonlySet<string>;
}

/** `<article>` for the coding of record, which is the default. */
export function codingIdOf(reading: FactsReading): string | undefined {
  return reading.coding?.id ?? reading.article?.id ?? reading.claimedArticle;
}
