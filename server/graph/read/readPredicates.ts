import { z } from "zod";
import { predicateKinds } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";

const storedPredicate = z.object({
  name: z.string(),
  kind: z.enum(predicateKinds),
  sign: z.number().nullish(),
  label: z.string(),
  inverse: z.string().nullish(),
  symmetric: z.boolean(),
  meaning: z.string(),
});
export type StoredPredicate = z.infer<typeof storedPredicate>;

const row = z.object({ predicates: z.array(storedPredicate) });

/** The whole vocabulary, by name. */
export async function readPredicates(reader: Reader): Promise<readonly StoredPredicate[]> {
  return (await reader.row("predicates", {}, row)).predicates;
}
