import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type Completion, completionAt, type DatabaseNames } from "../query/completion.ts";

/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

interface CypherEditorProps {
  readonly text: string;
  readonly names: DatabaseNames;
  /** Where the database found a fault, to be marked. */
  readonly fault: TextPlace | undefined;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** A field for Cypher that completes names of the live database and marks where the database found a fault. */
export function CypherEditor({ text, names, fault, onChange, onRun }: CypherEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [completion, setCompletion] = useState<Completion>();
  const [active, setActive] = useState(0);
  const options = completion?.options ?? [];

  useEffect(() => {
    if (fault === undefined || area.current === null) return;
    const start = offsetOf(area.current.value, fault);
    const [word = " "] = /^(\w+|\S)/.exec(area.current.value.slice(start)) ?? [];
    area.current.focus();
    area.current.setSelectionRange(start, start + word.length);
  }, [fault]);

  const offer = (of: string, cursor: number) => {
    const found = completionAt(of, cursor, names);
    setCompletion(found.options.length > 0 ? found : undefined);
    setActive(0);
  };
  const take = (option: string | undefined) => {
    const field = area.current;
    if (field === null || completion === undefined || option === undefined) return;
    // Goes through the browser's own undo.
    field.setRangeText(option, completion.from, field.selectionStart, "end");
    onChange(field.value);
    setCompletion(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") onRun();
    else if (event.ctrlKey && event.key === " ") offer(text, area.current?.selectionStart ?? 0);
    else if (options.length === 0) return;
    else if (event.key === "ArrowDown") setActive((active + 1) % options.length);
    else if (event.key === "ArrowUp") setActive((active + options.length - 1) % options.length);
    else if (event.key === "Enter" || event.key === "Tab") take(options[active]);
    else if (event.key === "Escape") setCompletion(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="cypher-editor">
      <label htmlFor={`${id}-text`}>Cypher</label>
      <textarea
        id={`${id}-text`}
        ref={area}
        aria-autocomplete="list"
        aria-controls={`${id}-names`}
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={fault !== undefined}
        spellCheck={false}
        autoComplete="off"
        rows={12}
        maxLength={100_000}
        value={text}
        onChange={(event) => {
          onChange(event.target.value);
          offer(event.target.value, event.target.selectionStart);
        }}
        onBlur={() => setCompletion(undefined)}
        onKeyDown={onKey}
      />
      <div className="names" hidden={options.length === 0}>
        <div id={`${id}-names`} role="listbox" aria-label="Names that fit">
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and tells which one is active.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field.
            <div
              key={option}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              {option}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function offsetOf(text: string, { line, column }: TextPlace): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
