import { addNodes } from "../control/addNodes.ts";
import { collapseNode } from "../control/collapseNode.ts";
import { setLens } from "../control/setLens.ts";
import { showAround } from "../control/showAround.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { listOf, setField } from "../state/Lens.ts";
import { leavesOf } from "../state/nodeTransitions.ts";
import { withView } from "../state/transitions.ts";
import { count } from "./count.ts";
import { hearField } from "./hearField.ts";
import { SelectionActions } from "./SelectionActions.tsx";
import { useExplorer } from "./useExplorer.ts";

/** What can be done with a node as a whole. */
export function NodeActions({ id, name, state }: { id: string; name: string; state: ExplorerState }) {
  const explorer = useExplorer();
  const { lens, scene } = state.view;
  const heard = state.corpus?.voices.some(({ voice }) => voice.id === id) ?? false;
  const field = hearField(id, state.corpus);
  const only = listOf(lens, field);
  const leaves = leavesOf(state, id).length;
  return (
    <div className="actions">
      {scene.has(id) ? (
        <>
          <SelectionActions ids={[id]} name={name} state={state} />
          {leaves > 0 && (
            <button
              type="button"
              className="action"
              title={`Takes off the canvas what hangs on it alone: ${count(leaves, "node")} (C)`}
              onClick={() => collapseNode(explorer, id)}
            >
              Collapse
            </button>
          )}
        </>
      ) : (
        <button
          type="button"
          className="action"
          onClick={() => void addNodes(explorer, [id], { kind: "node", id })}
        >
          Show on the canvas
        </button>
      )}
      <button
        type="button"
        className="action"
        onClick={() => void showAround(explorer, id, { kind: "node", id })}
      >
        Only this and around it
      </button>
      {scene.has(id) && (
        <button
          type="button"
          className="action"
          onClick={() =>
            explorer.store.change((now) =>
              withView(now, { pane: "paths", paths: { from: id, to: id, chosen: [] } }),
            )
          }
        >
          Paths from here…
        </button>
      )}
      {heard && !(only.length === 1 && only[0] === id) && (
        <button
          type="button"
          className="action"
          onClick={() => void setLens(explorer, setField(lens, field, [id]))}
        >
          Hear only this voice
        </button>
      )}
    </div>
  );
}
