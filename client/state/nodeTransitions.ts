import { among } from "./among.ts";
import type { ExplorerState } from "./ExplorerState.ts";
import { otherEnd, relationsAt } from "./GraphData.ts";
import { removeNodes as removeFromScene } from "./Scene.ts";
import { nodesSelection, nothing, type Selection, selectedNodes } from "./Selection.ts";
import { withView } from "./transitions.ts";
import { visibleGraph } from "./visibleGraph.ts";

/** What can be done with nodes that are on the canvas: pure steps, as in transitions.ts. */

/** Adds a node to those selected, or takes it out of them. */
export function toggleSelected(state: ExplorerState, id: string): ExplorerState {
  const ids = selectedNodes(state.view.selection);
  const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  return withView(state, { selection: nodesSelection(next) });
}

/** Selects all nodes in sight that are not selected, instead of those that are. */
export function invertSelection(state: ExplorerState): ExplorerState {
  const now = new Set(selectedNodes(state.view.selection));
  const others = [...visibleGraph(state).nodes.keys()].filter((id) => !now.has(id));
  return withView(state, { selection: nodesSelection(others) });
}

export function selectAllNodes(state: ExplorerState): ExplorerState {
  return withView(state, { selection: nodesSelection([...visibleGraph(state).nodes.keys()]) });
}

/** Takes nodes off the canvas, with their relations and whatever was noted of them. */
export function removeNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  const gone = new Set(ids);
  const scene = removeFromScene(state.view.scene, ids);
  return withView(
    { ...state, graph: among(state.graph, scene.keys()) },
    {
      scene,
      hidden: without(state.view.hidden, gone),
      pinned: without(state.view.pinned, gone),
      selection: selectionWithout(state, gone),
    },
  );
}

/** Takes off the canvas all but these nodes. */
export function keepNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  const kept = new Set(ids);
  return removeNodes(
    state,
    [...state.view.scene.keys()].filter((id) => !kept.has(id)),
  );
}

/** Puts nodes out of sight; they keep their places for when they are shown again. */
export function hideNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return withView(state, {
    hidden: new Set([...state.view.hidden, ...ids]),
    selection: selectionWithout(state, new Set(ids)),
  });
}

/** Brings back into sight what was hidden: these nodes, or all. */
export function showHidden(state: ExplorerState, ids: readonly string[] = []): ExplorerState {
  return withView(state, { hidden: ids.length === 0 ? new Set() : without(state.view.hidden, new Set(ids)) });
}

/** Has layouts leave nodes where they are. */
export function pinNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return withView(state, { pinned: new Set([...state.view.pinned, ...ids]) });
}

/** Lets layouts move nodes again. */
export function unpinNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return withView(state, { pinned: without(state.view.pinned, new Set(ids)) });
}

/** Neighbours in sight that are joined to nothing else in sight: what collapsing a node takes off the canvas. */
export function leavesOf(state: ExplorerState, id: string): string[] {
  const graph = visibleGraph(state);
  const around = new Set(relationsAt(graph, id).map((relation) => otherEnd(relation, id)));
  around.delete(id);
  return [...around].filter((other) =>
    relationsAt(graph, other).every((relation) => [id, other].includes(otherEnd(relation, other))),
  );
}

function selectionWithout({ view, graph }: ExplorerState, gone: ReadonlySet<string>): Selection {
  const { selection } = view;
  if (selection.kind === "relation") {
    const relation = graph.relations.get(selection.id);
    return relation && (gone.has(relation.subject) || gone.has(relation.object)) ? nothing : selection;
  }
  const ids = selectedNodes(selection);
  return ids.some((id) => gone.has(id)) ? nodesSelection(ids.filter((id) => !gone.has(id))) : selection;
}

function without(set: ReadonlySet<string>, gone: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((id) => !gone.has(id)));
}
