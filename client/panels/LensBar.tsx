import { setLens } from "../control/setLens.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { isOpen, type Lens, openLens } from "../state/Lens.ts";
import { withView } from "../state/transitions.ts";
import { nodesHiddenByLens } from "../state/visibleGraph.ts";
import { count } from "./count.ts";
import { LensFields } from "./LensFields.tsx";
import { useExplorer } from "./useExplorer.ts";

/** The lens: which statements count. What it hides is counted and named. Where two are compared the second is below. */
export function LensBar({ state }: { state: ExplorerState }) {
  const explorer = useExplorer();
  const { corpus } = state;
  const { lens, compare } = state.view;
  const set = (next: Lens) => void setLens(explorer, next);
  const setOther = (next: Lens) =>
    explorer.store.change((now) => withView(now, { compare: { as: "difference", ...compare, lens: next } }));
  const comparing = compare !== undefined;
  return (
    <>
      <section className="lens" aria-label={comparing ? "Lens A" : "Lens"}>
        <h2>{comparing ? "Lens A" : "Lens"}</h2>
        {corpus && <LensFields corpus={corpus} lens={lens} onSet={set} />}
        <div className="end">
          {corpus && <p>{hides(state)}</p>}
          {!isOpen(lens) && (
            <button type="button" className="link" onClick={() => set(openLens)}>
              Clear the lens
            </button>
          )}
          {!comparing && corpus !== undefined && corpus.stats.statements > 0 && (
            <button
              type="button"
              className="link"
              onClick={() =>
                explorer.store.change((now) =>
                  withView(now, {
                    pane: "compare",
                    compare: { lens: openLens, as: "difference" },
                  }),
                )
              }
            >
              Compare
            </button>
          )}
        </div>
      </section>
      {comparing && corpus && (
        <section className="lens other" aria-label="Lens B">
          <h2>Lens B</h2>
          <LensFields corpus={corpus} lens={compare.lens} onSet={setOther} />
          {!isOpen(compare.lens) && (
            <button type="button" className="link end" onClick={() => setOther(openLens)}>
              Clear lens B
            </button>
          )}
        </section>
      )}
    </>
  );
}

function hides(state: ExplorerState): string {
  const { corpus, passing, view } = state;
  const all = corpus?.stats.statements ?? 0;
  if (isOpen(view.lens)) return all === 0 ? "" : `all ${count(all, "statement")} count`;
  if (passing === undefined) return "counting…";
  const nodes = nodesHiddenByLens(state);
  const off = nodes === 0 ? "" : ` and ${count(nodes, "node")} of this scene`;
  return `hides ${(all - passing.statements).toLocaleString("en")} of ${count(all, "statement")}${off}`;
}
