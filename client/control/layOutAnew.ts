import { among } from "../state/among.ts";
import type { GraphData } from "../state/GraphData.ts";
import { type Layout, layoutNames } from "../state/Layout.ts";
import { placeNodes } from "../state/Scene.ts";
import { announce, withView } from "../state/transitions.ts";
import { visibleGraph } from "../state/visibleGraph.ts";
import type { Explorer } from "./Explorer.ts";
import { layOutScene } from "./layOutScene.ts";

/** Lays out everything that is to be seen anew; the layout that is on already from another seed. */
export function layOutAnew(explorer: Explorer, layout: Layout): Promise<void> {
  const { view } = explorer.store.get();
  return layOut(explorer, layout, view.layout === layout ? view.seed + 1 : view.seed);
}

/**
 * Lays out everything that is to be seen, for the room that there is. What is pinned stays, and nodes out of sight keep the
 * places they will come back to.
 */
export function layOut(explorer: Explorer, layout: Layout, seed: number): Promise<void> {
  return explorer.tasks.run("Laying out", async (signal) => {
    const state = explorer.store.get();
    const laid = await layOutScene(explorer, { ...state.view, layout, seed }, toLayOut(explorer), signal);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (now) =>
      announce(
        // What was taken off meanwhile stays off.
        withView(now, {
          layout,
          seed,
          scene: placeNodes(
            now.view.scene,
            [...laid].filter(([id]) => now.view.scene.has(id)),
          ),
        }),
        `Laid out anew: ${layoutNames[layout].toLowerCase()}.`,
      );
  });
}

/** What is to be seen; where two lenses are compared the second shows nodes that the first does not. */
function toLayOut(explorer: Explorer): GraphData {
  const state = explorer.store.get();
  const drawn = state.view.compare === undefined ? undefined : explorer.drawn();
  if (drawn === undefined) return visibleGraph(state);
  return among(
    state.graph,
    drawn.nodes.map(({ id }) => id),
  );
}
