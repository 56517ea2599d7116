import { addNodes } from "../control/addNodes.ts";
import { setLens } from "../control/setLens.ts";
import { showAround } from "../control/showAround.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { listOf, setField } from "../state/Lens.ts";
import { announce, hideNodes } from "../state/transitions.ts";
import { hearField } from "./hearField.ts";
import { useExplorer } from "./useExplorer.ts";

/** What can be done with a node as a whole. */
export function NodeActions({ id, name, state }: { id: string; name: string; state: ExplorerState }) {
  const explorer = useExplorer();
  const { lens, scene } = state.view;
  const heard = state.corpus?.voices.some(({ voice }) => voice.id === id) ?? false;
  const field = hearField(id, state.corpus);
  const only = listOf(lens, field);
  return (
    <div className="actions">
      {scene.has(id) ? (
        <button
          type="button"
          className="action"
          onClick={() =>
            explorer.store.change((now) => announce(hideNodes(now, [id]), `${name} taken off the canvas.`))
          }
        >
          Hide
        </button>
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
