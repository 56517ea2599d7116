/** The rules that `ascribe check` holds files to; each problem names the one it breaks. docs/files.md explains them. */
export const problemCodes = [
  // the file
  "not-found",
  "unreadable",
  "not-a-file",
  "no-files",
  "empty-file",
  "too-large",
  "not-text",
  "bad-yaml",
  "bad-json",
  "tab",
  "alias",
  "tag",
  "too-deep",
  "unknown-format",
  // its shape
  "unknown-key",
  "duplicate-key",
  "missing-key",
  "wrong-type",
  "unknown-word",
  "too-short",
  "out-of-range",
  "empty-text",
  "bad-slug",
  "bad-reference",
  "bad-coding-id",
  "bad-hash",
  "bad-url",
  "bad-date",
  "bad-language",
  "bad-wikidata",
  "bad-amount",
  "malformed-predicate",
  "reserved-predicate",
  "stance-sign",
  // what it says, beside the other files
  "unknown-id",
  "unknown-predicate",
  "unknown-statement",
  "type-not-allowed",
  "duplicate-id",
  "conflicting-definition",
  "self-reference",
  "cycle",
  "opposite",
  "merge-undefined",
  "merge-type",
  "merge-chain",
  "quote-left",
  "no-text-identity",
  "bad-span",
  // beside the article's text
  "text-mismatch",
  "span-hash",
  // warnings
  "not-anchored",
  "sentence-hint",
  "uncoded-hint",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong at one place of one file. */
export interface Problem {
  /** The rule that is broken. */
  readonly code: ProblemCode;
  /** Warnings do not keep a file from being loaded, unless the check is strict. */
  readonly severity: "error" | "warning";
  /** As the user named it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** What was found, what was expected, and what to do: one sentence or two, for people. */
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** What a rule says about a problem; the place comes from who reports it. */
export interface Finding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly severity?: "warning";
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
}
