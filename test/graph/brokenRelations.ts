import type { Database, Row } from "../../server/database/Database.ts";
import { cypherText } from "../../server/graph/cypherText.ts";

/** The integrity question: relations that disagree with their statements. None, after every commit. */
export async function brokenRelations(database: Database): Promise<Row[]> {
  return await database.read(cypherText("questions/relation-integrity"), {}, { timeoutMs: 120_000 });
}
