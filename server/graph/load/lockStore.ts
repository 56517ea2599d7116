import type { Transaction } from "../../database/Database.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";

/** Makes this transaction the only one that writes, until it ends. */
export async function lockStore(transaction: Transaction): Promise<void> {
  const rows = await transaction.run(cypherText("load/lock"));
  if (rows.length === 1) return;
  throw new Refusal(
    "DATABASE_REFUSED",
    "The database lost its mark while files were being loaded: somebody emptied it.",
    "Load again.",
  );
}
