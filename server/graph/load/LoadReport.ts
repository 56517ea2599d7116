/** What a load did to one kind of thing: ids by what happened to them. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** The kinds of things that a load reports, in the order in which it does. */
export const reportedKinds = [
  "files",
  "predicates",
  "entities",
  "interests",
  "events",
  "merges",
  "articles",
  "statements",
] as const;
export type ReportedKind = (typeof reportedKinds)[number];

export interface LoadReport {
  readonly dryRun: boolean;
  readonly changes: Readonly<Record<ReportedKind, Changes>>;
  /** Codings other than the one of record that were checked, and left out of the graph. */
  readonly secondCodings: readonly string[];
  /** Those that were asked for, and are in the graph beside the one of record. */
  readonly besides: readonly string[];
  /** Hash of all loaded sources; of the state before, in a dry run. */
  readonly store: string;
}

interface Gathered {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
  unchanged: number;
}

const nothing = (): Gathered => ({ added: [], changed: [], removed: [], unchanged: 0 });

/** Gathers changes while a load goes on. */
export class ReportBuilder {
  readonly #gathered: Record<ReportedKind, Gathered> = {
    files: nothing(),
    predicates: nothing(),
    entities: nothing(),
    interests: nothing(),
    events: nothing(),
    merges: nothing(),
    articles: nothing(),
    statements: nothing(),
  };

  note(kind: ReportedKind, what: "added" | "changed" | "removed", id: string): void {
    this.#gathered[kind][what].push(id);
  }

  unchanged(kind: ReportedKind, count = 1): void {
    this.#gathered[kind].unchanged += count;
  }

  changes(): Record<ReportedKind, Changes> {
    return this.#gathered;
  }
}
