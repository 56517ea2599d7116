import { type Layout, layouts } from "./Layout.ts";
import { type Lens, openLens } from "./Lens.ts";
import { emptyScene, type Scene } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";

/** What stands beside the canvas. */
export const panes = ["details", "table", "list"] as const;
export type Pane = (typeof panes)[number];

/**
 * All that makes one view: reload, back, a shared link, a saved file and undo bring back exactly this. Everything else
 * on the screen follows from it and from what the server says.
 */
export interface View {
  readonly lens: Lens;
  readonly scene: Scene;
  /** Nodes of the scene that a person has put out of sight; they keep their places. */
  readonly hidden: ReadonlySet<string>;
  /** Nodes that a layout leaves where they are. */
  readonly pinned: ReadonlySet<string>;
  readonly selection: Selection;
  readonly layout: Layout;
  /** What chance in a layout starts from: the same seed lays out the same scene alike. */
  readonly seed: number;
  readonly pane: Pane;
}

export const emptyView: View = {
  lens: openLens,
  scene: emptyScene,
  hidden: new Set(),
  pinned: new Set(),
  selection: nothing,
  layout: layouts[0],
  seed: 1,
  pane: panes[0],
};
