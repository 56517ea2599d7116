import { CypherRefusal, type CypherRule } from "./CypherRefusal.ts";
import { calledNames, loadCsv, refuseFunction, refuseProcedure } from "./checkText.ts";
import { cypherTokens } from "./cypherTokens.ts";
import { readOperators } from "./readOperators.ts";
import { readProcedures } from "./readProcedures.ts";

/** An operator of a plan, and those that it takes its rows from, as neo4j-driver gives them. */
export interface PlanOperator {
  /** Such as `Expand(All)@neo4j`: behind the @ the name of the database. */
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly PlanOperator[];
}

/** What EXPLAIN says of a text. */
export interface ExplainedText {
  /** `r` reads, `w` and `rw` write, `s` manages the database. */
  readonly queryType: string;
  readonly plan: PlanOperator | false;
}

const anotherTool = "With the credentials that ascribe db status names, any Neo4j tool may ask for it.";

/** Operators that deserve a sentence of their own; the rest is refused for being unknown. */
const refused: Readonly<Record<string, readonly [CypherRule, string, string?]>> = {
  ShowSettings: ["SHOW_SETTINGS", "The settings of the database are not shown here.", anotherTool],
  ShowFunctions: ["SHOW_FUNCTIONS", "What else the database can do is not listed here.", anotherTool],
  ShowProcedures: ["SHOW_FUNCTIONS", "What else the database can do is not listed here.", anotherTool],
  ShowTransactions: ["SHOW_TRANSACTIONS", "What others run is not shown here.", anotherTool],
  TerminateTransactions: ["TERMINATE_TRANSACTIONS", "What others run is not ended from here.", anotherTool],
  ...sameFor(["TransactionApply", "TransactionForeach"], () => [
    "IN_TRANSACTIONS",
    "IN TRANSACTIONS commits on its own, and nothing is committed here.",
    "Leave it out: a query that reads needs none.",
  ]),
  ...sameFor(["AdministrationCommand", "ShowDatabases", "ShowCurrentGraphType"], () => [
    "ADMINISTRATION",
    "Users, privileges and databases are not managed or shown here.",
    anotherTool,
  ]),
  ...sameFor(
    [
      "CreateIndex",
      "CreateConstraint",
      "DropIndex",
      "DropConstraint",
      "DoNothingIfExists(INDEX)",
      "DoNothingIfExists(CONSTRAINT)",
    ],
    () => ["SCHEMA", "Indexes and constraints belong to Ascribe, and are not changed here."],
  ),
};

/**
 * Lets through what the database itself proves to read the graph and nothing else: its type, each operator, each
 * procedure, each function named in an operator's details.
 * @param builtIns as for `checkText`
 * @throws CypherRefusal by the first rule that applies
 */
export function checkPlan({ queryType, plan }: ExplainedText, builtIns: ReadonlySet<string>): void {
  if (plan === false) throw unknownOperator("none at all");
  const operators = [...operatorsOf(plan)];
  for (const [name, details] of operators) {
    if (name === "LoadCSV") throw loadCsv();
    if (name === "ProcedureCall") refuseProcedure(/^[^(]*/.exec(details)?.[0].trim() || "(unnamed).");
    const rule = refused[name];
    if (rule !== undefined) throw new CypherRefusal(...rule);
  }
  if (queryType === "s")
    throw new CypherRefusal(
      "ADMINISTRATION",
      "The query would manage the database, and only reading is allowed here.",
      anotherTool,
    );
  if (queryType !== "r") {
    throw new CypherRefusal(
      "WRITE",
      "The query would write, and only reading is allowed here.",
      "What the graph holds is changed in the files: edit them, then load.",
    );
  }
  for (const [name, details] of operators) {
    if (!readOperators.has(name)) throw unknownOperator(name);
    for (const called of calledNames(cypherTokens(details).tokens)) {
      if (!readProcedures.has(called)) refuseFunction(called, builtIns);
    }
  }
}

function* operatorsOf(plan: PlanOperator): Generator<readonly [name: string, details: string]> {
  const details: unknown = plan.arguments.Details;
  yield [plan.operatorType.replace(/@[^@]*$/, ""), typeof details === "string" ? details : ""];
  for (const child of plan.children) yield* operatorsOf(child);
}

function unknownOperator(name: string): CypherRefusal {
  return new CypherRefusal(
    "OPERATOR",
    `The database would run this with an operator that is not known to read only: ${name}.`,
    "Say it in another way; which operators are known is in server/database/gate/readOperators.ts.",
  );
}

function sameFor<Value>(names: readonly string[], value: () => Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, value()]));
}
