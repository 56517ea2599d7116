import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import type { PathsQuery } from "../generated/operations.ts";
import { showHidden } from "../state/nodeTransitions.ts";
import { nothing } from "../state/Selection.ts";
import { announce, withView } from "../state/transitions.ts";
import { grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchCounted } from "./fetchCounted.ts";

export type FoundPath = PathsQuery["paths"][number];

/** Asks how two nodes are connected under the lens; the best path comes onto the canvas, all are listed beside it. */
export function showPaths(explorer: Explorer, from: string, to: string): Promise<void> {
  return explorer.tasks.run("Looking for paths", async (signal) => {
    const before = explorer.store.get();
    const { paths } = await operations.paths(from, to, before.view.lens, signal);
    const [best] = paths;
    const grown = await fetchCounted(
      before,
      [...before.view.scene.keys(), ...(best === undefined ? [from, to] : nodesOf(best))],
      signal,
    );
    const chosen = best?.relations.map(({ id }) => id) ?? [];
    queueMicrotask(() => explorer.onScene({ reveal: best === undefined ? [from, to] : nodesOf(best) }));
    return (state) =>
      announce(
        withView(grow(explorer, showHidden(state, [from, to]), grown), {
          pane: "paths",
          paths: { from, to, chosen },
          selection: nothing,
        }),
        paths.length === 0
          ? "No path found."
          : `${paths.length} ${paths.length === 1 ? "path" : "paths"} found.`,
      );
  });
}

/** Draws one of the paths that were found. */
export function showPath(explorer: Explorer, path: FoundPath): Promise<void> {
  return explorer.tasks.run("Drawing the path", async (signal) => {
    const before = explorer.store.get();
    const grown = await fetchCounted(before, [...before.view.scene.keys(), ...nodesOf(path)], signal);
    queueMicrotask(() => explorer.onScene({ reveal: nodesOf(path) }));
    return (state) =>
      withView(grow(explorer, showHidden(state, nodesOf(path)), grown), {
        selection: nothing,
        paths: state.view.paths && { ...state.view.paths, chosen: path.relations.map(({ id }) => id) },
      });
  });
}

function nodesOf({ nodes }: FoundPath): string[] {
  return nodes.flatMap((node) => placeOf(node)?.id ?? []);
}
