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
  return (
    <section className="lens" aria-label="Lens">
      <div className="facets">
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
            />
          ))}
      </div>
      {!isOpen(lens) && (
        <div className="chips">
          {lensFields(lens).map((field) => (
            <button
              key={field}
              type="button"
              className="chip"
              onClick={() => set(clearField(lens, field))}
              aria-label={`Clear ${chipText(field, state)}`}
            >
              {chipText(field, state)} <span aria-hidden="true">×</span>
            </button>
          ))}
          <p className="hides">{hides(state)}</p>
          <button type="button" className="link" onClick={() => set(openLens)}>
            Clear the lens
          </button>
        </div>
      )}
    </section>
  );
}

function chipText(field: keyof Lens, { corpus, view }: ExplorerState): string {
  const held = view.lens[field];
  const facet = lensFacets.find((each) => each.field === field);
  if (!Array.isArray(held)) return `${field}: ${String(held)}`;
  const options = corpus && facet ? facet.options(corpus) : [];
  const names = held.map((value) => options.find((option) => option.value === value)?.label ?? value);
  return `${facet?.chip ?? field}: ${names.length === 0 ? "none" : names.join(" or ")}`;
}

function hides(state: ExplorerState): string {
  const { corpus, passing } = state;
  if (corpus === undefined || passing === undefined) return "Counting…";
  const all = corpus.stats.statements;
  const nodes = nodesHiddenByLens(state);
  const off = nodes === 0 ? "" : `, and ${count(nodes, "node")} of this scene`;
  return `hides ${(all - passing.statements).toLocaleString("en")} of ${count(all, "statement")}${off}`;
}
