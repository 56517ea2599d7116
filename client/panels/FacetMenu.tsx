import { useState } from "react";
import { ArticleFinder } from "./ArticleFinder.tsx";
import { Disclosure } from "./Disclosure.tsx";
import { FacetBox } from "./FacetBox.tsx";
import { articleOption, type FacetOption } from "./lensFacets.ts";

interface FacetMenuProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly FacetOption[];
  /** Whether it is of articles, of which `options` are only some. */
  readonly articles: boolean;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly onClear: () => void;
}

const many = 12;

/**
 * A button that opens a list of boxes to tick; a long list has a field that narrows it. Once something is ticked the
 * button says what, as a chip with a way to clear it.
 */
export function FacetMenu({ label, hint, options, articles, chosen, onToggle, onClear }: FacetMenuProps) {
  return (
    <Disclosure
      className={chosen.length > 0 ? "facet set" : "facet"}
      panelName={`${label}: ${hint}`}
      label={
        <>
          {chosen.length === 0 ? label : `${label}: ${named(chosen, options)}`}
          <span className="caret" aria-hidden="true" />
        </>
      }
      beside={
        chosen.length > 0 && (
          <button
            type="button"
            className="clear"
            aria-label={`Clear ${label.toLowerCase()}`}
            title={`Clear ${label.toLowerCase()}`}
            onClick={onClear}
          >
            <span aria-hidden="true">×</span>
          </button>
        )
      }
    >
      {() => (
        <>
          <p className="hint">{hint}</p>
          {articles ? (
            <ArticleFinder>
              {(article) => (
                <FacetBox
                  option={articleOption(article)}
                  chosen={chosen.includes(article.id)}
                  onToggle={onToggle}
                />
              )}
            </ArticleFinder>
          ) : (
            <Options options={options} label={label} chosen={chosen} onToggle={onToggle} />
          )}
        </>
      )}
    </Disclosure>
  );
}

type OptionsProps = Pick<FacetMenuProps, "label" | "options" | "chosen" | "onToggle">;

function Options({ label, options, chosen, onToggle }: OptionsProps) {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    <>
      {options.length > many && (
        <input
          type="text"
          aria-label={`Narrow the list of ${label.toLowerCase()}`}
          placeholder="Narrow the list"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul>
        {shown.map((option) => (
          <li key={option.value}>
            <FacetBox option={option} chosen={chosen.includes(option.value)} onToggle={onToggle} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="hint">Nothing of that name.</p>}
    </>
  );
}

function named(chosen: readonly string[], options: readonly FacetOption[]): string {
  const labels = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
  return labels.length > 2 ? `${labels[0]} or ${labels.length - 1} others` : labels.join(" or ");
}
