import type { Database } from "../../server/database/Database.ts";
import type { PlainValue } from "../../server/database/plainValue.ts";
import type { CypherFile } from "../../server/graph/CypherFile.ts";

/** Rows of a named question by column; parameters that are not given have their default. */
export async function askQuestion(
  database: Database,
  question: CypherFile,
  params: Readonly<Record<string, unknown>> = {},
): Promise<readonly Readonly<Record<string, PlainValue>>[]> {
  const defaults = Object.fromEntries(
    question.params.map((parameter) => [parameter.name, parameter.default]),
  );
  const { columns, rows } = await database.ask(
    question.text,
    { ...defaults, ...params },
    { timeoutMs: 60_000, limit: 100_000 },
  );
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}
