import { Refusal } from "../../model/Refusal.ts";

/**
 * The rules by which a researcher's text is refused, each with a name of its own; docs/cypher.md says what each is for.
 * Those from MEMORY on end a text that was let through and ran away.
 */
export type CypherRule =
  | "EMPTY"
  | "TOO_LONG"
  | "NESTED"
  | "UNICODE_ESCAPE"
  | "PREFIX"
  | "USE"
  | "LOAD_CSV"
  | "FUNCTION"
  | "PROCEDURE"
  | "SHOW_SETTINGS"
  | "SHOW_FUNCTIONS"
  | "SHOW_TRANSACTIONS"
  | "TERMINATE_TRANSACTIONS"
  | "IN_TRANSACTIONS"
  | "SCHEMA"
  | "ADMINISTRATION"
  | "WRITE"
  | "OPERATOR"
  | "MEMORY"
  | "ROW_TOO_LARGE";

/** A text that a rule refuses: it was not run, or was stopped and rolled back. */
export class CypherRefusal extends Refusal {
  readonly rule: CypherRule;
  override readonly details: { readonly rule: CypherRule };

  constructor(rule: CypherRule, message: string, advice?: string, options?: ErrorOptions) {
    super("CYPHER_REFUSED", message, advice, options);
    this.rule = rule;
    this.details = { rule };
  }
}
