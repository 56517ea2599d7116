import { operations } from "../api/operations.ts";
import { toGraphData } from "../api/toGraphData.ts";
import { layOut } from "../layout/layOut.ts";
import { looksOf } from "../layout/looksOf.ts";
import { among } from "../state/among.ts";
import { firstScene } from "../state/firstScene.ts";
import type { GraphData } from "../state/GraphData.ts";
import { type Lens, openLens } from "../state/Lens.ts";
import { emptyScene, placeNodes } from "../state/Scene.ts";
import { emptyView, type View } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchPassing } from "./fetchScene.ts";

/** So many of the most-stated nodes are asked for; the first scene takes its actors and interests from them. */
const candidates = 200;

/** Where one starts: the most-stated actors and interests, under a lens where one is set. */
export function openFirstView(explorer: Explorer, lens: Lens = openLens): Promise<void> {
  return explorer.tasks.run("Reading what is loaded", async () => {
    const known = explorer.store.get().corpus;
    const [corpus, passing, { graph: answer }] = await Promise.all([
      known ?? operations.corpus(),
      fetchPassing(lens),
      operations.graph([], lens, candidates),
    ]);
    const whole = toGraphData(answer);
    const graph = among(whole, firstScene(whole));
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...state,
      corpus,
      passing,
      graph,
      notices: [],
      view: layOutView(
        { ...emptyView, lens, layout: state.view.layout, pane: state.view.pane },
        graph,
        explorer,
      ),
      announcement: `${graph.nodes.size} nodes and ${graph.relations.size} relations on the canvas.`,
    });
  });
}

/** The view with every node of the graph laid out anew. */
export function layOutView(view: View, graph: GraphData, explorer: Explorer): View {
  const positions = layOut(graph, looksOf(graph, view.layout), view.layout, explorer.frame());
  return { ...view, scene: placeNodes(emptyScene, positions) };
}
