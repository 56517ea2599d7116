import { z } from "zod";
import type { Reader } from "./Reader.ts";
import { entityNode } from "./StoredNode.ts";

const storedRole = z.object({
  title: z.string(),
  /** What the role belongs to. */
  of: entityNode,
  from: z.string().nullish(),
  to: z.string().nullish(),
});
export type StoredRole = z.infer<typeof storedRole>;

const row = z.object({
  key: z.string(),
  mergedFrom: z.array(z.string()),
  aliases: z.array(z.string()),
  organOf: z.array(entityNode),
  memberOf: z.array(entityNode),
  roles: z.array(storedRole),
  perhapsSame: z.array(entityNode),
});
/** What the registry says of an entity; other entities after merges. */
export type RegistryFacts = z.infer<typeof row>;

export function readRegistry(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegistryFacts>> {
  return reader.byKey("registry", ids, {}, row);
}
