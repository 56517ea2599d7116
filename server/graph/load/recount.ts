import type { Transaction } from "../../database/Database.ts";
import { cypherText } from "../cypherText.ts";
import { inBatches } from "./inBatches.ts";

/** Counts the relations of these keys anew over the whole database; one with no statement left is deleted. */
export async function recount(transaction: Transaction, keys: Iterable<string>): Promise<void> {
  const touched = [...new Set(keys)].sort();
  await inBatches(touched, (batch) => transaction.run(cypherText("load/recount"), { keys: batch }));
}
