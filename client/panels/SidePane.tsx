import { type KeyboardEvent, type RefObject, useId } from "react";
import type { Theme } from "../canvas/grammar.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { showPane } from "../state/transitions.ts";
import { type Pane, panes } from "../state/View.ts";
import { Details } from "./Details.tsx";
import { RelationTable } from "./RelationTable.tsx";
import { SceneList } from "./SceneList.tsx";
import { useExplorer } from "./useExplorer.ts";

interface SidePaneProps {
  readonly state: ExplorerState;
  readonly graph: GraphData;
  readonly theme: Theme;
  readonly body: RefObject<HTMLDivElement | null>;
}

/** Beside the canvas: details of the selection, and the same view as a table and as a list. */
export function SidePane({ state, graph, theme, body }: SidePaneProps) {
  const explorer = useExplorer();
  const id = useId();
  const { pane, selection } = state.view;
  const names: Record<Pane, string> = {
    details: selection.kind === "nothing" ? "Start" : "Details",
    table: `Table ${graph.relations.size}`,
    list: `List ${graph.nodes.size}`,
  };
  const show = (next: Pane) => explorer.store.change((now) => showPane(now, next));
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = panes[(panes.indexOf(pane) + by + panes.length) % panes.length];
    if (next === undefined) return;
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <aside className="side" aria-label="Beside the canvas">
      <div className="tabs" role="tablist" aria-label="What to show" onKeyDown={onKey}>
        {panes.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            role="tab"
            aria-selected={pane === each}
            aria-controls={`${id}-panel`}
            tabIndex={pane === each ? 0 : -1}
            onClick={() => show(each)}
          >
            {names[each]}
          </button>
        ))}
      </div>
      <div
        className="body"
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${pane}`}
        tabIndex={-1}
        ref={body}
      >
        {pane === "details" && <Details state={state} theme={theme} />}
        {pane === "table" && <RelationTable state={state} graph={graph} theme={theme} />}
        {pane === "list" && <SceneList state={state} graph={graph} theme={theme} />}
      </div>
    </aside>
  );
}
