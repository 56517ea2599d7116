import { useEffect, useId, useRef, useState } from "react";
import type { FacetOption } from "./lensFacets.ts";

interface FacetMenuProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

const many = 12;

/** A button that opens a list of boxes to tick; a long list has a field that narrows it. */
export function FacetMenu({ label, hint, options, chosen, onToggle }: FacetMenuProps) {
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
      className="facet"
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
        className={chosen.length > 0 ? "set" : undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
        {chosen.length > 0 && <span className="number">{chosen.length}</span>}
        <span className="caret" aria-hidden="true" />
      </button>
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
