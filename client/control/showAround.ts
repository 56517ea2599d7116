import { operations } from "../api/operations.ts";
import { toGraphData } from "../api/toGraphData.ts";
import { among } from "../state/among.ts";
import type { Lens } from "../state/Lens.ts";
import type { Selection } from "../state/Selection.ts";
import { withGraph } from "../state/transitions.ts";
import { emptyView } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";
import { layOutScene } from "./layOutScene.ts";

const most = 32;

/**
 * Empties the canvas for one question: a node and what is around it, most-stated first. `within` says what may stand
 * around it (stances alone, for "what does X want"); the relations drawn are all those that the lens lets pass.
 */
export function showAround(
  explorer: Explorer,
  id: string,
  selection: Selection,
  within: Lens = {},
): Promise<void> {
  const { lens } = explorer.store.get().view;
  return explorer.tasks.run("Looking it up", async (signal) => {
    const [{ graph: answer }, passing] = await Promise.all([
      operations.around([id], { ...lens, ...within }, most, signal),
      fetchPassing(lens, signal),
    ]);
    const around = toGraphData(answer);
    const near = [...around.nodes.keys()];
    const graph = among(await fetchGraph(near, lens, signal), near);
    const { view } = explorer.store.get();
    const bare = { ...emptyView, lens, layout: view.layout, selection };
    const scene = await layOutScene(explorer, bare, graph, signal);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...withGraph(state, graph, lens, passing),
      notices: [],
      view: { ...bare, scene },
      announcement: `${graph.nodes.size} nodes and ${graph.relations.size} relations on the canvas.`,
    });
  });
}
