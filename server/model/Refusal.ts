/** Codes of what Ascribe refuses; the API shows them in `extensions.code`. */
export type RefusalCode =
  | "BAD_USER_INPUT"
  | "BAD_FILES"
  | "BAD_SETTING"
  | "NOT_FOUND"
  | "DATABASE_UNAVAILABLE"
  | "DATABASE_REFUSED"
  | "QUERY_FAILED"
  | "CYPHER_OFF"
  | "CYPHER_BUSY"
  | "CYPHER_REFUSED"
  | "CYPHER_FAILED"
  | "CANCELLED"
  | "TIMEOUT";

/**
 * An error for people: something a user caused or can mend. Its message says what was wrong and where; `advice` says
 * what to do next. Shown without a stack trace.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly advice: string | undefined;
  /** What a program may want to know besides, by name: the rule that refused, the place in a text. */
  readonly details: Readonly<Record<string, unknown>> = {};

  constructor(code: RefusalCode, message: string, advice?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.advice = advice;
  }
}
