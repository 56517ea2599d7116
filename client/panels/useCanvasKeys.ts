import type { Core } from "cytoscape";
import type { KeyboardEvent, RefObject } from "react";
import { fitScene, reveal } from "../canvas/fitScene.ts";
import { type Cursor, type Step, walk } from "../canvas/walk.ts";
import { expandNode } from "../control/expandNode.ts";
import type { GraphData } from "../state/GraphData.ts";
import type { Scene } from "../state/Scene.ts";
import { announce, hideNodes, select } from "../state/transitions.ts";
import { describeElement } from "./describeElement.ts";
import { useExplorer } from "./useExplorer.ts";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  ".": "next-edge",
  ",": "previous-edge",
  Home: "first",
  End: "last",
};

interface CanvasKeys {
  readonly cy: RefObject<Core | undefined>;
  readonly cursor: Cursor | undefined;
  readonly setCursor: (cursor: Cursor | undefined) => void;
  readonly graph: GraphData;
  readonly scene: Scene;
  readonly smooth: boolean;
  /** Called after Enter has selected what the cursor is on. */
  readonly onOpen: () => void;
}

/** The keyboard of the canvas; keyMap.ts tells a person the same. */
export function useCanvasKeys(keys: CanvasKeys): (event: KeyboardEvent) => void {
  const explorer = useExplorer();
  const { cy, cursor, setCursor, graph, scene, smooth, onOpen } = keys;

  const step = (to: Step) => {
    const next = walk(cursor ?? selected(), to, graph, scene);
    setCursor(next);
    if (next === undefined) return;
    if (cy.current) reveal(cy.current, next.id, smooth);
    explorer.store.change((state) => announce(state, describeElement(next.id, graph)));
  };
  const selected = (): Cursor | undefined => {
    const { selection } = explorer.store.get().view;
    return selection.kind === "node" ? { at: "node", id: selection.id } : undefined;
  };
  /** A node beside the present one, for when that goes. */
  const neighbour = (from: Cursor | undefined): Cursor | undefined =>
    (["up", "down", "left", "right"] as const)
      .map((way) => walk(from, way, graph, scene))
      .find((next) => next !== undefined && next.id !== from?.id);
  const zoom = (by: number) => {
    const core = cy.current;
    core?.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  };
  const node = cursor?.at === "node" ? cursor.id : undefined;
  const acts: Readonly<Record<string, () => void>> = {
    enter: () => {
      if (cursor === undefined) return;
      explorer.store.change((state) => select(state, { kind: cursor.at, id: cursor.id }));
      onOpen();
    },
    e: () => node !== undefined && void expandNode(explorer, node),
    delete: () => {
      if (node === undefined) return;
      setCursor(neighbour(cursor));
      explorer.store.change((state) =>
        announce(hideNodes(state, [node]), `${graph.nodes.get(node)?.name ?? node} taken off the canvas.`),
      );
    },
    f: () => cy.current && fitScene(cy.current, smooth),
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = steps[event.key];
    const act = acts[event.key.toLowerCase()];
    if (to !== undefined) step(to);
    else if (act !== undefined) act();
    else return;
    event.preventDefault();
  };
}
