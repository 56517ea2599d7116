import type { ExplorerState } from "./ExplorerState.ts";
import type { NodeData } from "./GraphData.ts";
import { selectedId } from "./Selection.ts";

/** The node that is selected, where it is one. */
export function pickedNode({ view, graph }: ExplorerState): NodeData | undefined {
  return graph.nodes.get(selectedId(view.selection) ?? "");
}

/** Of what the timeline is, as the API asks for it: stances to the interest or statements of the actor selected, else all. */
export function timelineOf(state: ExplorerState): { readonly subject?: string; readonly interest?: string } {
  const picked = pickedNode(state);
  if (picked === undefined) return {};
  return picked.type === "Interest" ? { interest: picked.id } : { subject: picked.id };
}
