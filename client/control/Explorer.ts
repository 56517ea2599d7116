import type { LayoutThread } from "../layout/LayoutThread.ts";
import type { Frame } from "../layout/Placed.ts";
import type { DrawnScene } from "../picture/DrawnScene.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { Measured } from "../state/Measures.ts";
import type { Store } from "../state/Store.ts";
import type { TaskRunner } from "./TaskRunner.ts";

/** What the explorer's actions work with. */
export interface Explorer {
  readonly store: Store<ExplorerState>;
  readonly tasks: TaskRunner;
  readonly layouts: LayoutThread;
  /** Room that the canvas has now, for layouts. */
  readonly frame: () => Frame;
  /** What the canvas shows; undefined where there is none, as on a phone. */
  readonly drawn: () => DrawnScene | undefined;
  /** By what nodes are sized and coloured, where that is not statements and type. */
  readonly measured: () => Measured | undefined;
  /** Told after the scene has been laid out anew or a node has come that should be seen. */
  readonly onScene: (shown: { readonly fit: true } | { readonly reveal: readonly string[] }) => void;
}
