import { setLens } from "../control/setLens.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { clearField, isOpen, type Lens, lensFields, listOf, openLens, toggleInLens } from "../state/Lens.ts";
import { nodesHiddenByLens } from "../state/visibleGraph.ts";
import { count } from "./count.ts";
import { FacetMenu } from "./FacetMenu.tsx";
import { lensFacets } from "./lensFacets.ts";
import { useExplorer } from "./useExplorer.ts";

/** The lens: which statements count. What it hides is counted and named. */
export function LensBar({ state }: { state: ExplorerState }) {
  const explorer = useExplorer();
  const { corpus } = state;
  const { lens } = state.view;
  const set = (next: Lens) => void setLens(explorer, next);
  const faceted = new Set<keyof Lens>(lensFacets.map(({ field }) => field));
  return (
    <section className="lens" aria-label="Lens">
      <h2>Lens</h2>
      {corpus &&
        lensFacets.map((facet) => (
          <FacetMenu
            key={facet.field}
            label={facet.label}
            hint={facet.hint}
            options={facet.options(corpus)}
            chosen={listOf(lens, facet.field)}
            onToggle={(value) => set(toggleInLens(lens, facet.field, value))}
            onClear={() => set(clearField(lens, facet.field))}
          />
        ))}
      {/* What only a link can set: shown, and can be cleared. */}
      {lensFields(lens)
        .filter((field) => !faceted.has(field))
        .map((field) => (
          <span key={field} className="facet set">
            <span className="open">{`${field}: ${String(lens[field])}`}</span>
            <button
              type="button"
              className="clear"
              aria-label={`Clear ${field}`}
              onClick={() => set(clearField(lens, field))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
      {corpus && <p className="hides">{hides(state)}</p>}
      {!isOpen(lens) && (
        <button type="button" className="link" onClick={() => set(openLens)}>
          Clear the lens
        </button>
      )}
    </section>
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
