import { nodeMarks, type Theme } from "../canvas/grammar.ts";
import { showPaths } from "../control/showPaths.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { toggleSelected } from "../state/nodeTransitions.ts";
import { select } from "../state/transitions.ts";
import { count } from "./count.ts";
import { NodeSample } from "./MarkSample.tsx";
import { SelectionActions } from "./SelectionActions.tsx";
import { useExplorer } from "./useExplorer.ts";

/** Several nodes that are selected together. */
export function NodesDetails({
  ids,
  state,
  theme,
}: {
  ids: readonly string[];
  state: ExplorerState;
  theme: Theme;
}) {
  const explorer = useExplorer();
  const [from, to] = ids;
  const nodes = ids.flatMap((id) => state.graph.nodes.get(id) ?? []);
  return (
    <div className="node">
      <header>
        <h2>{count(nodes.length, "node")} selected</h2>
        <div className="actions">
          {from !== undefined && to !== undefined && ids.length === 2 && (
            <button type="button" className="action" onClick={() => void showPaths(explorer, from, to)}>
              Paths between them
            </button>
          )}
          <SelectionActions ids={ids} name={count(ids.length, "node")} state={state} />
        </div>
      </header>
      <ul className="names picked">
        {nodes.map(({ id, name, type }) => (
          <li key={id}>
            <button
              type="button"
              className="row"
              onClick={() => explorer.store.change((now) => select(now, { kind: "node", id }))}
            >
              <NodeSample type={type} theme={theme} />
              <span className="label">{name}</span>
              <span className="note">{nodeMarks[type].word}</span>
            </button>
            <button
              type="button"
              className="drop"
              aria-label={`Take ${name} out of the selection`}
              title="Take it out of the selection"
              onClick={() => explorer.store.change((now) => toggleSelected(now, id))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
