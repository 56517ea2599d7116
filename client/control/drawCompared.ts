import { fittingZoom } from "../canvas/fitScene.ts";
import { nodeFont } from "../canvas/grammar.ts";
import { withView } from "../state/transitions.ts";
import type { CompareChoice } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { layOut } from "./layOutAnew.ts";

/** Smaller than this, in pixels, nobody reads a label. */
const legible = 8;

/**
 * Draws the two lenses on one canvas or on two. Two have half the room each: a scene whose labels could not be read in it is
 * laid out for that room.
 */
export function drawCompared(explorer: Explorer, as: CompareChoice["as"]): void {
  const { view } = explorer.store.get();
  if (view.compare === undefined || view.compare.as === as) return;
  explorer.store.change((state) => withView(state, { compare: view.compare && { ...view.compare, as } }));
  if (as !== "side-by-side") return;
  // In the second frame the canvas knows the room that it has left.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const drawn = explorer.drawn();
      const { compare, layout, seed } = explorer.store.get().view;
      if (drawn === undefined || drawn.nodes.length === 0 || compare?.as !== as || explorer.tasks.busy)
        return;
      if (fittingZoom(drawn.box, explorer.frame()) * nodeFont.size >= legible) return;
      void layOut(explorer, layout, seed);
    }),
  );
}
