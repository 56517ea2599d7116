import { placeNewcomers } from "../layout/placeNewcomers.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { showHidden } from "../state/nodeTransitions.ts";
import type { Selection } from "../state/Selection.ts";
import { select, withGraph, withView } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";
import { type Counted, fetchCounted } from "./fetchCounted.ts";

/** Brings nodes onto the canvas, selects what was asked for and brings it into sight. */
export function addNodes(explorer: Explorer, ids: readonly string[], selection: Selection): Promise<void> {
  const before = explorer.store.get();
  const seen = (state: ExplorerState) =>
    ids.some((id) => state.view.hidden.has(id)) ? showHidden(state, ids) : state;
  const show = () => queueMicrotask(() => "id" in selection && explorer.onScene({ reveal: [selection.id] }));
  if (ids.every((id) => before.graph.nodes.has(id))) {
    explorer.store.change((state) => select(seen(state), selection));
    show();
    return Promise.resolve();
  }
  return explorer.tasks.run("Bringing it onto the canvas", async (signal) => {
    const grown = await fetchCounted(before, [...before.view.scene.keys(), ...ids], signal);
    show();
    return (state) => select(grow(explorer, seen(state), grown), selection);
  });
}

/** The state with a graph that holds more than before; newcomers beside `parent` or a neighbour, the rest where it is. */
export function grow(
  explorer: Explorer,
  state: ExplorerState,
  { graph, lens, passing }: Counted,
  parent?: string,
): ExplorerState {
  const { scene: before, layout } = state.view;
  const scene = placeNewcomers(graph, before, layout, explorer.measured(), parent);
  return withView(withGraph(state, graph, lens, passing), { scene });
}
