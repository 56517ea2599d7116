import { z } from "zod";
import { independentVoices } from "../../model/independentVoices.ts";
import type { Lens } from "../../model/Lens.ts";
import { type FoundPath, findPaths } from "../../model/paths/findPaths.ts";
import type { Reader } from "./Reader.ts";
import { voicedClaim, worldColumns, worldOf } from "./voicedClaims.ts";

/** Which paths are asked for. */
export interface PathsScope {
  /** Slugs. */
  readonly from: string;
  readonly to: string;
  /** 1 to 6. */
  readonly maxLength: number;
  readonly lens: Lens;
  readonly minVoices: number;
  readonly limit: number;
}

const row = z.object({
  ...worldColumns,
  from: z.string().nullable(),
  to: z.string().nullable(),
  relations: z.array(z.tuple([z.string(), z.array(voicedClaim)])),
});

/** Paths between two nodes: one query brings the relations within reach that a claim affirms, the search is made here. */
export async function readPaths(
  reader: Reader,
  { minVoices, limit, ...scope }: PathsScope,
): Promise<readonly FoundPath[]> {
  const { from, to, relations, ...registry } = await reader.row("paths", scope, row);
  if (from === null || to === null) return [];
  const world = worldOf(registry);
  const steps = relations
    .map(([key, claims]) => ({ key, independentVoices: independentVoices(claims, world).length }))
    .filter((step) => minVoices <= 1 || step.independentVoices >= minVoices);
  return findPaths(steps, { from, to, maxLength: scope.maxLength, limit });
}
