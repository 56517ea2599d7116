/** A database of Discourse Network Analyzer 3, as far as it says anything of what was coded. Never passwords. */
export interface DnaFile {
  /** As in `3.0.7`; empty where the file does not say. */
  readonly version: string;
  readonly coders: ReadonlyMap<number, string>;
  readonly types: ReadonlyMap<number, StatementType>;
  readonly documents: ReadonlyMap<number, DnaDocument>;
  /** By document's date, document, place, and id: the order of DNA itself. */
  readonly statements: readonly DnaStatement[];
  readonly entities: readonly DnaEntity[];
  /** Rows of tables that say how DNA is used rather than what was coded. */
  readonly regexes: number;
  readonly variableLinks: number;
  readonly coderRelations: number;
}

export interface StatementType {
  readonly label: string;
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly kind: "short text" | "long text" | "boolean" | "integer";
}

export interface DnaDocument {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly coder: string;
  readonly author: string;
  readonly source: string;
  readonly section: string;
  readonly notes: string;
  readonly type: string;
  /** UTC, `YYYY-MM-DD hh:mm:ss`. */
  readonly time: string;
}

export interface DnaStatement {
  readonly id: number;
  readonly type: number;
  readonly document: number;
  /** UTF-16 code units of the document's text, as Java counts; end exclusive. */
  readonly start: number;
  readonly stop: number;
  readonly coder: string;
  /** Variable -> value; a boolean is "0" or "1". */
  readonly values: ReadonlyMap<string, string>;
}

/** A value of a short text variable, which DNA keeps a list of. */
export interface DnaEntity {
  readonly id: number;
  readonly variable: Variable;
  readonly type: StatementType;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Value of the entity that it is filed under. */
  readonly childOf?: string;
  readonly isColored: boolean;
}
