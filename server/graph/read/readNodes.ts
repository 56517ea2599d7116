import { z } from "zod";
import type { Reader } from "./Reader.ts";
import { type StoredNode, storedNode } from "./StoredNode.ts";

const row = z.looseObject({ key: z.string() }).transform((columns) => ({
  key: columns.key,
  node: storedNode.parse(columns),
}));

/** Nodes by id, whatever they are; merged slugs find the kept entry, ids of nothing are left out. */
export async function readNodes(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredNode>> {
  const rows = await reader.byKey("nodes", ids, {}, row);
  const found = new Map<string, StoredNode>();
  for (const [id, { node }] of rows) if (node !== null) found.set(id, node);
  return found;
}
