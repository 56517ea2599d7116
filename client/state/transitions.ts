import type { ExplorerState } from "./ExplorerState.ts";
import { emptyGraph, type GraphData } from "./GraphData.ts";
import type { Layout } from "./Layout.ts";
import { emptyScene, type Position, placeNodes, removeNodes } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";
import type { Pane, View } from "./View.ts";

/** Pure steps from one state to the next; what needs the server first asks it and then takes one of these. */

export function withView(state: ExplorerState, change: Partial<View>): ExplorerState {
  return { ...state, view: { ...state.view, ...change } };
}

/** Picks one thing and shows what is known about it. */
export function select(state: ExplorerState, selection: Selection): ExplorerState {
  const pane: Pane = selection.kind === "nothing" ? state.view.pane : "details";
  return withView(state, { selection, pane });
}

/** Picks one thing and leaves the pane as it is: for choosing in the table or the list, which are to stay. */
export function selectInPlace(state: ExplorerState, selection: Selection): ExplorerState {
  return withView(state, { selection });
}

export function showPane(state: ExplorerState, pane: Pane): ExplorerState {
  return state.view.pane === pane ? state : withView(state, { pane });
}

export function moveNodes(
  state: ExplorerState,
  positions: Iterable<readonly [string, Position]>,
): ExplorerState {
  return withView(state, { scene: placeNodes(state.view.scene, positions) });
}

export function setLayout(state: ExplorerState, layout: Layout): ExplorerState {
  return withView(state, { layout });
}

/** Takes nodes off the canvas, with their relations; what was selected of them is no longer. */
export function hideNodes(state: ExplorerState, ids: readonly string[]): ExplorerState {
  const gone = new Set(ids);
  const graph: GraphData = {
    nodes: new Map([...state.graph.nodes].filter(([id]) => !gone.has(id))),
    relations: new Map(
      [...state.graph.relations].filter(([, { subject, object }]) => !gone.has(subject) && !gone.has(object)),
    ),
  };
  const { selection } = state.view;
  const lost =
    (selection.kind === "node" && gone.has(selection.id)) ||
    (selection.kind === "relation" && !graph.relations.has(selection.id));
  return withView(
    { ...state, graph },
    {
      scene: removeNodes(state.view.scene, ids),
      selection: lost ? nothing : selection,
    },
  );
}

/** All off the canvas; lens and layout stay. */
export function clearScene(state: ExplorerState): ExplorerState {
  return withView({ ...state, graph: emptyGraph }, { scene: emptyScene, selection: nothing });
}

export function announce(state: ExplorerState, announcement: string): ExplorerState {
  return { ...state, announcement };
}

export function closeNotice(state: ExplorerState, notice: string): ExplorerState {
  return { ...state, notices: state.notices.filter((each) => each !== notice) };
}
