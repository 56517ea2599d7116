import type { ExplorerState, Passing } from "./ExplorerState.ts";
import type { GraphData } from "./GraphData.ts";
import type { Lens } from "./Lens.ts";
import { type Position, placeNodes } from "./Scene.ts";
import type { Selection } from "./Selection.ts";
import type { Pane, View } from "./View.ts";

/** Pure steps from one state to the next; what needs the server first asks it and then takes one of these. */

export function withView(state: ExplorerState, change: Partial<View>): ExplorerState {
  return { ...state, view: { ...state.view, ...change } };
}

/** Puts the server's answer for a lens in place. */
export function withGraph(
  state: ExplorerState,
  graph: GraphData,
  counted: Lens,
  passing: Passing | undefined,
): ExplorerState {
  return { ...state, graph, counted, passing };
}

/** Picks something and shows what is known about it. */
export function select(state: ExplorerState, selection: Selection): ExplorerState {
  const pane: Pane = selection.kind === "nothing" ? state.view.pane : "details";
  return showPane(selectInPlace(state, selection), pane);
}

/** Picks something on the canvas: shows what is known about it, or where it stands in the article that is being read. */
export function selectOnCanvas(state: ExplorerState, selection: Selection): ExplorerState {
  return state.view.pane === "article" ? selectInPlace(state, selection) : select(state, selection);
}

/** Picks something and leaves the pane as it is: for choosing in the table or the list, which are to stay. */
export function selectInPlace(state: ExplorerState, selection: Selection): ExplorerState {
  const { reading } = state.view;
  // An article that is being read turns to what is picked.
  const turned = reading?.at === undefined ? reading : { ...reading, at: undefined };
  return withView(state, { selection, reading: turned });
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

export function announce(state: ExplorerState, announcement: string): ExplorerState {
  return { ...state, announcement };
}

export function giveNotice(state: ExplorerState, notice: string): ExplorerState {
  return { ...state, notices: [...state.notices.filter((each) => each !== notice), notice] };
}

export function closeNotice(state: ExplorerState, notice: string): ExplorerState {
  return { ...state, notices: state.notices.filter((each) => each !== notice) };
}
