import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { operations } from "../api/operations.ts";
import { isNodeType } from "../api/toGraphData.ts";
import type { Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import { askQuestion } from "../control/askQuestion.ts";
import { findQuestion } from "../control/findQuestion.ts";
import { showStatement } from "../control/showStatement.ts";
import { readQuestion } from "../state/questions.ts";
import { select } from "../state/transitions.ts";
import { OptionFace } from "./OptionFace.tsx";
import { optionKey, optionsFor, type SearchOption } from "./searchOptions.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

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
  const [focused, setFocused] = useState(false);
  const asked = text.trim();
  const answer = useAnswer(asked, async (signal) => {
    if (asked === "") return optionsFor("", [], undefined);
    await new Promise((resolve) => setTimeout(resolve, 120));
    signal.throwIfAborted();
    const typed = readQuestion(asked);
    const [{ search }, question] = await Promise.all([
      operations.search(asked, signal),
      typed === undefined ? undefined : findQuestion(typed, signal),
    ]);
    return optionsFor(asked, search, question);
  });
  const { data, loading, problem, cancelled } = answer;
  // While an answer is under way the phrases are those of the text as it is.
  const hits = asked === "" ? optionsFor("", [], undefined) : (data ?? []);
  const shown = open && (asked !== "" || focused);
  useEffect(() => {
    if (shown) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [shown, list, active]);

  const toSlot = (from: number) => {
    requestAnimationFrame(() => {
      const field = input.current;
      const at = field?.value.indexOf("…", from) ?? -1;
      if (at >= 0) field?.setSelectionRange(at, at + 1);
    });
  };
  const choose = (option: SearchOption | undefined) => {
    if (option === undefined) return;
    if (option.kind === "phrase") {
      setText(option.phrase.text);
      setActive(0);
      toSlot(0);
      return;
    }
    setOpen(false);
    setText("");
    if (option.kind === "question") {
      void askQuestion(explorer, option.question);
      return;
    }
    const { hit } = option;
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
        if (shown && (asked === "" || !loading)) choose(hits[active]);
        break;
      case "Tab": {
        // Onto the next slot of a phrase; with none left on to what comes next.
        const at = text.indexOf("…", input.current?.selectionEnd ?? 0);
        if (event.shiftKey || at < 0) return;
        toSlot(at);
        break;
      }
      case "Escape":
        if (shown && asked !== "" && loading) answer.cancel();
        else if (shown) setOpen(false);
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
        onFocus={() => {
          setOpen(true);
          setFocused(true);
        }}
        onBlur={() => {
          setOpen(false);
          setFocused(false);
        }}
        onKeyDown={onKey}
      />
      <span className="hint-key" aria-hidden="true">
        <kbd>/</kbd>
      </span>
      <div className="results" hidden={!shown}>
        <div id={list} role="listbox" aria-label="Found">
          {shown &&
            hits.map((option, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
              <div
                key={optionKey(option)}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
                onMouseMove={() => setActive(index)}
              >
                <OptionFace option={option} theme={theme} />
              </div>
            ))}
        </div>
        {shown && asked !== "" && (loading || cancelled || problem !== undefined) && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the field keeps the focus; Escape cancels from there.
          <div onMouseDown={(event) => event.preventDefault()}>
            <Waiting answer={answer} what="Searching" />
          </div>
        )}
        {shown && hits.length === 0 && !loading && !cancelled && problem === undefined && (
          <p role="status">{`Nothing goes by “${asked}”.`}</p>
        )}
      </div>
    </search>
  );
}
