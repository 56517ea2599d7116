import type { ExplorerState } from "../state/ExplorerState.ts";
import {
  hideNodes,
  invertSelection,
  keepNodes,
  pinNodes,
  removeNodes,
  unpinNodes,
} from "../state/nodeTransitions.ts";
import { selectedNodes } from "../state/Selection.ts";
import { announce } from "../state/transitions.ts";
import { count } from "./count.ts";
import { useExplorer } from "./useExplorer.ts";

interface SelectionActionsProps {
  readonly ids: readonly string[];
  /** What they are called in an announcement: a name, or `5 nodes`. */
  readonly name: string;
  readonly state: ExplorerState;
}

/** What can be done with the nodes that are selected, one or many. */
export function SelectionActions({ ids, name, state }: SelectionActionsProps) {
  const explorer = useExplorer();
  const pinned = ids.every((id) => state.view.pinned.has(id));
  const act = (next: (now: ExplorerState) => ExplorerState, said: string) => () =>
    explorer.store.change((now) => announce(next(now), said));
  return (
    <>
      <button
        type="button"
        className="action"
        title="Out of sight; the place is kept (H)"
        onClick={act((now) => hideNodes(now, ids), `${name} hidden.`)}
      >
        Hide
      </button>
      <button
        type="button"
        className="action"
        title="Off the canvas (Delete)"
        onClick={act((now) => removeNodes(now, ids), `${name} taken off the canvas.`)}
      >
        Remove
      </button>
      <button
        type="button"
        className="action"
        aria-pressed={pinned}
        title="Layouts leave a pinned node where it is (P)"
        onClick={
          pinned
            ? act((now) => unpinNodes(now, ids), `${name} let loose.`)
            : act((now) => pinNodes(now, ids), `${name} pinned.`)
        }
      >
        {pinned ? "Unpin" : "Pin"}
      </button>
      {ids.length > 1 && (
        <button
          type="button"
          className="action"
          title="Everything else goes off the canvas"
          onClick={act((now) => keepNodes(now, ids), `${name} kept, the others taken off the canvas.`)}
        >
          Keep only these
        </button>
      )}
      <button
        type="button"
        className="action"
        title="Select all other nodes instead (I)"
        onClick={() =>
          explorer.store.change((now) => {
            const next = invertSelection(now);
            return announce(next, `${count(selectedNodes(next.view.selection).length, "node")} selected.`);
          })
        }
      >
        Invert the selection
      </button>
    </>
  );
}
