import type { RefObject } from "react";
import type { Theme } from "../canvas/grammar.ts";
import type { CorpusQuery } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { count } from "./count.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { QueryButton } from "./QueryButton.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { ViewMenu } from "./ViewMenu.tsx";

interface HeaderProps {
  readonly state: ExplorerState;
  readonly theme: Theme;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
  readonly onHome: () => void;
}

export function Header({ state, theme, search, onTheme, onHelp, onHome }: HeaderProps) {
  const { view, corpus } = state;
  const other = theme === "light" ? "dark" : "light";
  return (
    <header className="top">
      <h1>
        <button
          type="button"
          className="wordmark"
          onClick={onHome}
          aria-label="Ascribe: back to the first view"
        >
          Ascribe
        </button>
      </h1>
      <p className="sentence">{corpus === undefined ? "Who says who wants what" : sentence(corpus)}</p>
      <SearchBox input={search} theme={theme} />
      <div className="buttons">
        <QueryButton state={state} theme={theme} />
        <ViewMenu view={view} />
        <ExportMenu lens={view.lens} theme={theme} />
        <button
          type="button"
          onClick={onTheme}
          aria-label={`Switch to ${other} colours`}
          title={`Switch to ${other} colours`}
        >
          <ThemeIcon theme={theme} />
        </button>
        <button
          type="button"
          onClick={onHelp}
          aria-keyshortcuts="?"
          aria-label="Help"
          title="Help: marks, words, keys (?)"
        >
          ?
        </button>
      </div>
    </header>
  );
}

/** How much is loaded, plainly. */
function sentence({ stats, voices }: CorpusQuery): string {
  if (stats.statements === 0) return "Nothing is loaded yet";
  return [
    count(stats.articles, "article"),
    count(voices.length, "voice"),
    count(stats.statements, "statement"),
  ].join(", ");
}

function ThemeIcon({ theme }: { theme: Theme }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {theme === "light" ? (
        <path
          d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      ) : (
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <circle cx="8" cy="8" r="2.8" />
          <path d="M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1" />
        </g>
      )}
    </svg>
  );
}
