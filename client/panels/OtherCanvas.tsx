import type { Core } from "cytoscape";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { canvasStyle } from "../canvas/canvasStyle.ts";
import { chooseOnTap } from "../canvas/chooseOnTap.ts";
import { createCytoscape } from "../canvas/createCytoscape.ts";
import { drawBadges } from "../canvas/drawBadges.ts";
import { fadeOthers } from "../canvas/fadeOthers.ts";
import { followViewport } from "../canvas/followViewport.ts";
import type { Theme } from "../canvas/grammar.ts";
import { handOnThings } from "../canvas/handOnThings.ts";
import { markChosen } from "../canvas/markChosen.ts";
import { sceneElements } from "../canvas/sceneElements.ts";
import { showTip } from "../canvas/showTip.ts";
import { syncElements } from "../canvas/syncElements.ts";
import { expandNode } from "../control/expandNode.ts";
import { fetchGraph } from "../control/fetchScene.ts";
import { looksOf } from "../layout/looksOf.ts";
import { among } from "../state/among.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { emptyGraph, type GraphData } from "../state/GraphData.ts";
import { type Lens, lensText } from "../state/Lens.ts";
import { toggleSelected } from "../state/nodeTransitions.ts";
import { nothing, type Selection } from "../state/Selection.ts";
import { selectInPlace } from "../state/transitions.ts";
import { describeElement } from "./describeElement.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { useMeasures } from "./useMeasures.ts";
import { Waiting } from "./Waiting.tsx";

interface OtherCanvasProps {
  readonly state: ExplorerState;
  readonly lens: Lens;
  /** What the first canvas shows: this one has the same nodes. */
  readonly beside: GraphData;
  readonly theme: Theme;
  /** The first canvas, whose layout and viewport this one has too. */
  readonly first: RefObject<Core | undefined>;
}

/** The same scene in the same places under the second lens. */
export function OtherCanvas({ state, lens, beside, theme, first }: OtherCanvasProps) {
  const explorer = useExplorer();
  const container = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const cy = useRef<Core | undefined>(undefined);
  const { scene, layout, pinned, selection } = state.view;
  const ids = [...scene.keys()];
  const answer = useAnswer(`${lensText(lens)} ${ids.join()}`, (signal) => fetchGraph(ids, lens, signal));
  const { data } = answer;
  const graph = useMemo(
    () => (data === undefined ? emptyGraph : among(data, beside.nodes.keys())),
    [data, beside],
  );
  const { data: measured } = useMeasures(state.view.measure, graph, lens);
  const now = useRef({ graph, theme, measured });
  now.current = { graph, theme, measured };

  useEffect(() => {
    if (!container.current || !overlay.current || !tip.current || !first.current) return;
    const core = createCytoscape(container.current, canvasStyle(now.current.theme));
    cy.current = core;
    core.autoungrabify(true);
    const choose = (next: Selection) => explorer.store.change((before) => selectInPlace(before, next));
    const detach = [
      chooseOnTap(core, {
        chooseNode: (id) => choose({ kind: "node", id }),
        toggleNode: (id) => explorer.store.change((before) => toggleSelected(before, id)),
        chooseRelation: (id) => choose({ kind: "relation", id }),
        chooseNothing: () => choose(nothing),
        expandNode: (id) => void expandNode(explorer, id),
      }),
      fadeOthers(core),
      handOnThings(core),
      followViewport(first.current, core),
      drawBadges(core, overlay.current, () => now.current.theme),
      showTip(core, tip.current, (id) => describeElement(id, now.current.graph, now.current.measured)),
    ];
    return () => {
      for (const each of detach) each();
      core.destroy();
      cy.current = undefined;
    };
  }, [explorer, first]);

  const elements = useMemo(
    () => sceneElements(graph, looksOf(graph, layout, measured), scene, layout, pinned),
    [graph, layout, scene, pinned, measured],
  );
  useEffect(() => {
    if (!cy.current) return;
    syncElements(cy.current, elements, scene);
    markChosen(cy.current, selection);
  }, [elements, scene, selection]);
  useEffect(() => {
    cy.current?.style(canvasStyle(theme));
  }, [theme]);

  return (
    <section
      className="canvas second"
      aria-label={`Lens B: ${graph.nodes.size} nodes, ${graph.relations.size} relations`}
    >
      <div className="cytoscape-b" ref={container} />
      <canvas className="badges" ref={overlay} />
      <div className="tip" ref={tip} hidden aria-hidden="true" />
      <p className="which">B</p>
      <Waiting answer={answer} what="Counting under lens B" />
    </section>
  );
}
