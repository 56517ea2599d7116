import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExplorerState, initialState } from "../../../client/state/ExplorerState.ts";
import { describeStep, redo, remember, undo, withoutUncountedLens } from "../../../client/state/history.ts";
import { byStatements } from "../../../client/state/Measures.ts";
import {
  hideNodes,
  keepNodes,
  pinNodes,
  removeNodes,
  showHidden,
} from "../../../client/state/nodeTransitions.ts";
import { createStore } from "../../../client/state/Store.ts";
import { moveNodes, select, showPane, withGraph, withView } from "../../../client/state/transitions.ts";
import { emptyQuery, type QueryChoice } from "../../../client/state/View.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";
import { someCorpus } from "../someCorpus.ts";

const graph = graphOf(
  [node("quay"), node("mole"), node("pier"), node("g-deep-port", "Interest")],
  [relation("quay", "WANTS", "g-deep-port"), relation("mole", "WANTS", "g-deep-port")],
);
const opened: ExplorerState = {
  ...initialState,
  corpus: someCorpus,
  graph,
  view: {
    ...initialState.view,
    scene: new Map([...graph.nodes.keys()].map((id, index) => [id, { x: index * 50, y: 0 }])),
  },
};

type Change = (state: ExplorerState) => ExplorerState;

const ids = [...graph.nodes.keys()];
const id = fc.constantFrom(...ids);
const canvasChange: fc.Arbitrary<Change> = fc.oneof(
  id.map(
    (each): Change =>
      (state) =>
        removeNodes(state, [each]),
  ),
  id.map(
    (each): Change =>
      (state) =>
        keepNodes(state, [each, "quay"]),
  ),
  id.map(
    (each): Change =>
      (state) =>
        hideNodes(state, [each]),
  ),
  id.map(
    (each): Change =>
      (state) =>
        pinNodes(state, [each]),
  ),
  fc.constant<Change>((state) => showHidden(state)),
  fc.tuple(id, fc.nat(500)).map(
    ([each, x]): Change =>
      (state) =>
        state.view.scene.has(each) ? moveNodes(state, [[each, { x, y: 1 }]]) : state,
  ),
  fc.constantFrom("force", "grid", "layered").map(
    (layout): Change =>
      (state) =>
        withView(state, { layout: layout === "force" ? "force" : "grid", seed: state.view.seed + 1 }),
  ),
  fc.constantFrom("harbour-post", "mole").map(
    (voice): Change =>
      (state) =>
        withGraph(
          withView(state, { lens: { voices: [voice] } }),
          state.graph,
          { voices: [voice] },
          undefined,
        ),
  ),
);

test("undo goes back over every change of the canvas to the first view, redo to the last", () => {
  fc.assert(
    fc.property(fc.array(canvasChange, { maxLength: 12 }), (changes) => {
      const store = createStore(opened, remember);
      for (const change of changes) store.change(change);
      const last = store.get();
      let steps = 0;
      for (let now = store.get(), next = undo(now); next !== now; now = next, next = undo(now)) {
        store.change(undo);
        steps += 1;
      }
      expect(steps).toBe(last.history.past.length);
      expect(store.get().view).toEqual(opened.view);
      expect(store.get().graph).toBe(opened.graph);
      for (let step = 0; step < steps; step++) store.change(redo);
      expect(store.get().view).toEqual(last.view);
      expect(store.get().graph).toEqual(last.graph);
      expect(redo(store.get())).toBe(store.get());
    }),
  );
});

test("picking something and turning to a pane are no steps; what is picked comes back with its step", () => {
  const store = createStore(opened, remember);
  store.change((state) => select(state, { kind: "node", id: "quay" }));
  store.change((state) => showPane(state, "table"));
  expect(store.get().history.past).toEqual([]);
  store.change((state) => removeNodes(state, ["quay"]));
  expect(store.get().view.selection).toEqual({ kind: "nothing" });
  store.change(undo);
  expect(store.get().view.selection).toEqual({ kind: "node", id: "quay" });
});

test("a change after undoing forgets what was undone", () => {
  const store = createStore(opened, remember);
  store.change((state) => removeNodes(state, ["quay"]));
  store.change(undo);
  store.change((state) => removeNodes(state, ["mole"]));
  expect(redo(store.get())).toBe(store.get());
  expect([...store.get().view.scene.keys()]).toEqual(["quay", "pier", "g-deep-port"]);
});

test("opening what is loaded is where undo ends, not a step", () => {
  const store = createStore(initialState, remember);
  store.change(() => opened);
  expect(undo(store.get())).toBe(store.get());
});

