import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExplorerState, initialState } from "../../../client/state/ExplorerState.ts";
import { firstScene } from "../../../client/state/firstScene.ts";
import { hiddenNeighbors } from "../../../client/state/GraphData.ts";
import { isOpen, lensText, openLens, setField, toggleInLens } from "../../../client/state/Lens.ts";
import {
  hideNodes,
  invertSelection,
  leavesOf,
  removeNodes,
  showHidden,
  toggleSelected,
} from "../../../client/state/nodeTransitions.ts";
import { placeNodes, renameNodes } from "../../../client/state/Scene.ts";
import { isSelected } from "../../../client/state/Selection.ts";
import { moveNodes, select, selectInPlace, selectOnCanvas } from "../../../client/state/transitions.ts";
import { nodesHiddenByLens, visibleGraph } from "../../../client/state/visibleGraph.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";

const graph = graphOf(
  [node("quay"), node("mole"), node("g-deep-port", "Interest", 2), node("g-quiet", "Interest", 0)],
  [
    relation("quay", "WANTS", "g-deep-port"),
    relation("mole", "WANTS", "g-deep-port"),
    relation("quay", "WANTS", "g-quiet"),
  ],
);
const state: ExplorerState = {
  ...initialState,
  graph,
  view: {
    ...initialState.view,
    scene: placeNodes(
      new Map(),
      [...graph.nodes.keys()].map((id, index) => [id, { x: index * 10, y: 0 }]),
    ),
  },
};

test("removing a node takes its relations and its selection along, and leaves the rest where it is", () => {
  const picked = select(state, { kind: "relation", id: "quay:WANTS:g-deep-port" });
  const after = removeNodes(picked, ["quay"]);
  expect([...after.graph.nodes.keys()]).toEqual(["mole", "g-deep-port", "g-quiet"]);
  expect([...after.graph.relations.keys()]).toEqual(["mole:WANTS:g-deep-port"]);
  expect(after.view.selection).toEqual({ kind: "nothing" });
  expect(after.view.scene.get("mole")).toEqual(state.view.scene.get("mole"));
  expect(hiddenNeighbors(after.graph).get("g-deep-port")).toBe(1);
});

test("a hidden node keeps its place and comes back with its relations", () => {
  const hidden = hideNodes(select(state, { kind: "node", id: "quay" }), ["quay"]);
  expect([...visibleGraph(hidden).nodes.keys()]).toEqual(["mole", "g-deep-port", "g-quiet"]);
  expect(hidden.view.selection).toEqual({ kind: "nothing" });
  expect(hidden.view.scene).toBe(state.view.scene);
  expect(nodesHiddenByLens(hidden)).toBe(0);
  expect(visibleGraph(showHidden(hidden))).toBe(graph);
});

test("an article that is being read stays when something is picked on the canvas, and turns to it", () => {
  const edge = { kind: "relation", id: "quay:WANTS:g-quiet" } as const;
  const reading = { article: "quay-1", at: { paragraph: 3, sentence: 1 } };
  const read = { ...state, view: { ...state.view, pane: "article" as const, reading } };
  const picked = selectOnCanvas(read, edge).view;
  expect([picked.pane, picked.selection]).toEqual(["article", edge]);
  expect(picked.reading).toEqual({ article: "quay-1", at: undefined });
  expect(select(read, edge).view.pane).toBe("details");
  expect(selectOnCanvas(state, edge).view.pane).toBe("details");
});

test("a statement is selected with the relations that it is a claim of", () => {
  const { selection } = select(state, { kind: "statement", id: "quay-1/s1", relations: ["a:WANTS:b"] }).view;
  expect(["a:WANTS:b", "a:WANTS:c"].map((id) => isSelected(selection, "relation", id))).toEqual([
    true,
    false,
  ]);
});

