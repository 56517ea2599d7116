import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { inBatches } from "./inBatches.ts";
import type { EdgeRow, NodeRow } from "./NodeRow.ts";

const written = z.object({ written: z.number() });

export async function putNodes(transaction: Transaction, rows: readonly NodeRow[]): Promise<void> {
  await inBatches(rows, (batch) => transaction.run(cypherText("load/put-nodes"), { rows: batch }));
}

/** @throws Refusal where an end is missing, which checked files leave to one cause: another load took it away meanwhile. */
export async function putEdges(transaction: Transaction, edges: readonly EdgeRow[]): Promise<void> {
  await inBatches(edges, async (batch) => {
    const [row] = await transaction.run(cypherText("load/put-edges"), { edges: batch });
    if (written.parse(row).written === batch.length) return;
    throw registryChanged();
  });
}

/** Checked files refer to nothing that is not defined, so what is missing here was taken away since. */
export function registryChanged(): Refusal {
  return new Refusal(
    "DATABASE_REFUSED",
    "Another load changed the registry while this one ran: an entry that these files name is no longer there.",
    "Load again; what this load had committed stands, file by file.",
  );
}
