import { operations } from "../api/operations.ts";
import { toGraphData } from "../api/toGraphData.ts";
import type { Passing } from "../state/ExplorerState.ts";
import { emptyGraph, type GraphData } from "../state/GraphData.ts";
import { isOpen, type Lens } from "../state/Lens.ts";

/** More nodes than a canvas is good for; the API's own limit for a graph. */
export const largestScene = 1000;

/** The given nodes and the relations among them under a lens. */
export async function fetchGraph(
  ids: readonly string[],
  lens: Lens,
  signal?: AbortSignal,
): Promise<GraphData> {
  if (ids.length === 0) return emptyGraph;
  const { graph } = await operations.graph(ids.slice(0, largestScene), lens, largestScene, signal);
  return toGraphData(graph);
}

/** What passes a lens; undefined where it lets all pass. */
export async function fetchPassing(lens: Lens, signal?: AbortSignal): Promise<Passing | undefined> {
  return isOpen(lens) ? undefined : (await operations.passing(lens, signal)).stats;
}
