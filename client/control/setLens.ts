import { among } from "../state/among.ts";
import { withoutUncountedLens } from "../state/history.ts";
import { type Lens, sameLens } from "../state/Lens.ts";
import { announce, withGraph, withView } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";

/** Puts on a lens: the server recounts everything under it; nodes keep their places. */
export function setLens(explorer: Explorer, lens: Lens): Promise<void> {
  const { view } = explorer.store.get();
  if (sameLens(view.lens, lens)) return Promise.resolve();
  const counted = explorer.tasks.run(
    "Recounting under the lens",
    async (signal) => {
      const [graph, passing] = await Promise.all([
        fetchGraph([...view.scene.keys()], lens, signal),
        fetchPassing(lens, signal),
      ]);
      return (state) => {
        const all = state.corpus?.stats.statements ?? 0;
        const announcement =
          passing === undefined
            ? "Lens cleared: everything counts."
            : `Lens set: ${passing.statements} of ${all} statements pass.`;
        // A node that was taken off meanwhile stays off.
        return announce(withGraph(state, among(graph, state.view.scene.keys()), lens, passing), announcement);
      };
    },
    withoutUncountedLens,
  );
  // The lens is shown as set at once; the counts follow when the server has answered.
  explorer.store.change((state) => withView(state, { lens }));
  return counted;
}
