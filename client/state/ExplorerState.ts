import type { CorpusQuery } from "../generated/operations.ts";
import { emptyGraph, type GraphData } from "./GraphData.ts";
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
  /** What is loaded, whatever the lens; undefined until the server has answered. */
  readonly corpus: CorpusQuery | undefined;
  /** Undefined while no lens is set. */
  readonly passing: Passing | undefined;
  readonly activity: Activity;
  /** Sentences about the view that a person should know and can close: ids that are gone, nodes that were merged. */
  readonly notices: readonly string[];
  /** What assistive technology is told last. */
  readonly announcement: string;
}

export const initialState: ExplorerState = {
  view: emptyView,
  graph: emptyGraph,
  corpus: undefined,
  passing: undefined,
  activity: { kind: "idle" },
  notices: [],
  announcement: "",
};
