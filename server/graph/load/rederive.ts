import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import { cypherText } from "../cypherText.ts";
import { codedStatement } from "./codedStatement.ts";
import { definitionHash } from "./definitionHash.ts";
import { deriveStatement } from "./deriveStatement.ts";
import type { DerivationGround } from "./readGround.ts";
import { recount } from "./recount.ts";

const page = z.object({ statement: z.looseObject({ id: z.string(), tripleKeys: z.array(z.string()) }) });
const pageSize = 5000;

/**
 * Derives every statement of the database anew where merges, roles or the vocabulary changed, and recounts the
 * relations that it left and those that it came to.
 */
export async function rederive(
  transaction: Transaction,
  before: DerivationGround,
  after: DerivationGround,
): Promise<void> {
  if (before.fingerprint === after.fingerprint) return;
  const touched = new Set<string>();
  for (let last = ""; ; ) {
    const rows = await transaction.run(cypherText("load/statements-after"), { after: last, limit: pageSize });
    const changed = [];
    for (const row of rows) {
      const { statement } = page.parse(row);
      last = statement.id;
      const predicate = after.predicates.get(String(statement.predicate));
      if (!predicate) continue;
      const { keys, ...properties } = deriveStatement(
        codedStatement.parse(statement),
        after.world,
        predicate,
      );
      const stored = Object.fromEntries(
        Object.keys(properties).map((name) => [name, statement[name] ?? null]),
      );
      if (definitionHash(stored) === definitionHash(properties)) continue;
      for (const key of [...statement.tripleKeys, ...properties.tripleKeys]) touched.add(key);
      changed.push({ id: statement.id, properties, keys, stance: predicate.kind === "stance" });
    }
    if (changed.length > 0) await transaction.run(cypherText("load/put-derived"), { rows: changed });
    if (rows.length < pageSize) break;
  }
  await recount(transaction, touched);
}
