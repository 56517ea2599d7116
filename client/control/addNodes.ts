import { placeNewcomers } from "../layout/placeNewcomers.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import type { Selection } from "../state/Selection.ts";
import { select } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph } from "./fetchScene.ts";

/** Brings nodes onto the canvas, selects what was asked for and brings it into sight. */
export function addNodes(explorer: Explorer, ids: readonly string[], selection: Selection): Promise<void> {
  const { view, graph } = explorer.store.get();
  const show = () => queueMicrotask(() => "id" in selection && explorer.onScene({ reveal: [selection.id] }));
  if (ids.every((id) => graph.nodes.has(id))) {
    explorer.store.change((state) => select(state, selection));
    show();
    return Promise.resolve();
  }
  return explorer.tasks.run("Bringing it onto the canvas", async () => {
    const grown = await fetchGraph([...new Set([...view.scene.keys(), ...ids])], view.lens);
    show();
    return (state) => select(grow(state, grown), selection);
  });
}

/** The state with a graph that holds more than before; newcomers beside `parent` or a neighbour, the rest where it is. */
export function grow(state: ExplorerState, graph: GraphData, parent?: string): ExplorerState {
  const scene = placeNewcomers(graph, state.view.scene, state.view.layout, parent);
  return { ...state, graph, view: { ...state.view, scene } };
}
