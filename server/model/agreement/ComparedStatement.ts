import type { Span } from "../Corpus.ts";

/** The fields in which two codings of a statement are compared, in the order of reports. */
export const comparedFields = [
  "subject",
  "predicate",
  "object",
  "speaker",
  "via",
  "ascription",
  "polarity",
  "certainty",
  "modality",
  "presupposed",
  "form",
  "said",
  "when",
  "place",
  "amount",
  "links",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * What a statement has in a field: `key` is equal where the two codings say the same (slugs after merges, lists without
 * their order), `shown` is for people.
 */
export interface FieldValue {
  readonly key: string;
  readonly shown: string;
}

/** A statement of one coding, ready to be held against those of another. */
export interface ComparedStatement {
  /** Within its file. */
  readonly id: string;
  /** Place in the file. */
  readonly order: number;
  readonly gloss: string;
  readonly spans: readonly Span[];
  /** Keys of the objects, sorted; statements are all alike here, since their ids say nothing. */
  readonly objectKeys: readonly string[];
  /**
   * Values by field.
   * @param nameOf the name that a statement, by its global id, shares with its match in the other coding
   */
  values(nameOf: (statement: string) => string): Readonly<Record<ComparedField, FieldValue>>;
}
