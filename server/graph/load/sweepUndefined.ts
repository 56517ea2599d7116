import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import { cypherText } from "../cypherText.ts";

const unused = z.object({ id: z.string() });

/** Deletes entries that no file defines, and that no statement needs any more; those they hung on may follow. */
export async function sweepUndefined(transaction: Transaction): Promise<void> {
  for (;;) {
    const ids = (await transaction.run(cypherText("load/undefined"))).map((row) => unused.parse(row).id);
    if (ids.length === 0) return;
    await transaction.run(cypherText("load/clear-registry"), { ids });
    await transaction.run(cypherText("load/delete-nodes"), { ids });
  }
}
