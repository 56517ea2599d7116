import { type Layout, layouts } from "./Layout.ts";
import { type Lens, openLens } from "./Lens.ts";
import { emptyScene, type Scene } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";

/** What stands beside the canvas. */
export const panes = ["details", "table", "list"] as const;
export type Pane = (typeof panes)[number];

/**
 * All that makes one view: reload, back, a shared link and (later) undo bring back exactly this. Everything else on the
 * screen follows from it and from what the server says.
 */
export interface View {
  readonly lens: Lens;
  readonly scene: Scene;
  readonly selection: Selection;
  readonly layout: Layout;
  readonly pane: Pane;
}

export const emptyView: View = {
  lens: openLens,
  scene: emptyScene,
  selection: nothing,
  layout: layouts[0],
  pane: panes[0],
};
