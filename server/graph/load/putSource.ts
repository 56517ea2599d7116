import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import type { Source } from "../../model/Corpus.ts";
import { cypherText } from "../cypherText.ts";
import { putNodes } from "./put.ts";
import { storeHash } from "./storeHash.ts";

export function sourceId(path: string): string {
  return `source:${path}`;
}

/** Writes a file's node and the list of what it defines; the nodes it defines must be there. */
export async function putSource(
  transaction: Transaction,
  source: Source,
  defines: readonly string[],
): Promise<void> {
  const { path, sha256, content } = source;
  const properties = { path, sha256, kind: content.kind };
  await putNodes(transaction, [{ id: sourceId(path), labels: ["Source"], dropped: [], properties }]);
  await transaction.run(cypherText("load/set-defines"), { source: sourceId(path), ids: defines });
}

const loaded = z.object({
  path: z.string(),
  sha256: z.string(),
  kind: z.enum(["facts", "registry", "vocabulary"]),
});
export type LoadedSource = z.infer<typeof loaded>;

/** The files that the graph was built from so far. */
export async function loadedSources(transaction: Transaction): Promise<LoadedSource[]> {
  const rows = await transaction.run(cypherText("load/sources"));
  return rows.map((row) => loaded.parse(row));
}

/** Writes the hashes of what is loaded now; goes last in a transaction. @returns the store's hash */
export async function settleHashes(transaction: Transaction): Promise<string> {
  const sources = await loadedSources(transaction);
  const hash = storeHash(sources.map((source) => source.sha256));
  await transaction.run(cypherText("load/set-hash"), { hash });
  return hash;
}
