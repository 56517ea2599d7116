import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import { cypherText } from "../cypherText.ts";
import { putEdges } from "./put.ts";
import { statementEdges } from "./statementEdges.ts";

const waiting = z.object({
  id: z.string(),
  subject: z.string(),
  objects: z.array(z.string()),
  links: z.array(z.string()),
  linked: z.array(z.string()),
});
const present = z.object({ id: z.string() });

/**
 * Ties statements to the statements they refer to, as far as those are loaded. Every statement that was just written,
 * and every one whose target was missing or went, carries :Pending; it loses the label when nothing is missing.
 */
export async function settlePending(transaction: Transaction): Promise<void> {
  const rows = (await transaction.run(cypherText("load/pending"))).map((row) => waiting.parse(row));
  if (rows.length === 0) return;
  const wanted = rows.flatMap((row) => {
    const linked = new Set(row.linked);
    return statementEdges(row).filter(({ type, to }) => !linked.has(`${type} ${to}`));
  });
  const ids = [...new Set(wanted.map(({ to }) => to))];
  const there = new Set(
    (await transaction.run(cypherText("load/statement-ids"), { ids })).map((row) => present.parse(row).id),
  );
  await putEdges(
    transaction,
    wanted.filter(({ to }) => there.has(to)),
  );
  const missing = new Set(wanted.filter(({ to }) => !there.has(to)).map(({ from }) => from));
  await transaction.run(cypherText("load/settle"), {
    ids: rows.map(({ id }) => id).filter((id) => !missing.has(id)),
  });
}
