import type { Core } from "cytoscape";
import type { RefObject } from "react";
import { fitScene } from "../canvas/fitScene.ts";
import { layOutAnew } from "../control/layOutAnew.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { layoutNames, layouts } from "../state/Layout.ts";
import { useExplorer } from "./useExplorer.ts";

interface CanvasToolsProps {
  readonly state: ExplorerState;
  readonly cy: RefObject<Core | undefined>;
  readonly smooth: boolean;
}

/** Layouts and zoom. Pressing the layout that is on lays out anew. */
export function CanvasTools({ state, cy, smooth }: CanvasToolsProps) {
  const explorer = useExplorer();
  return (
    <div className="tools" role="toolbar" aria-label="Canvas">
      {layouts.map((layout) => (
        <button
          key={layout}
          type="button"
          aria-pressed={state.view.layout === layout}
          title={`Lay out anew: ${layoutNames[layout].toLowerCase()}`}
          onClick={() => layOutAnew(explorer, layout)}
        >
          {layoutNames[layout]}
        </button>
      ))}
      <button
        type="button"
        title="Fit everything into sight (F)"
        onClick={() => cy.current && fitScene(cy.current, smooth)}
      >
        Fit
      </button>
    </div>
  );
}