test("in the query workbench choosing is a step each, typing into one field is one, opening and closing are none", () => {
  const store = createStore(opened, remember);
  const query = (change: Partial<QueryChoice>) =>
    store.change((state) => withView(state, { query: { ...emptyQuery, ...state.view.query, ...change } }));
  query({});
  store.change((state) => withView(state, { query: undefined }));
  query({});
  expect(store.get().history.past).toEqual([]);
  query({ question: "who-is-heard" });
  for (const text of ["R", "RE", "RET"]) query({ text });
  for (const typed of ["q", "qu"]) query({ parameters: new Map([["who", typed]]) });
  query({ form: "json" });
  expect(store.get().history.past).toHaveLength(4);
  const views = [];
  for (let now = undo(store.get()); now !== store.get(); now = undo(store.get())) {
    store.change(() => now);
    views.push(store.get().view.query);
  }
  expect(views).toMatchObject([
    { form: "table", parameters: new Map([["who", "qu"]]) },
    { text: "RET", parameters: new Map() },
    { question: "who-is-heard", text: undefined },
    { question: undefined },
  ]);
  for (let step = 0; step < 2; step++) store.change(redo);
  query({ text: "RETU" });
  expect(store.get().history.future).toEqual([]);
  expect(describeStep(opened.view, { ...opened.view, query: emptyQuery })).toBeUndefined();
});

test("once the query workbench is closed, undo and redo are for the canvas alone and never open it again", () => {
  const store = createStore(opened, remember);
  const query = (change: Partial<QueryChoice> | undefined) =>
    store.change((state) =>
      withView(state, { query: change && { ...emptyQuery, ...state.view.query, ...change } }),
    );
  store.change((state) => removeNodes(state, ["quay"]));
  store.change((state) => removeNodes(state, ["mole"]));
  store.change(undo);
  const canvas = store.get();
  query({});
  // Open, it neither takes back what was done before it nor brings back what was undone.
  expect(undo(store.get())).toBe(store.get());
  expect(redo(store.get())).toBe(store.get());
  query(undefined);
  expect(store.get()).toEqual(canvas);
  query({ text: "RETURN 1" });
  query({ form: "json" });
  query({ question: "who-is-heard" });
  // What was asked for earlier comes while it is open.
  store.change((state) => removeNodes(state, ["pier"]));
  query({ text: "RETURN 2" });
  store.change(undo);
  query(undefined);
  expect(store.get().history.future).toEqual([]);
  const seen = [];
  for (let now = undo(store.get()); now !== store.get(); now = undo(store.get())) {
    store.change(() => now);
    seen.push(now.view);
  }
  expect(seen.map(({ scene }) => [...scene.keys()])).toEqual([
    ["mole", "pier", "g-deep-port"],
    ["quay", "mole", "pier", "g-deep-port"],
  ]);
  expect(seen.map((view) => view.query)).toEqual([undefined, undefined]);
  store.change(redo);
  store.change(redo);
  expect([...store.get().view.scene.keys()]).toEqual(["mole", "g-deep-port"]);
  expect(store.get().view.query).toBeUndefined();
});

test("lenses put on and never counted under are taken back together", () => {
  const store = createStore(opened, remember);
  store.change((state) => removeNodes(state, ["pier"]));
  store.change((state) => withView(state, { lens: { voices: ["mole"] } }));
  store.change((state) => withView(state, { lens: { voices: ["mole", "quay"] } }));
  store.change(withoutUncountedLens);
  expect(store.get().view.lens).toEqual({});
  expect(store.get().view.scene.has("pier")).toBe(false);
  store.change(undo);
  expect(store.get().view.scene.has("pier")).toBe(true);
});

test.each<[string, Change]>([
  ["1 node removed", (state) => removeNodes(state, ["quay"])],
  ["3 nodes removed", (state) => keepNodes(state, ["quay"])],
  ["1 node moved", (state) => moveNodes(state, [["quay", { x: 7, y: 7 }]])],
  ["nodes hidden", (state) => hideNodes(state, ["quay", "mole"])],
  ["nodes pinned", (state) => pinNodes(state, ["quay"])],
  ["the layout", (state) => withView(state, { layout: "grid" })],
  ["the lens", (state) => withView(state, { lens: { voices: ["mole"] } })],
  ["what size and colour mean", (state) => withView(state, { measure: { ...byStatements, size: "degree" } })],
  ["1 node added", (state) => moveNodes(state, [["buoy", { x: 0, y: 0 }]])],
])("a step is named: %s", (name, change) => {
  expect(describeStep(opened.view, change(opened).view)).toBe(name);
  expect(describeStep(opened.view, opened.view)).toBeUndefined();
});
