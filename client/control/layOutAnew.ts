import type { Layout } from "../state/Layout.ts";
import { placeNodes } from "../state/Scene.ts";
import { announce } from "../state/transitions.ts";
import { visibleGraph } from "../state/visibleGraph.ts";
import type { Explorer } from "./Explorer.ts";
import { layOutView } from "./openFirstView.ts";

/** Lays out everything that is to be seen anew. Nodes that a lens hides keep the places they will come back to. */
export function layOutAnew(explorer: Explorer, layout: Layout): void {
  explorer.store.change((state) => {
    const laid = layOutView({ ...state.view, layout }, visibleGraph(state), explorer);
    const view = { ...laid, scene: placeNodes(state.view.scene, laid.scene) };
    return announce({ ...state, view }, "Laid out anew.");
  });
  explorer.onScene({ fit: true });
}
