/** Sign times polarity: for the interest, indifferent to it, or against it. */
export type Qualifier = -1 | 0 | 1;

/**
 * One stance as a discourse network counts it: a stance statement and one of its interests, after merges. Statements
 * that only ask are no rows.
 */
export interface StanceRow {
  /** Global id of the statement; one that names several interests is several rows. */
  readonly statement: string;
  /** Id of who holds it or says so; empty where the text leaves it open. */
  readonly actor: string;
  /** Id of the interest; empty where the text leaves it open. */
  readonly interest: string;
  readonly qualifier: Qualifier;
  /** The day of its article, `YYYY-MM-DD`: the first that a vague date can mean. */
  readonly day: string;
  readonly article: string;
  /** Code points of its first span, where there is one. */
  readonly start?: number;
  readonly end?: number;
  /** Its place in its file. */
  readonly order: number;
  /** False where a condition on the statement itself, not on its article or its time, shuts it out. */
  readonly passes: boolean;
}
