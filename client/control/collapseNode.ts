import { leavesOf, removeNodes } from "../state/nodeTransitions.ts";
import { announce } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";

/** Takes off the canvas the neighbours that hang on this node alone: what expanding it brings, as far as that is loose. */
export function collapseNode(explorer: Explorer, id: string): void {
  explorer.store.change((state) => {
    const leaves = leavesOf(state, id);
    const name = state.graph.nodes.get(id)?.name ?? id;
    return leaves.length === 0
      ? announce(state, `Nothing hangs on ${name} alone.`)
      : announce(removeNodes(state, leaves), `${name} collapsed: ${leaves.length} taken off the canvas.`);
  });
}
