import { Refusal } from "../../model/Refusal.ts";

/** The rules that an import holds its files to; each problem names the one it breaks. docs/exchange.md explains them. */
export const importRules = [
  // the file
  "not-found",
  "unreadable",
  "not-a-file",
  "empty-file",
  "too-large",
  "other-format",
  // a DNA file
  "not-sqlite",
  "archive",
  "damaged",
  "unfinished",
  "dna-2",
  "missing-table",
  // a table
  "bad-encoding",
  "mixed-encoding",
  "nul",
  "long-line",
  "bad-quoting",
  "row-length",
  "duplicate-column",
  "missing-column",
  // an export of Ascribe
  "bad-json",
  "not-export",
  // values
  "bad-value",
  "bad-date",
  "two-date-forms",
  "unknown-value",
  "missing-value",
  "bad-id",
  "duplicate-id",
  "conflicting-article",
  // the mapping, and what comes of it
  "bad-mapping",
  "nothing-mapped",
  "not-clean",
  // where to write
  "not-empty",
  "in-repository",
  "not-writable",
] as const;
export type ImportRule = (typeof importRules)[number];

export interface ImportProblem {
  readonly rule: ImportRule;
  /** Where people find it: `table.csv:12:3`, `study.dna: document 4`. */
  readonly place: string;
  /** What was found, what was expected, and what to do. */
  readonly message: string;
}

/** More of them are echoes of the first, or a mapping that does not fit. */
const mostProblems = 50;

/** What keeps a file from being imported: all of it, each with its place. Nothing was written. */
export class ImportRefusal extends Refusal {
  readonly problems: readonly ImportProblem[];
  /** How many things are wrong, in words; of very many, `problems` holds the first. */
  readonly count: string;

  constructor(problems: readonly ImportProblem[]) {
    const count = problems.length === 1 ? "one thing" : `${problems.length.toLocaleString("en-US")} things`;
    const [first] = problems;
    super(
      "BAD_FILES",
      `${count} wrong, nothing was written${first === undefined ? "" : `: ${first.place}: ${first.message}`}`,
    );
    this.count = count;
    this.problems = problems.slice(0, mostProblems);
  }
}

/** @throws ImportRefusal always */
export function refuse(rule: ImportRule, place: string, message: string): never {
  throw new ImportRefusal([{ rule, place, message }]);
}
