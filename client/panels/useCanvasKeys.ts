import type { Core } from "cytoscape";
import type { KeyboardEvent, RefObject } from "react";
import { fitScene, reveal } from "../canvas/fitScene.ts";
import { type Cursor, type Step, walk } from "../canvas/walk.ts";
import { collapseNode } from "../control/collapseNode.ts";
import { expandNode } from "../control/expandNode.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import {
  hideNodes,
  invertSelection,
  pinNodes,
  removeNodes,
  selectAllNodes,
  toggleSelected,
  unpinNodes,
} from "../state/nodeTransitions.ts";
import type { Scene } from "../state/Scene.ts";
import { selectedNodes } from "../state/Selection.ts";
import { announce, select } from "../state/transitions.ts";
import { count } from "./count.ts";
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

/** Says how many nodes are selected now. */
function sayHowMany(state: ExplorerState): ExplorerState {
  return announce(state, `${count(selectedNodes(state.view.selection).length, "node")} selected.`);
}

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
    explorer.store.change((state) => announce(state, describeElement(next.id, graph, explorer.measured())));
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
  /** The nodes that a key means: those selected where the cursor is among them or nowhere, else the one it is on. */
  const targets = (): readonly string[] => {
    const chosen = selectedNodes(explorer.store.get().view.selection);
    if (node === undefined) return cursor === undefined ? chosen : [];
    return chosen.includes(node) ? chosen : [node];
  };
  const act = (
    change: (state: ExplorerState, ids: readonly string[]) => ExplorerState,
    said: string,
    goes = false,
  ) => {
    const ids = targets();
    const [first] = ids;
    if (first === undefined) return;
    const name = ids.length === 1 ? (graph.nodes.get(first)?.name ?? first) : count(ids.length, "node");
    if (goes && node !== undefined) setCursor(neighbour(cursor));
    explorer.store.change((state) => announce(change(state, ids), `${name} ${said}.`));
  };
  const node = cursor?.at === "node" ? cursor.id : undefined;
  const acts: Readonly<Record<string, () => void>> = {
    enter: () => {
      if (cursor === undefined) return;
      explorer.store.change((state) => select(state, { kind: cursor.at, id: cursor.id }));
      onOpen();
    },
    e: () => node !== undefined && void expandNode(explorer, node),
    " ": () => {
      if (node === undefined) return;
      explorer.store.change((state) => sayHowMany(toggleSelected(state, node)));
    },
    a: () => explorer.store.change((state) => sayHowMany(selectAllNodes(state))),
    i: () => explorer.store.change((state) => sayHowMany(invertSelection(state))),
    delete: () => act(removeNodes, "taken off the canvas", true),
    h: () => act(hideNodes, "hidden", true),
    p: () => {
      const { pinned } = explorer.store.get().view;
      if (targets().every((id) => pinned.has(id))) act(unpinNodes, "let loose");
      else act(pinNodes, "pinned");
    },
    c: () => node !== undefined && collapseNode(explorer, node),
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
