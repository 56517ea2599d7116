import { openFirstView } from "../control/openFirstView.ts";
import { setLens } from "../control/setLens.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { isOpen, openLens } from "../state/Lens.ts";
import { useExplorer } from "./useExplorer.ts";

/** Says why the canvas is empty and what to do; nothing where it is not. */
export function EmptyScene({ state, graph }: { state: ExplorerState; graph: GraphData }) {
  const explorer = useExplorer();
  if (graph.nodes.size > 0) return null;
  const { corpus, activity, view } = state;
  if (corpus === undefined || activity.kind === "working") {
    return (
      <p className="empty">
        {activity.kind === "failed" ? "Nothing has been read yet." : "Reading what is loaded…"}
      </p>
    );
  }
  if (corpus.stats.statements === 0) {
    return (
      <p className="empty">
        Nothing is loaded. Run <code>npx ascribe load facts</code>, then reload this page.
      </p>
    );
  }
  return (
    <div className="empty">
      <p>
        {isOpen(view.lens)
          ? "The canvas is empty. Search for a name, or start from the first view."
          : "Nothing of this scene passes the lens."}
      </p>
      {!isOpen(view.lens) && (
        <>
          <button type="button" onClick={() => void openFirstView(explorer, view.lens)}>
            Show what does pass
          </button>
          <button type="button" onClick={() => void setLens(explorer, openLens)}>
            Clear the lens
          </button>
        </>
      )}
      {isOpen(view.lens) && (
        <button type="button" onClick={() => void openFirstView(explorer)}>
          First view
        </button>
      )}
    </div>
  );
}
