import type { CorpusQuery } from "../generated/operations.ts";
import { clearField, type Lens, lensFields, listOf, toggleInLens } from "../state/Lens.ts";
import { timeFields } from "../state/timeWindow.ts";
import { FacetMenu } from "./FacetMenu.tsx";
import { lensFacets } from "./lensFacets.ts";
import { TimeMenu } from "./TimeMenu.tsx";

interface LensFieldsProps {
  readonly corpus: CorpusQuery;
  readonly lens: Lens;
  readonly onSet: (lens: Lens) => void;
}

/** Every field of a lens as a menu or a chip. */
export function LensFields({ corpus, lens, onSet }: LensFieldsProps) {
  const faceted = new Set<keyof Lens>([
    ...lensFacets.map(({ field }) => field),
    ...timeFields.SAID,
    ...timeFields.WHEN,
  ]);
  return (
    <>
      {lensFacets.map((facet) => (
        <FacetMenu
          key={facet.field}
          label={facet.label}
          hint={facet.hint}
          options={facet.options(corpus)}
          articles={facet.field === "articles"}
          chosen={listOf(lens, facet.field)}
          onToggle={(value) => onSet(toggleInLens(lens, facet.field, value))}
          onClear={() => onSet(clearField(lens, facet.field))}
        />
      ))}
      <TimeMenu lens={lens} onSet={onSet} />
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
              onClick={() => onSet(clearField(lens, field))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
    </>
  );
}
