import { operations } from "../api/operations.ts";
import { toGraphData } from "../api/toGraphData.ts";
import { among } from "../state/among.ts";
import type { Lens } from "../state/Lens.ts";
import type { Selection } from "../state/Selection.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";
import { layOutView } from "./openFirstView.ts";

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
  return explorer.tasks.run("Looking it up", async () => {
    const [{ graph: answer }, passing] = await Promise.all([
      operations.around([id], { ...lens, ...within }, most),
      fetchPassing(lens),
    ]);
    const around = toGraphData(answer);
    const near = [...around.nodes.keys()];
    const graph = among(await fetchGraph(near, lens), near);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...state,
      graph,
      passing,
      notices: [],
      view: layOutView({ ...state.view, selection, pane: "details" }, graph, explorer),
      announcement: `${graph.nodes.size} nodes and ${graph.relations.size} relations on the canvas.`,
    });
  });
}
