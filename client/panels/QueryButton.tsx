import { lazy, Suspense, useRef } from "react";
import type { Theme } from "../canvas/grammar.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { withView } from "../state/transitions.ts";
import { emptyQuery, type QueryChoice } from "../state/View.ts";
import { useExplorer } from "./useExplorer.ts";

const QueryWorkbench = lazy(async () => ({
  default: (await import("./QueryWorkbench.tsx")).QueryWorkbench,
}));

/** Opens the workbench, which is loaded then, with what stood in it last. */
export function QueryButton({ state, theme }: { state: ExplorerState; theme: Theme }) {
  const explorer = useExplorer();
  const { query } = state.view;
  const last = useRef<QueryChoice>(emptyQuery);
  if (query !== undefined) last.current = query;
  const show = (next: QueryChoice | undefined) =>
    explorer.store.change((now) => withView(now, { query: next }));
  return (
    <>
      <button
        type="button"
        className="word"
        title="Named questions, and Cypher"
        onClick={() => show(last.current)}
      >
        Query
      </button>
      <Suspense>
        {query !== undefined && (
          <QueryWorkbench
            state={state}
            query={query}
            theme={theme}
            onChange={(change) => show({ ...query, ...change })}
            onClose={() => show(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
