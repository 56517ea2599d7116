import type { ExplorerState } from "./ExplorerState.ts";
import type { GraphData } from "./GraphData.ts";
import { isOpen } from "./Lens.ts";

/**
 * What of the scene is to be seen: under a lens, nodes without a passing statement step back, their places are kept for
 * when the lens is cleared. The selected node is always seen.
 */
export function visibleGraph({ view, graph }: ExplorerState): GraphData {
  if (isOpen(view.lens)) return graph;
  const seen = new Set<string>();
  for (const node of graph.nodes.values()) {
    const selected = view.selection.kind === "node" && view.selection.id === node.id;
    if (node.statements > 0 || selected) seen.add(node.id);
  }
  if (seen.size === graph.nodes.size) return graph;
  return {
    nodes: new Map([...graph.nodes].filter(([id]) => seen.has(id))),
    relations: new Map(
      [...graph.relations].filter(([, { subject, object }]) => seen.has(subject) && seen.has(object)),
    ),
  };
}

/** How many nodes of the scene the lens hides. */
export function nodesHiddenByLens(state: ExplorerState): number {
  return state.graph.nodes.size - visibleGraph(state).nodes.size;
}
