import { type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useId } from "react";
import type { Theme } from "../canvas/grammar.ts";
import type { Comparison } from "../state/Comparison.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import type { Measured } from "../state/Measures.ts";
import { showPane } from "../state/transitions.ts";
import { type Pane, panes } from "../state/View.ts";
import { ComparePane } from "./ComparePane.tsx";
import { Details } from "./Details.tsx";
import { MatrixPane } from "./MatrixPane.tsx";
import { PathsPane } from "./PathsPane.tsx";
import { RelationTable } from "./RelationTable.tsx";
import { SceneList } from "./SceneList.tsx";
import { TimelinePane } from "./TimelinePane.tsx";
import type { Answer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

const ArticlePane = lazy(async () => ({ default: (await import("./ArticlePane.tsx")).ArticlePane }));

interface SidePaneProps {
  readonly state: ExplorerState;
  readonly graph: GraphData;
  readonly theme: Theme;
  readonly comparison: Answer<Comparison | undefined>;
  readonly measured: Measured | undefined;
  readonly body: RefObject<HTMLDivElement | null>;
}

/** Beside the canvas: details of the selection, and the same view as a table and as a list. */
export function SidePane({ state, graph, theme, comparison, measured, body }: SidePaneProps) {
  const explorer = useExplorer();
  const id = useId();
  const { pane, selection, paths, compare } = state.view;
  const names: Record<Pane, string> = {
    details: selection.kind === "nothing" ? "Start" : "Details",
    table: "Table",
    list: "List",
    matrix: "Matrix",
    timeline: "Timeline",
    article: "Article",
    paths: "Paths",
    compare: "Compare",
  };
  const counts: Partial<Record<Pane, number>> = { table: graph.relations.size, list: graph.nodes.size };
  // The last two are there while something is asked of them.
  const shown = panes.filter((each) => {
    if (each === "paths") return pane === each || paths !== undefined;
    return each !== "compare" || pane === each || compare !== undefined;
  });
  // One row, which scrolls where it is too long: the open one is to be in sight.
  const row = `${id}-${pane} ${compare?.as} ${shown.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `row` stands for what gives the row its length.
  useEffect(() => {
    document.getElementById(`${id}-${pane}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row]);
  const show = (next: Pane) => explorer.store.change((now) => showPane(now, next));
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = shown[(shown.indexOf(pane) + by + shown.length) % shown.length];
    if (next === undefined) return;
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <aside className="side" aria-label="Beside the canvas">
      <div
        className={shown.length > 6 ? "tabs many" : "tabs"}
        role="tablist"
        aria-label="What to show"
        onKeyDown={onKey}
      >
        {shown.map((each) => (
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
            {counts[each] !== undefined && <span className="count"> {counts[each]}</span>}
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
        {pane === "matrix" && <MatrixPane state={state} graph={graph} />}
        {pane === "timeline" && <TimelinePane state={state} />}
        {pane === "article" && (
          <Suspense fallback={<p className="quiet">Reading the article…</p>}>
            <ArticlePane state={state} />
          </Suspense>
        )}
        {pane === "paths" && <PathsPane state={state} graph={graph} theme={theme} />}
        {pane === "compare" && <ComparePane state={state} theme={theme} comparison={comparison} />}
        {pane === "list" && <SceneList state={state} graph={graph} theme={theme} measured={measured} />}
      </div>
    </aside>
  );
}
