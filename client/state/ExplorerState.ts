import type { CorpusQuery } from "../generated/operations.ts";
import { emptyGraph, type GraphData } from "./GraphData.ts";
import { type Lens, openLens } from "./Lens.ts";
import { emptyView, type View } from "./View.ts";

/** What the explorer is doing, for its status line. */
export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly what: string }
  | { readonly kind: "failed"; readonly message: string; readonly retrying: boolean };

/** What passes the lens, of all that is loaded. */
export interface Passing {
  readonly statements: number;
  readonly relations: number;
}

/** All that the explorer knows: the view, and what the server answered for it. */
export interface ExplorerState {
  readonly view: View;
  /** The scene's nodes and the relations among them, as recounted under the lens. */
  readonly graph: GraphData;
  /** The lens under which `graph` and `passing` were counted: the view's own, unless that is being asked for. */
  readonly counted: Lens;
  /** What is loaded, whatever the lens; undefined until the server has answered. */
  readonly corpus: CorpusQuery | undefined;
  /** Undefined while no lens is set. */
  readonly passing: Passing | undefined;
  readonly activity: Activity;
  /** What undo and redo go to. */
  readonly history: History;
  /** Sentences about the view that a person should know and can close: ids that are gone, nodes that were merged. */
  readonly notices: readonly string[];
  /** What assistive technology is told last. */
  readonly announcement: string;
}

/** A view with what the server had answered for it, so that going back to it asks nothing. */
export type Snapshot = Pick<ExplorerState, "view" | "graph" | "passing" | "counted">;

/** Views to go back to, the last one at the end, and those that were gone back from, the next one first. */
export interface History {
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

export const initialState: ExplorerState = {
  view: emptyView,
  graph: emptyGraph,
  counted: openLens,
  corpus: undefined,
  passing: undefined,
  activity: { kind: "idle" },
  history: { past: [], future: [] },
  notices: [],
  announcement: "",
};
