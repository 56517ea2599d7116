import { useEffect, useId, useRef, useState } from "react";
import type { FacetOption } from "./lensFacets.ts";

interface FacetMenuProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly onClear: () => void;
}

const many = 12;

/**
 * A button that opens a list of boxes to tick; a long list has a field that narrows it. Once something is ticked the
 * button says what, as a chip with a way to clear it.
 */
export function FacetMenu({ label, hint, options, chosen, onToggle, onClear }: FacetMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onDown);
    return () => document.removeEventListener("pointerdown", onDown);
  }, [open]);

  const wanted = filter.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the menu for all that is in it.
    <div
      className={chosen.length > 0 ? "facet set" : "facet"}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="open"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {chosen.length === 0 ? label : `${label}: ${named(chosen, options)}`}
        <span className="caret" aria-hidden="true" />
      </button>
      {chosen.length > 0 && (
        <button
          type="button"
          className="clear"
          aria-label={`Clear ${label.toLowerCase()}`}
          title={`Clear ${label.toLowerCase()}`}
          onClick={onClear}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      <fieldset id={id} className="menu" hidden={!open} aria-label={`${label}: ${hint}`}>
        {open && (
          <>
            <p className="hint">{hint}</p>
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
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.includes(option.value)}
                      onChange={() => onToggle(option.value)}
                    />
                    <span className="label">{option.label}</span>
                    <span className="note">{option.note}</span>
                  </label>
                </li>
              ))}
            </ul>
            {shown.length === 0 && <p className="hint">Nothing of that name.</p>}
          </>
        )}
      </fieldset>
    </div>
  );
}

function named(chosen: readonly string[], options: readonly FacetOption[]): string {
  const labels = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
  return labels.length > 2 ? `${labels[0]} or ${labels.length - 1} others` : labels.join(" or ");
}
