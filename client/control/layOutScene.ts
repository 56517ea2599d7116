import { looksOf } from "../layout/looksOf.ts";
import { toPlace } from "../layout/toPlace.ts";
import type { GraphData } from "../state/GraphData.ts";
import { emptyScene, placeNodes, type Scene } from "../state/Scene.ts";
import type { View } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";

/** Places for every node of a graph, by the view's layout and seed; what the view has pinned stays where it is. */
export async function layOutScene(
  explorer: Explorer,
  { layout, seed, scene, pinned }: Pick<View, "layout" | "seed" | "scene" | "pinned">,
  graph: GraphData,
  signal?: AbortSignal,
): Promise<Scene> {
  const positions = await explorer.layouts.compute(
    {
      layout,
      seed,
      frame: explorer.frame(),
      nodes: toPlace(graph, looksOf(graph, layout, explorer.measured())),
      pinned: new Map([...scene].filter(([id]) => pinned.has(id) && graph.nodes.has(id))),
    },
    signal,
  );
  return placeNodes(emptyScene, positions);
}
