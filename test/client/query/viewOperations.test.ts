import { readFileSync } from "node:fs";
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { networkOperations, paneOperations } from "../../../client/api/paneOperations.ts";
import {
  canvasOperation,
  selectionOperation,
  type ViewOperation,
} from "../../../client/api/viewOperation.ts";
import { type ExplorerState, initialState } from "../../../client/state/ExplorerState.ts";
import { byStatements } from "../../../client/state/Measures.ts";
import { emptyView, type View } from "../../../client/state/View.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";
import { someCorpus } from "../someCorpus.ts";

const schema = buildSchema(readFileSync("server/api/schema.graphql", "utf8"));

/** What is wrong with an operation or its variables. */
function faults({ document, variables }: ViewOperation): string[] {
  const text = parse(document);
  const defined = getOperationAST(text)?.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, defined, { ...variables });
  const known = defined.map((each) => each.variable.name.value);
  return [
    ...[...validate(schema, text), ...errors].map(({ message }) => message),
    ...Object.keys(variables).filter((name) => !known.includes(name)),
  ];
}

const graph = graphOf(
  [node("quay"), node("mole", "Person"), node("g-deep-port", "Interest")],
  [relation("quay", "WANTS", "g-deep-port")],
);
const lens = { voices: ["mole"] };
const stateOf = (view: Partial<View>): ExplorerState => ({
  ...initialState,
  corpus: someCorpus,
  graph,
  view: {
    ...emptyView,
    lens,
    scene: new Map([...graph.nodes.keys()].map((id) => [id, { x: 0, y: 0 }])),
    ...view,
  },
});

test.each<[string, Partial<View>, string, object]>([
  ["the matrix", { pane: "matrix" }, "ascriptions(", { holder: "quay", lens, rollUp: false }],
  [
    "the timeline",
    { pane: "timeline", selection: { kind: "node", id: "g-deep-port" } },
    "timeline(",
    { interest: "g-deep-port", axis: "SAID", by: "YEAR", lens },
  ],
  [
    "the article's statements",
    { pane: "article", reading: { article: "harbour-news-1", at: undefined } },
    "statements(",
    { id: "harbour-news-1", lens },
  ],
  [
    "the article's text",
    { pane: "article", selection: { kind: "statement", id: "harbour-news-2/s1", relations: [] } },
    "paragraphs(",
    { id: "harbour-news-2" },
  ],
  [
    "the paths",
    { pane: "paths", paths: { from: "quay", to: "mole", chosen: [] } },
    "paths(",
    { from: "quay", to: "mole", lens },
  ],
  [
    "the comparison",
    { pane: "compare", compare: { lens: {}, as: "difference" } },
    "compare(",
    { a: lens, b: {}, start: ["quay", "mole", "g-deep-port"] },
  ],
  [
    "the measures of the network",
    { measure: { ...byStatements, size: "degree", ties: "CONFLICT" } },
    "discourse(",
    { input: { aggregation: "CONFLICT", actor: "HOLDER", actors: ["mole", "quay"] }, lens },
  ],
])("a view is asked for as GraphQL, as the API takes it: %s", (what, view, field, variables) => {
  const state = stateOf(view);
  const asked = [...paneOperations(state), ...networkOperations(state)].find((each) => each.what === what);
  expect(asked?.document).toContain(field);
  expect(asked?.variables).toEqual(variables);
  expect(asked && faults(asked)).toEqual([]);
});

test("canvas and selection are operations that the API takes; a view without more asks no more", () => {
  const { view } = stateOf({});
  expect(paneOperations(stateOf({}))).toEqual([]);
  expect(networkOperations(stateOf({}))).toEqual([]);
  expect(faults(canvasOperation(view))).toEqual([]);
  for (const kind of ["node", "relation", "article"] as const) {
    const asked = selectionOperation({ kind, id: "quay" }, lens);
    expect(asked && faults(asked), kind).toEqual([]);
  }
});
