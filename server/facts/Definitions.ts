import { isDeepStrictEqual } from "node:util";
import { predicatePattern, slugPattern } from "../model/slug.ts";
import type { EntityType } from "../model/words.ts";
import { nearMiss } from "./nearMiss.ts";
import type { Path } from "./Places.ts";
import { codingIdOf, type Entry, type Origin, type Reading } from "./Reading.ts";
import type { Report } from "./Report.ts";
import type { PredicateEntry } from "./schema/vocabularyFile.ts";

export type NodeKind = "entity" | "interest" | "event" | "article";

/** What a slug names. `type` is absent where the entity's definition is broken. */
export interface Definition {
  readonly kind: NodeKind;
  readonly type?: EntityType;
  readonly value: unknown;
  readonly origin: Origin;
  readonly path: Path;
}

/**
 * All that the files define, by id. Building it reports ids defined twice: in one file always, in several where the
 * definitions differ.
 */
export class Definitions {
  readonly #nodes = new Map<string, Definition>();
  readonly #predicates = new Map<string, Entry<PredicateEntry>>();
  /** Coding -> ids of its statements. */
  readonly #statements = new Map<string, ReadonlySet<string>>();
  /** Ids whose definition is broken. */
  readonly #claimedNodes = new Set<string>();
  readonly #claimedPredicates = new Set<string>();
  readonly #suggestions = new Map<string, string | undefined>();

  constructor(readings: readonly Reading[], report: Report) {
    const codings = new Map<string, Origin>();
    for (const reading of readings) {
      switch (reading.kind) {
        case "registry":
          for (const id of reading.claimed) this.#claimedNodes.add(id);
          for (const it of reading.entities) this.#define(it, "entity", report, it.value.type);
          for (const it of reading.interests) this.#define(it, "interest", report);
          for (const it of reading.events) this.#define(it, "event", report);
          break;
        case "vocabulary":
          for (const name of reading.claimed) this.#claimedPredicates.add(name);
          for (const it of reading.predicates) this.#definePredicate(it, report);
          break;
        case "facts": {
          if (reading.claimedArticle !== undefined) this.#claimedNodes.add(reading.claimedArticle);
          if (reading.article !== undefined) {
            this.#define(
              { value: reading.article, path: ["article"], origin: reading.origin },
              "article",
              report,
            );
          }
          const coding = codingIdOf(reading);
          if (coding === undefined) break;
          const first = codings.get(coding);
          if (first === undefined) codings.set(coding, reading.origin);
          else
            report.at(
              reading.origin,
              ["coding"],
              doubled("coding", coding, { origin: first, path: ["coding"] }),
            );
          this.#statements.set(
            coding,
            new Set([...(this.#statements.get(coding) ?? []), ...reading.claimed]),
          );
        }
      }
    }
  }

  node(id: string): Definition | undefined {
    return this.#nodes.get(id);
  }

  predicate(name: string): PredicateEntry | undefined {
    return this.#predicates.get(name)?.value;
  }

  /** Whether an id is defined, though perhaps wrongly. */
  claimsNode(id: string): boolean {
    return this.#nodes.has(id) || this.#claimedNodes.has(id);
  }

  claimsPredicate(name: string): boolean {
    return this.#predicates.has(name) || this.#claimedPredicates.has(name);
  }

  /** Ids of a coding's statements; undefined where no file holds the coding. */
  statementsOf(coding: string): ReadonlySet<string> | undefined {
    return this.#statements.get(coding);
  }

  codings(): Iterable<string> {
    return this.#statements.keys();
  }

  nearNode(id: string): string | undefined {
    return this.#near(id, () => [
      ...this.#nodes.keys(),
      ...[...this.#claimedNodes].filter((it) => slugPattern.test(it)),
    ]);
  }

  nearPredicate(name: string): string | undefined {
    return this.#near(name, () => [
      ...this.#predicates.keys(),
      ...[...this.#claimedPredicates].filter((it) => predicatePattern.test(it)),
    ]);
  }

  /**
   * Asked once a word, since a wrong id may stand in thousands of statements; and of so many words at most, since each
   * is held to each known one: who has more wrong ids has forgotten a file.
   */
  #near(word: string, known: () => Iterable<string>): string | undefined {
    if (!this.#suggestions.has(word) && this.#suggestions.size < maxSuggestions)
      this.#suggestions.set(word, nearMiss(word, known()));
    return this.#suggestions.get(word);
  }

  #define(entry: Entry<{ readonly id: string }>, kind: NodeKind, report: Report, type?: EntityType): void {
    const { value, path, origin } = entry;
    const idPath = [...path, "id"];
    if (value.id === "unspecified") {
      const message =
        "found `unspecified` as an id, expected another: the word stands for what a text leaves open";
      report.at(origin, idPath, { code: "bad-slug", message });
      return;
    }
    const first = this.#nodes.get(value.id);
    if (first === undefined) {
      this.#nodes.set(value.id, { kind, value, origin, path, ...(type === undefined ? {} : { type }) });
      return;
    }
    if (first.origin === origin) report.at(origin, idPath, doubled("id", value.id, first));
    else if (first.kind !== kind || !isDeepStrictEqual(first.value, value)) {
      report.at(
        origin,
        idPath,
        conflict(
          value.id,
          first.kind === kind
            ? differing(first.value, value)
            : `it is of kind ${first.kind} there, ${kind} here`,
          first,
        ),
      );
    }
  }

  #definePredicate(entry: Entry<PredicateEntry>, report: Report): void {
    const { value, path, origin } = entry;
    const first = this.#predicates.get(value.name);
    if (first === undefined) this.#predicates.set(value.name, entry);
    else if (first.origin === origin)
      report.at(origin, [...path, "name"], doubled("predicate", value.name, first));
    else if (!isDeepStrictEqual(first.value, value)) {
      report.at(origin, [...path, "name"], conflict(value.name, differing(first.value, value), first));
    }
  }
}

const maxSuggestions = 200;

interface Located {
  readonly origin: Origin;
  readonly path: Path;
}

/** `file:line:column` of a definition. */
export function shownPlace({ origin, path }: Located): string {
  const { line, column } = origin.places.of(path);
  return `${origin.file}:${line}:${column}`;
}

function doubled(what: string, id: string, first: Located) {
  return {
    code: "duplicate-id",
    message: `the ${what} \`${id}\` is taken by ${shownPlace(first)}: give one of them another`,
    found: id,
  } as const;
}

function conflict(id: string, difference: string, first: Located) {
  return {
    code: "conflicting-definition",
    message: `\`${id}\` is defined differently at ${shownPlace(first)} (${difference}): make both equal, or keep one`,
    found: id,
  } as const;
}

function differing(first: unknown, second: unknown): string {
  const a = new Map(Object.entries(first ?? {}));
  const b = new Map(Object.entries(second ?? {}));
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => !isDeepStrictEqual(a.get(key), b.get(key)),
  );
  return keys.length === 1
    ? `\`${keys[0]}\` differs`
    : `${keys.map((key) => `\`${key}\``).join(", ")} differ`;
}
