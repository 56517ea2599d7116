import { among } from "./among.ts";
import type { ExplorerState } from "./ExplorerState.ts";
import type { GraphData } from "./GraphData.ts";
import { isOpen } from "./Lens.ts";
import { selectedNodes } from "./Selection.ts";
import type { View } from "./View.ts";

/** Of a state what decides what is seen. */
interface Seen {
  readonly view: Pick<View, "lens" | "hidden" | "selection">;
  readonly graph: GraphData;
}

/**
 * What of the scene is to be seen: without what a person has hidden; under a lens, nodes without a passing statement step
 * back too, and their places are kept for when the lens is cleared. What is selected the lens leaves in sight.
 */
export function visibleGraph({ view, graph }: Seen): GraphData {
  const selected = new Set(selectedNodes(view.selection));
  const open = isOpen(view.lens);
  const seen = [...graph.nodes.values()].filter(
    ({ id, statements }) => !view.hidden.has(id) && (open || statements > 0 || selected.has(id)),
  );
  if (seen.length === graph.nodes.size) return graph;
  return among(
    graph,
    seen.map(({ id }) => id),
  );
}

/** How many nodes of the scene the lens hides. */
export function nodesHiddenByLens(state: ExplorerState): number {
  const hidden = [...state.view.hidden].filter((id) => state.graph.nodes.has(id)).length;
  return state.graph.nodes.size - hidden - visibleGraph(state).nodes.size;
}