test("nodes are selected one by one or all the others instead", () => {
  const two = toggleSelected(toggleSelected(state, "quay"), "mole");
  expect(two.view.selection).toEqual({ kind: "nodes", ids: ["quay", "mole"] });
  expect(toggleSelected(two, "quay").view.selection).toEqual({ kind: "node", id: "mole" });
  expect(invertSelection(two).view.selection).toEqual({ kind: "nodes", ids: ["g-deep-port", "g-quiet"] });
  expect(invertSelection(invertSelection(two)).view.selection).toEqual(two.view.selection);
  expect(removeNodes(two, ["quay"]).view.selection).toEqual({ kind: "node", id: "mole" });
});

test("collapsing takes what hangs on a node alone, and nothing that another one holds", () => {
  expect(leavesOf(state, "quay")).toEqual(["g-quiet"]);
  expect(leavesOf(state, "mole")).toEqual([]);
  expect(leavesOf(hideNodes(state, ["quay"]), "mole")).toEqual(["g-deep-port"]);
});

test("choosing on the canvas opens the details, choosing in the table leaves the table open", () => {
  const table = { ...state, view: { ...state.view, pane: "table" as const } };
  expect(select(table, { kind: "node", id: "quay" }).view.pane).toBe("details");
  expect(selectInPlace(table, { kind: "node", id: "quay" }).view.pane).toBe("table");
});

test("places are whole numbers, whatever a layout or a hand gives", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e5, max: 1e5 }), (x) => {
      const at = moveNodes(state, [["quay", { x, y: -0.2 }]]).view.scene.get("quay");
      expect(Number.isInteger(at?.x) && Object.is(at?.y, 0)).toBe(true);
    }),
  );
});

test("a merged node stands where it stood; where the kept one stands too, that place wins", () => {
  const scene = placeNodes(new Map(), [
    ["old", { x: 1, y: 1 }],
    ["kept", { x: 2, y: 2 }],
  ]);
  expect([...renameNodes(scene, new Map([["old", "kept"]]))]).toEqual([["kept", { x: 2, y: 2 }]]);
  expect([...renameNodes(scene, new Map([["old", "new"]]))]).toEqual([
    ["new", { x: 1, y: 1 }],
    ["kept", { x: 2, y: 2 }],
  ]);
});

test("under a lens, nodes without a passing statement step back and keep their places; the selected one stays", () => {
  const lensed = { ...state, view: { ...state.view, lens: { voices: ["harbour-post"] } } };
  expect([...visibleGraph(lensed).nodes.keys()]).toEqual(["quay", "mole", "g-deep-port"]);
  expect(nodesHiddenByLens(lensed)).toBe(1);
  expect(nodesHiddenByLens(select(lensed, { kind: "node", id: "g-quiet" }))).toBe(0);
  expect(visibleGraph(state)).toBe(graph);
  expect(lensed.view.scene.has("g-quiet")).toBe(true);
});

test("ticking a value twice leaves the lens as it was; an emptied field no longer restricts", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (voices, value) => {
      const lens = setField(
        openLens,
        "voices",
        voices.filter((each) => each !== value),
      );
      const twice = toggleInLens(toggleInLens(lens, "voices", value), "voices", value);
      expect(lensText(twice)).toBe(lensText(lens));
    }),
  );
  expect(isOpen(toggleInLens({ voices: ["harbour-post"] }, "voices", "harbour-post"))).toBe(true);
});

test("a first scene holds the most-stated actors and interests that are joined to one another", () => {
  const many = graphOf(
    [
      node("quay", "State", 9),
      node("mole", "Person", 5),
      node("lone", "State", 8),
      node("pier", "Place", 20),
      node("g-deep-port", "Interest", 4),
      node("g-quiet", "Interest", 1),
    ],
    [
      relation("quay", "WANTS", "g-deep-port"),
      relation("mole", "WANTS", "g-quiet"),
      relation("lone", "AT", "pier"),
    ],
  );
  expect(firstScene(many)).toEqual(["quay", "mole", "g-deep-port", "g-quiet"]);
  expect(firstScene(many, { actors: 1, interests: 9 })).toEqual(["quay", "g-deep-port"]);
});
