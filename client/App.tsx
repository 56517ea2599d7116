import type { Core } from "cytoscape";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fitScene, revealAll } from "./canvas/fitScene.ts";
import { attachAddressBar } from "./control/addressBar.ts";
import type { Explorer } from "./control/Explorer.ts";
import { openFirstView } from "./control/openFirstView.ts";
import { TaskRunner } from "./control/TaskRunner.ts";
import { redoStep, undoStep } from "./control/undoStep.ts";
import { LayoutThread } from "./layout/LayoutThread.ts";
import { CanvasPane } from "./panels/CanvasPane.tsx";
import { Header } from "./panels/Header.tsx";
import { LensBar } from "./panels/LensBar.tsx";
import { pageTitle } from "./panels/pageTitle.ts";
import { SidePane } from "./panels/SidePane.tsx";
import { StatusLine } from "./panels/StatusLine.tsx";
import { Tour } from "./panels/Tour.tsx";
import { useComparedInSight } from "./panels/useComparedInSight.ts";
import { useComparison } from "./panels/useComparison.ts";
import { ExplorerContext, useExplorerState } from "./panels/useExplorer.ts";
import { useMeasures } from "./panels/useMeasures.ts";
import { useMedia } from "./panels/useMedia.ts";
import { useTheme } from "./panels/useTheme.ts";
import { useTour } from "./panels/useTour.ts";
import { readDrawn } from "./picture/readDrawn.ts";
import { among } from "./state/among.ts";
import { comparedGraph } from "./state/Comparison.ts";
import { initialState } from "./state/ExplorerState.ts";
import { remember } from "./state/history.ts";
import type { Measured } from "./state/Measures.ts";
import { nothing } from "./state/Selection.ts";
import { createStore } from "./state/Store.ts";
import { select } from "./state/transitions.ts";
import type { Pane, View } from "./state/View.ts";
import { visibleGraph } from "./state/visibleGraph.ts";

const HelpDialog = lazy(async () => ({ default: (await import("./panels/HelpDialog.tsx")).HelpDialog }));
/** Panes that need room. */
const wide: readonly Pane[] = ["table", "matrix", "timeline", "article", "compare"];

/** Whether the pane takes room from the canvas; where two canvases share it, the lists of what differs do with less. */
function needsRoom({ pane, compare }: View): boolean {
  return wide.includes(pane) && !(pane === "compare" && compare?.as === "side-by-side");
}

/** What is to be brought into sight once it is on the canvas. */
type Shown = Parameters<Explorer["onScene"]>[0];

const desk = "(min-width: 760px)";

/** The explorer: header, lens, canvas, and what stands beside it. */
export function App() {
  const [theme, switchTheme] = useTheme();
  const [helpOpen, setHelpOpen] = useState(false);
  const [touring, tour] = useTour();
  const atDesk = useMedia(desk);
  const smooth = !useMedia("(prefers-reduced-motion: reduce)");
  const cy = useRef<Core | undefined>(undefined);
  const canvas = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const motion = useRef(smooth);
  motion.current = smooth;
  const unshown = useRef<Shown | undefined>(undefined);
  const show = useCallback(() => {
    const shown = unshown.current;
    unshown.current = undefined;
    if (shown === undefined || !cy.current) return;
    if ("fit" in shown) fitScene(cy.current, false);
    else revealAll(cy.current, shown.reveal, motion.current);
  }, []);
  const measured = useRef<Measured | undefined>(undefined);

  const explorer = useMemo<Explorer>(() => {
    const store = createStore(initialState, remember);
    return {
      store,
      tasks: new TaskRunner(store),
      layouts: new LayoutThread(),
      frame: () => ({ width: cy.current?.width() || 900, height: cy.current?.height() || 700 }),
      measured: () => measured.current,
      drawn: () => cy.current && readDrawn(cy.current),
      onScene: (shown) => {
        unshown.current = shown;
        // Where the canvas has nothing new to draw; else it does so itself, before its first frame.
        requestAnimationFrame(() => requestAnimationFrame(show));
      },
    };
  }, [show]);
  useEffect(() => attachAddressBar(explorer), [explorer]);

  const state = useExplorerState(explorer);
  const comparison = useComparison(state);
  const differing = state.view.compare?.as === "difference" ? comparison.data : undefined;
  const both = comparison.data;
  const { graph: counted, view } = state;
  const { lens, hidden, selection } = view;
  const graph = useMemo(() => {
    if (both === undefined) return visibleGraph({ graph: counted, view: { lens, hidden, selection } });
    const compared = comparedGraph(counted, both, hidden);
    // Side by side each canvas has the same nodes in the same places, and its own relations.
    return differing === undefined ? among(counted, compared.nodes.keys()) : compared;
  }, [counted, lens, hidden, selection, both, differing]);
  useComparedInSight(explorer, state, comparison, graph);
  const diff = useMemo(
    () => new Map(differing?.relations.map(({ relation, kind }) => [relation.id, kind])),
    [differing],
  );

  const measures = useMeasures(state.view.measure, graph, state.view.lens);
  measured.current = measures.data;

  useEffect(() => {
    document.title = pageTitle(state);
  }, [state]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches("input:not([type=checkbox]), textarea, select");
      if (typing || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        const key = event.key.toLowerCase();
        if (key === "y" || (key === "z" && event.shiftKey)) redoStep(explorer);
        else if (key === "z") undoStep(explorer);
        else return;
        event.preventDefault();
        return;
      }
      if (event.key === "/") search.current?.focus();
      else if (event.key === "?") setHelpOpen(true);
      else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
        const leaving = body.current?.contains(document.activeElement);
        explorer.store.change((now) => select(now, nothing));
        if (leaving) canvas.current?.focus();
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [explorer]);

  const onOpen = () => requestAnimationFrame(() => body.current?.focus());
  return (
    <ExplorerContext value={explorer}>
      <Header
        state={state}
        theme={theme}
        search={search}
        onTheme={switchTheme}
        onHelp={() => setHelpOpen(true)}
        onHome={() => void openFirstView(explorer)}
      />
      <LensBar state={state} />
      <StatusLine state={state} />
      <main className={needsRoom(state.view) ? "with-table" : undefined}>
        {atDesk && (
          <CanvasPane
            state={state}
            graph={graph}
            theme={theme}
            diff={diff}
            measures={measures}
            cy={cy}
            region={canvas}
            smooth={smooth}
            onOpen={onOpen}
            onDrawn={show}
          />
        )}
        <SidePane
          state={state}
          graph={graph}
          theme={theme}
          comparison={comparison}
          measured={measures.data}
          body={body}
        />
      </main>
      {touring && <Tour onEnd={() => tour(false)} />}
      <Suspense>
        {helpOpen && (
          <HelpDialog
            theme={theme}
            onTour={() => {
              setHelpOpen(false);
              tour(true);
            }}
            onClose={() => setHelpOpen(false)}
          />
        )}
      </Suspense>
      <p className="visually-hidden" role="status" aria-live="polite">
        {state.announcement}
      </p>
    </ExplorerContext>
  );
}
