import { operations } from "../api/operations.ts";
import { toGraphData } from "../api/toGraphData.ts";
import { among } from "../state/among.ts";
import { firstScene } from "../state/firstScene.ts";
import { type Lens, openLens } from "../state/Lens.ts";
import { withGraph } from "../state/transitions.ts";
import { emptyView } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchPassing } from "./fetchScene.ts";
import { layOutScene } from "./layOutScene.ts";

/** So many of the most-stated nodes are asked for; the first scene takes its actors and interests from them. */
const candidates = 200;

/** Where one starts: the most-stated actors and interests, under a lens where one is set. */
export function openFirstView(explorer: Explorer, lens: Lens = openLens): Promise<void> {
  return explorer.tasks.run("Reading what is loaded", async (signal) => {
    const { corpus: known, view: before } = explorer.store.get();
    const [corpus, passing, { graph: answer }] = await Promise.all([
      known ?? operations.corpus(signal),
      fetchPassing(lens, signal),
      operations.graph([], lens, candidates, signal),
    ]);
    const whole = toGraphData(answer);
    const graph = among(whole, firstScene(whole));
    const bare = { ...emptyView, lens, layout: before.layout, pane: before.pane };
    const scene = await layOutScene(explorer, bare, graph, signal);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...withGraph(state, graph, lens, passing),
      corpus,
      notices: [],
      view: { ...bare, scene },
      announcement: `${graph.nodes.size} nodes and ${graph.relations.size} relations on the canvas.`,
    });
  });
}
