import { z } from "zod";
import type { Reader } from "./Reader.ts";

const row = z.object({
  key: z.string(),
  mergedFrom: z.array(z.string()),
  aliases: z.array(z.string()),
  organOf: z.array(z.string()),
  memberOf: z.array(z.string()),
  roles: z.array(
    z.object({
      title: z.string(),
      of: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  perhapsSame: z.array(z.string()),
});
/** What the registry says of an entity; other entities by id, as coded. */
export type RegistryFacts = z.infer<typeof row>;

export function readRegistry(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegistryFacts>> {
  return reader.byKey("registry", ids, {}, row);
}
