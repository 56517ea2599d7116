import { createHash } from "node:crypto";

/** The hash that names a state of the graph: of the hashes of all loaded files, whatever their order and place. */
export function storeHash(sourceHashes: readonly string[]): string {
  return createHash("sha256")
    .update([...sourceHashes].sort().join("\n"))
    .digest("hex");
}
