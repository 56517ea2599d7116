/** What an import brought over and what it did not. */
export interface ImportReport {
  readonly file: string;
  /** What was read, in the source's own terms: `Discourse Network Analyzer 3.0.7`. */
  readonly source: string;
  readonly written: {
    readonly articles: number;
    readonly codings: number;
    readonly statements: number;
    readonly entities: number;
    readonly interests: number;
    readonly events: number;
    readonly predicates: number;
    /** Statements whose place in the text the source does not give. */
    readonly withoutSpan: number;
    readonly texts: number;
  };
  /** What is in the source and not in the files. */
  readonly left: readonly LeftOut[];
  /** What was decided on the way, for people to look at. */
  readonly notes: readonly string[];
}

export interface LeftOut {
  /** `statements of type "Annotation"`. */
  readonly what: string;
  readonly count: number;
  readonly why: string;
}

/** The report as people read it; a line each. */
export function reportText(report: ImportReport): string {
  const { written, left, notes } = report;
  const counts = Object.entries(written).map(([what, count]) => `${counted[what] ?? what}: ${count}`);
  return [
    `${report.file}: ${report.source}`,
    "",
    "Brought over",
    ...counts.map((line) => `  ${line}`),
    "",
    left.length === 0 ? "Everything in the file was brought over." : "Not carried over",
    ...left.map(({ what, count, why }) => `  ${what}: ${count} (${why})`),
    ...(notes.length === 0 ? [] : ["", "To look at", ...notes.map((note) => `  ${note}`)]),
    "",
  ].join("\n");
}

const counted: Readonly<Record<string, string>> = { withoutSpan: "statements without a place in the text" };
