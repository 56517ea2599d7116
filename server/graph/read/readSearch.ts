import { z } from "zod";
import { fold, foldJoined } from "../../model/fold.ts";
import { foldedWords } from "./foldedWords.ts";
import type { Reader } from "./Reader.ts";
import { type StoredKind, type StoredNode, storedNode } from "./StoredNode.ts";

/** One thing found. */
export interface Hit {
  readonly node: StoredNode;
  /** The name or text that matched. */
  readonly matched: string;
  readonly score: number;
}

const hit = z.looseObject({ matched: z.string(), score: z.number() }).transform((columns, context): Hit => {
  const node = storedNode.parse(columns);
  if (node !== null) return { node, matched: columns.matched, score: columns.score };
  context.addIssue("a hit without a node");
  return z.NEVER;
});
const row = z.object({ hits: z.array(hit) });

/** Best first; nothing where the text holds no word, or no kind is asked for. */
export async function readSearch(
  reader: Reader,
  text: string,
  kinds: readonly StoredKind[],
  limit: number,
): Promise<readonly Hit[]> {
  const words = foldedWords(text);
  if (words.length === 0 || kinds.length === 0 || limit === 0) return [];
  // Folded words are letters and digits alone, so they hold nothing that the index's query language would read.
  const joined = foldJoined(text);
  const query = `(${words.map((word) => `+${word}*`).join(" ")}) ${joined}*`;
  return (await reader.row("search", { query, folded: fold(text), joined, kinds, limit }, row)).hits;
}
