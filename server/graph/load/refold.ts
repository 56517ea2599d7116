import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Database } from "../../database/Database.ts";
import { fold, foldInitials, foldJoined } from "../../model/fold.ts";
import { cypherText } from "../cypherText.ts";
import { lockStore } from "./lockStore.ts";
import { foldedName } from "./NodeRow.ts";

const row = z.object({
  id: z.string(),
  text: z.string(),
  folded: z.string(),
  joined: z.string().nullable(),
  initials: z.array(z.string()).nullable(),
  named: z.boolean(),
});
const pageSize = 5000;

/**
 * Folds anew whatever an earlier way of folding left behind, a page a transaction. Broken off, it is begun again by the
 * next load, since the store is marked only after it.
 */
export async function refold(database: Database): Promise<void> {
  for (let last = ""; ; ) {
    const read = await database.write(async (transaction) => {
      await lockStore(transaction);
      const rows = (
        await transaction.run(cypherText("load/folded-after"), { after: last, limit: pageSize })
      ).map((found) => row.parse(found));
      const changed = rows.flatMap(({ id, text, named, ...stored }) => {
        const now = named ? foldedName(text) : { folded: fold(text), joined: null, initials: null };
        return isDeepStrictEqual(now, stored) ? [] : [{ id, ...now }];
      });
      if (changed.length > 0) await transaction.run(cypherText("load/put-folded"), { rows: changed });
      last = rows.at(-1)?.id ?? last;
      return rows.length;
    });
    if (read < pageSize) return;
  }
}

/**
 * Tells two ways of folding apart by what they make of letters: those of the alphabets, some of each of the great
 * scripts, and Latin ones in pairs. So a newer table of the library is noticed as a new rule of ours is.
 */
export function foldingFingerprint(): string {
  const hash = createHash("sha256");
  const letters: string[] = [];
  for (let code = 0x80; code < 0xd800; code += code < 0x3100 ? 1 : 64)
    letters.push(String.fromCharCode(code));
  hash.update(fold(letters.join(" ")));
  for (const first of latin) {
    const words = [...latin].flatMap((second) => [
      first + second,
      `a${first}${second}`,
      `s${first}${second}`,
    ]);
    hash.update(fold(words.join(" ")));
  }
  hash.update(JSON.stringify([foldJoined("A b II Cd"), foldInitials("Union of the Ab-cd Шу")]));
  return hash.digest("hex").slice(0, 16);
}

const latin = "abcdefghijklmnopqrstuvwxyz";
