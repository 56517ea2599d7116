import type { Core } from "cytoscape";
import type { RefObject } from "react";
import { fitScene } from "../canvas/fitScene.ts";
import { layOutAnew } from "../control/layOutAnew.ts";
import { redoStep, undoStep } from "../control/undoStep.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { describeStep, viewAfter, viewBefore } from "../state/history.ts";
import { layoutMeanings, layoutNames, layouts } from "../state/Layout.ts";
import type { Measured } from "../state/Measures.ts";
import { showHidden } from "../state/nodeTransitions.ts";
import { announce } from "../state/transitions.ts";
import { count } from "./count.ts";
import { MeasureMenu } from "./MeasureMenu.tsx";
import type { Answer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

interface CanvasToolsProps {
  readonly state: ExplorerState;
  readonly measures: Answer<Measured | undefined>;
  readonly cy: RefObject<Core | undefined>;
  readonly smooth: boolean;
}

/** Layouts, zoom, undo and redo. Pressing the layout that is on lays out anew, from another seed. */
export function CanvasTools({ state, measures, cy, smooth }: CanvasToolsProps) {
  const explorer = useExplorer();
  const { view } = state;
  const last = viewBefore(state);
  const next = viewAfter(state);
  const undone = last && describeStep(last, view);
  const redone = next && describeStep(view, next);
  return (
    <div className="tools" role="toolbar" aria-label="Canvas">
      <fieldset className="set" aria-label="Layout">
        {layouts.map((layout) => (
          <button
            key={layout}
            type="button"
            aria-pressed={view.layout === layout}
            title={`Lay out anew: ${layoutMeanings[layout]}`}
            onClick={() => void layOutAnew(explorer, layout)}
          >
            {layoutNames[layout]}
          </button>
        ))}
      </fieldset>
      <MeasureMenu choice={view.measure} measures={measures} />
      <button
        type="button"
        title="Fit everything into sight (F)"
        onClick={() => cy.current && fitScene(cy.current, smooth)}
      >
        Fit
      </button>
      <fieldset className="set" aria-label="Steps">
        <button
          type="button"
          disabled={last === undefined}
          aria-label={undone === undefined ? "Undo" : `Undo: ${undone}`}
          aria-keyshortcuts="Control+Z"
          title={undone === undefined ? "Nothing to undo" : `Undo: ${undone} (Ctrl+Z)`}
          onClick={() => undoStep(explorer)}
        >
          <Arrow />
        </button>
        <button
          type="button"
          disabled={next === undefined}
          aria-label={redone === undefined ? "Redo" : `Redo: ${redone}`}
          aria-keyshortcuts="Control+Shift+Z"
          title={redone === undefined ? "Nothing to redo" : `Redo: ${redone} (Ctrl+Shift+Z)`}
          onClick={() => redoStep(explorer)}
        >
          <Arrow forward />
        </button>
      </fieldset>
      {view.hidden.size > 0 && (
        <button
          type="button"
          onClick={() =>
            explorer.store.change((now) =>
              announce(showHidden(now), `${count(view.hidden.size, "node")} shown again.`),
            )
          }
        >
          {`Show ${view.hidden.size} hidden`}
        </button>
      )}
    </div>
  );
}

function Arrow({ forward = false }: { forward?: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.75 3.75 0 0 1 0 7.5H7"
        transform={forward ? "matrix(-1 0 0 1 16 0)" : undefined}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
