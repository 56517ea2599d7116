import type { ExplorerState, Passing } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { type Lens, sameLens } from "../state/Lens.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";

/** The server's answer for a scene under a lens. */
export interface Counted {
  readonly lens: Lens;
  readonly graph: GraphData;
  readonly passing: Passing | undefined;
}

/** The given nodes under the lens that is on, and what passes it, where that is not known yet. */
export async function fetchCounted(
  { view: { lens }, counted, passing }: ExplorerState,
  ids: Iterable<string>,
  signal: AbortSignal,
): Promise<Counted> {
  const [graph, passes] = await Promise.all([
    fetchGraph([...new Set(ids)], lens, signal),
    sameLens(lens, counted) ? passing : fetchPassing(lens, signal),
  ]);
  return { lens, graph, passing: passes };
}
