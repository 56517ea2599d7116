import type { Core } from "cytoscape";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { bendOnDrag } from "../canvas/bendOnDrag.ts";
import type { CanvasEvents } from "../canvas/CanvasEvents.ts";
import { canvasStyle } from "../canvas/canvasStyle.ts";
import { chooseByBox } from "../canvas/chooseByBox.ts";
import { chooseOnTap } from "../canvas/chooseOnTap.ts";
import { createCytoscape } from "../canvas/createCytoscape.ts";
import { drawBadges } from "../canvas/drawBadges.ts";
import { drawOnlyDragged } from "../canvas/drawOnlyDragged.ts";
import { edgeBends } from "../canvas/edgeBend.ts";
import { fadeOthers } from "../canvas/fadeOthers.ts";
import type { Theme } from "../canvas/grammar.ts";
import { handOnThings } from "../canvas/handOnThings.ts";
import { keepInSight } from "../canvas/keepInSight.ts";
import { keepPositions } from "../canvas/keepPositions.ts";
import { markChosen } from "../canvas/markChosen.ts";
import { markCursor } from "../canvas/markCursor.ts";
import { markPath } from "../canvas/markPath.ts";
import { sceneElements } from "../canvas/sceneElements.ts";
import { showTip } from "../canvas/showTip.ts";
import { syncElements } from "../canvas/syncElements.ts";
import type { Cursor } from "../canvas/walk.ts";
import { expandNode } from "../control/expandNode.ts";
import { looksOf } from "../layout/looksOf.ts";
import type { DiffKind } from "../state/Comparison.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { type GraphData, starOf } from "../state/GraphData.ts";
import type { Measured } from "../state/Measures.ts";
import { toggleSelected } from "../state/nodeTransitions.ts";
import { nodesSelection, nothing } from "../state/Selection.ts";
import { moveNodes, selectOnCanvas } from "../state/transitions.ts";
import { CanvasTools } from "./CanvasTools.tsx";
import { describeElement } from "./describeElement.ts";
import { EmptyScene } from "./EmptyScene.tsx";
import { Legend } from "./Legend.tsx";
import { OtherCanvas } from "./OtherCanvas.tsx";
import type { Answer } from "./useAnswer.ts";
import { useCanvasKeys } from "./useCanvasKeys.ts";
import { useExplorer } from "./useExplorer.ts";

interface CanvasPaneProps {
  readonly state: ExplorerState;
  /** What of the scene the lens lets be seen. */
  readonly graph: GraphData;
  readonly theme: Theme;
  /** What became of each relation between two lenses, where they are drawn as one. */
  readonly diff: ReadonlyMap<string, DiffKind>;
  readonly measures: Answer<Measured | undefined>;
  readonly cy: RefObject<Core | undefined>;
  readonly region: RefObject<HTMLElement | null>;
  readonly smooth: boolean;
  readonly onOpen: () => void;
  /** Called when what is to be seen is on the canvas, before the frame that shows it. */
  readonly onDrawn: () => void;
}

/** The canvas with its keyboard, tools and legend. */
export function CanvasPane(props: CanvasPaneProps) {
  const { state, graph, theme, diff, measures, cy, region, smooth, onOpen, onDrawn } = props;
  const explorer = useExplorer();
  const container = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor>();
  // Behaviours are attached once and look here for what is shown now.
  const now = useRef({ state, graph, theme });
  now.current = { state, graph, theme };

  useEffect(() => {
    if (!container.current || !overlay.current || !tip.current) return;
    const core = createCytoscape(container.current, canvasStyle(now.current.theme));
    cy.current = core;
    const events: CanvasEvents = {
      chooseNode: (id) => explorer.store.change((before) => selectOnCanvas(before, { kind: "node", id })),
      toggleNode: (id) => explorer.store.change((before) => toggleSelected(before, id)),
      chooseNodes: (ids) => explorer.store.change((before) => selectOnCanvas(before, nodesSelection(ids))),
      chooseRelation: (id) =>
        explorer.store.change((before) => selectOnCanvas(before, { kind: "relation", id })),
      chooseNothing: () => explorer.store.change((before) => selectOnCanvas(before, nothing)),
      expandNode: (id) => void expandNode(explorer, id),
      moveNodes: (positions) => explorer.store.change((before) => moveNodes(before, positions)),
    };
    const detach = [
      chooseOnTap(core, events),
      chooseByBox(core, events),
      keepPositions(core, events),
      fadeOthers(core),
      handOnThings(core),
      keepInSight(core, container.current),
      bendOnDrag(core, (id, places) =>
        edgeBends(starOf(now.current.graph, id), places, now.current.state.view.layout),
      ),
      drawOnlyDragged(core),
      drawBadges(core, overlay.current, () => now.current.theme),
      showTip(core, tip.current, (id) => describeElement(id, now.current.graph, explorer.measured())),
    ];
    return () => {
      for (const each of detach) each();
      core.destroy();
      cy.current = undefined;
    };
  }, [explorer, cy]);

  const { scene, layout, selection, pinned, pane, paths, compare } = state.view;
  const beside = compare?.as === "side-by-side" ? compare.lens : undefined;
  const elements = useMemo(
    () => sceneElements(graph, looksOf(graph, layout, measures.data), scene, layout, pinned, diff),
    [graph, scene, layout, pinned, diff, measures.data],
  );
  useEffect(() => {
    if (!cy.current) return;
    syncElements(cy.current, elements, scene);
    onDrawn();
  }, [cy, elements, scene, onDrawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: elements that came anew must be marked too.
  useEffect(() => {
    if (!cy.current) return;
    markChosen(cy.current, selection);
    if (pane === "paths" && paths !== undefined) markPath(cy.current, paths.chosen);
  }, [cy, selection, elements, pane, paths]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (cy.current) markCursor(cy.current, cursor);
  }, [cy, cursor, elements]);
  useEffect(() => {
    cy.current?.style(canvasStyle(theme));
  }, [cy, theme]);

  const onKeyDown = useCanvasKeys({ cy, cursor, setCursor, graph, scene, smooth, onOpen });
  return (
    <div className="canvas-pane">
      <CanvasTools state={state} measures={measures} cy={cy} smooth={smooth} />
      <div className={beside === undefined ? "canvases" : "canvases two"}>
        <section
          ref={region}
          className="canvas"
          role="application"
          aria-roledescription="graph"
          aria-label={`Canvas: ${graph.nodes.size} nodes, ${graph.relations.size} relations`}
          aria-describedby="canvas-keys"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setCursor(undefined)}
        >
          <div className="cytoscape" ref={container} />
          <canvas className="badges" ref={overlay} />
          <div className="tip" ref={tip} hidden aria-hidden="true" />
          <p id="canvas-keys" className="visually-hidden">
            Arrow keys go from node to node, full stop and comma onto its edges, Enter opens, E expands,
            question mark shows all keys. The list beside the canvas holds the same nodes and relations.
          </p>
          {beside !== undefined && <p className="which">A</p>}
        </section>
        {beside !== undefined && (
          <OtherCanvas state={state} lens={beside} beside={graph} theme={theme} first={cy} />
        )}
      </div>
      <EmptyScene state={state} graph={graph} />
      <Legend elements={elements} theme={theme} choice={state.view.measure} measures={measures} />
    </div>
  );
}
