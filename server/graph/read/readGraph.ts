import { z } from "zod";
import { independentVoices } from "../../model/independentVoices.ts";
import type { Lens } from "../../model/Lens.ts";
import type { Reader } from "./Reader.ts";
import { type SelectedGraph, selectGraph } from "./selectGraph.ts";
import { voicedClaim, worldColumns, worldOf } from "./voicedClaims.ts";

/** Which part of the graph is asked for. */
export interface GraphScope {
  /** Slugs; empty for the whole graph. */
  readonly start: readonly string[];
  /** 0 to 3. */
  readonly depth: number;
  readonly lens: Lens;
  readonly minVoices: number;
  /** At most this many nodes. */
  readonly limit: number;
}

const row = z.object({
  ...worldColumns,
  start: z.array(z.string()),
  relations: z.array(z.tuple([z.string(), z.number(), z.array(voicedClaim)])),
});

/** The part of the graph to draw: one query brings all relations within reach, the choice among them is made here. */
export async function readGraph(
  reader: Reader,
  { start, depth, lens, minVoices, limit }: GraphScope,
): Promise<SelectedGraph> {
  const answer = await reader.row("graph", { start, depth, lens, minVoices }, row);
  if (start.length > 0 && answer.start.length === 0) {
    return { nodes: [], relations: [], omitted: { nodes: 0, relations: 0, statements: 0 } };
  }
  const world = worldOf(answer);
  const relations = answer.relations
    .filter(([, , claims]) => minVoices <= 1 || independentVoices(claims, world).length >= minVoices)
    .map(([key, statements]) => ({ key, statements }));
  return selectGraph(relations, { start: answer.start, depth, limit });
}
