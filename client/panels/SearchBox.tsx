import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { operations } from "../api/operations.ts";
import { isNodeType } from "../api/toGraphData.ts";
import type { Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import { showStatement } from "../control/showStatement.ts";
import type { SearchQuery } from "../generated/operations.ts";
import { select } from "../state/transitions.ts";
import { NodeSample } from "./MarkSample.tsx";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

type Hit = SearchQuery["search"][number];

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly theme: Theme;
}

/** Finds names, aliases, goals and glosses; what is chosen comes onto the canvas. A combobox as the ARIA practices have it. */
export function SearchBox({ input, theme }: SearchBoxProps) {
  const explorer = useExplorer();
  const list = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = text.trim();
  const { data, loading, problem } = useAnswer(asked, async (signal) => {
    if (asked === "") return [];
    await new Promise((resolve) => setTimeout(resolve, 120));
    signal.throwIfAborted();
    return (await operations.search(asked, signal)).search;
  });
  const hits = asked === "" ? [] : (data ?? []);
  const shown = open && asked !== "";
  useEffect(() => {
    if (shown) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [shown, list, active]);

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    setText("");
    const { id, __typename } = hit.node;
    if (hit.kind === "STATEMENT") void showStatement(explorer, id);
    else if (hit.kind === "ARTICLE") explorer.store.change((state) => select(state, { kind: "article", id }));
    else if (isNodeType(__typename)) void addNodes(explorer, [id], { kind: "node", id });
  };

  const onKey = (event: KeyboardEvent) => {
    const last = hits.length - 1;
    switch (event.key) {
      case "ArrowDown":
        setOpen(true);
        setActive((now) => (shown ? Math.min(last, now + 1) : 0));
        break;
      case "ArrowUp":
        setActive((now) => Math.max(0, now - 1));
        break;
      case "Home":
      case "End":
        if (!shown) return;
        setActive(event.key === "Home" ? 0 : last);
        break;
      case "Enter":
        // While an answer is under way the list is that of an earlier word: Enter must not take from it.
        if (shown && !loading) choose(hits[active]);
        break;
      case "Escape":
        if (open && asked !== "") setOpen(false);
        else input.current?.blur();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search names, goals and statements"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${list}-${active}` : undefined}
        aria-keyshortcuts="/"
        placeholder="Search names, goals, statements"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <span className="hint-key" aria-hidden="true">
        <kbd>/</kbd>
      </span>
      <div className="results" hidden={!shown}>
        <div id={list} role="listbox" aria-label="Found">
          {shown &&
            hits.map((hit, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
              <div
                key={`${hit.kind} ${hit.node.id}`}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
                onMouseMove={() => setActive(index)}
              >
                {isNodeType(hit.node.__typename) ? (
                  <NodeSample type={hit.node.__typename} theme={theme} />
                ) : (
                  <span className="sample kind">{hit.kind === "ARTICLE" ? "¶" : "“"}</span>
                )}
                <span className="label">{hit.label}</span>
                <span className="matched">
                  {hit.matched === hit.label ? kinds[hit.kind] : `also “${hit.matched}”`}
                </span>
              </div>
            ))}
        </div>
        {shown && hits.length === 0 && (
          <p role="status">{problem ?? (loading ? "Searching…" : `Nothing goes by “${asked}”.`)}</p>
        )}
      </div>
    </search>
  );
}

const kinds: Record<Hit["kind"], string> = {
  ENTITY: "",
  INTEREST: "interest",
  EVENT: "event",
  STATEMENT: "statement",
  ARTICLE: "article",
};
