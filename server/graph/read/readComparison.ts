import { z } from "zod";
import { type ComparedLenses, compareRelations } from "../../model/compareRelations.ts";
import type { Lens } from "../../model/Lens.ts";
import type { Reader } from "./Reader.ts";

/** Which lenses are compared, and over what. */
export interface ComparisonScope {
  readonly a: Lens;
  readonly b: Lens;
  /** Slugs: only relations that touch one of these. Null: all. */
  readonly start: readonly string[] | null;
  /** Most relations of each part. */
  readonly limit: number;
}

const counts = z.object({ statements: z.number(), positive: z.number(), negative: z.number() });

const row = z.object({
  relations: z.array(
    z.object({
      key: z.string(),
      subject: z.string(),
      object: z.string(),
      statements: z.number(),
      either: z.number(),
      a: counts,
      b: counts,
    }),
  ),
});

/** Relations as two lenses have them, recounted under each. */
export async function readComparison(
  reader: Reader,
  { limit, ...scope }: ComparisonScope,
): Promise<ComparedLenses> {
  const { relations } = await reader.row("comparison", { ...scope }, row);
  return compareRelations(relations, limit);
}
