import { Neo4jError, type Session } from "neo4j-driver";
import { Refusal } from "../model/Refusal.ts";
import { type PlainValue, plainValue } from "./plainValue.ts";

/** What a text of the user's answered: columns in the order of its RETURN, values as JSON can hold them. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** On a line of its own, so that the lines of the text keep their columns. */
const explain = "EXPLAIN\n";

/**
 * Runs a text that somebody else wrote, and changes nothing: the database itself has to call it read-only (EXPLAIN)
 * before it runs, it runs in a transaction without write access, and that is rolled back.
 * @param session of READ access
 * @throws Refusal QUERY_FAILED for a text that would write, or that the database cannot read (its line and column)
 */
export async function askReadOnly(
  session: Session,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  timeoutMs: number,
): Promise<Answer> {
  if (text.trim() === "") throw new Refusal("QUERY_FAILED", "There is no query: the text is empty.");
  const transaction = await session.beginTransaction({ timeout: timeoutMs });
  try {
    refuseWrites(await explained(transaction.run(explain + text, parameters)));
    const result = transaction.run(text, parameters);
    const { records } = await result;
    return {
      columns: await result.keys(),
      rows: records.map((record) => [...record.values()].map(plainValue)),
    };
  } finally {
    await transaction.close().catch(() => undefined);
  }
}

async function explained(
  plan: PromiseLike<{ readonly summary: { readonly queryType: string } }>,
): Promise<string> {
  try {
    return (await plan).summary.queryType;
  } catch (error) {
    if (!(error instanceof Neo4jError) || !error.code.startsWith("Neo.ClientError.Statement.")) throw error;
    throw new Refusal("QUERY_FAILED", withoutExplain(error.message), undefined, { cause: error });
  }
}

function refuseWrites(queryType: string): void {
  if (queryType === "r") return;
  const would = queryType === "s" ? "change or manage the database" : "write";
  throw new Refusal(
    "QUERY_FAILED",
    `The query would ${would}, and only reading is allowed here.`,
    "What the graph holds is changed in the files: edit them, then load.",
  );
}

/** The database's own words, with places as in the text that was given. */
function withoutExplain(message: string): string {
  return message.replace(
    /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/,
    (_, line: string, column: string, offset: string) => {
      const before = Number(line) === 1;
      const at = before ? 1 : Number(line) - 1;
      return `(line ${at}, column ${before ? 1 : column} (offset: ${Math.max(0, Number(offset) - explain.length)}))`;
    },
  );
}
