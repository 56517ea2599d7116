import fc from "fast-check";
import { expect, test } from "vitest";
import { edgeBends } from "../../../client/canvas/edgeBend.ts";
import { communityTone, communityTones, inks, measuredSize } from "../../../client/canvas/grammar.ts";
import { nodeLook } from "../../../client/canvas/nodeLook.ts";
import { placeEdgeBadges } from "../../../client/canvas/placeEdgeBadges.ts";
import { sceneElements } from "../../../client/canvas/sceneElements.ts";
import { type Cursor, walk } from "../../../client/canvas/walk.ts";
import { wrapLabel } from "../../../client/canvas/wrapLabel.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";

const measure = (text: string) => [...text].length;
const places = new Map([
  ["quay", { x: 0, y: 0 }],
  ["mole", { x: 0, y: 100 }],
  ["g-deep-port", { x: 300, y: 50 }],
]);
const graph = graphOf(
  [node("quay"), node("mole"), node("g-deep-port", "Interest")],
  [
    relation("quay", "WANTS", "g-deep-port", { ascriptions: ["SELF"] }),
    relation("quay", "OPPOSES", "g-deep-port", {
      predicate: { name: "OPPOSES", label: "opposes", kind: "STANCE", sign: -1, symmetric: false },
      status: "DISPUTED",
    }),
    relation("mole", "AIDS", "quay", {
      predicate: { name: "AIDS", label: "aids", kind: "RELATION", sign: null, symmetric: false },
      status: "HYPOTHETICAL",
    }),
  ],
);

test("a community's letter can be read on its colour, and no two of the first eight share one", () => {
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  for (const theme of ["light", "dark"] as const) {
    for (const tone of communityTones) {
      const [low = 0, high = 0] = [light(tone[theme]), light(inks.badgeInk[theme])].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05), `${tone[theme]}, ${theme}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect([..."ABCDEFGH"].map(communityTone)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(communityTone("I")).toBe(0);
  expect(communityTone("A2")).toBe(26 % 8);
});

test("the area of a node grows with its measure", () => {
  const sizes = [0, 0.25, 0.5, 1].map(measuredSize);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect((measuredSize(1) - measuredSize(0)) / (measuredSize(0.25) - measuredSize(0))).toBeCloseTo(2);
});

test("a label keeps to its width and lines, and ends in an ellipsis where it does not fit", () => {
  expect(wrapLabel("a deep port for all ships", 11, 3, measure)).toEqual(["a deep port", "for all", "ships"]);
  expect(wrapLabel("a deep port for all ships", 11, 2, measure)).toEqual(["a deep port", "for all sh…"]);
  expect(wrapLabel("Rhabarberbarbara", 8, 2, measure)).toEqual(["Rhabarb…"]);
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 3, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, lines) => {
        const wrapped = wrapLabel(text, width, lines, measure);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        expect(wrapped.every((line) => measure(line) <= width)).toBe(true);
      },
    ),
  );
});

test("edges wear what the legend says: kind, tail, dots, badge", () => {
  const looks = new Map(
    [...graph.nodes.values()].map((each) => [each.id, nodeLook(each, "two-sided", measure)]),
  );
  const { nodes, edges } = sceneElements(graph, looks, places, "two-sided");
  expect(nodes.map(({ id, side, hidden }) => [id, side, hidden])).toEqual([
    ["quay", "left", 0],
    ["mole", "left", 1],
    ["g-deep-port", "right", 1],
  ]);
  expect(edges.map(({ mark, tail, line, badge }) => [mark, tail, line, badge])).toEqual([
    ["for", "filled", "solid", ""],
    ["against", "hollow", "solid", "≠"],
    ["acts", "hollow", "dotted", ""],
  ]);
});

test("edges of one pair fan out; between two nodes of one side they bow inward", () => {
  const bends = edgeBends(graph, places, "two-sided");
  expect(bends.get("quay:WANTS:g-deep-port")).toBe(-(bends.get("quay:OPPOSES:g-deep-port") ?? 0));
  // mole is below quay on the left: the normal (-dy, dx) of its upward edge points to the right, which is inward.
  expect(bends.get("mole:AIDS:quay")).toBeGreaterThan(0);
  expect(edgeBends(graph, places, "force").get("mole:AIDS:quay")).toBe(0);
});

test("badges of edges that meet stand apart", () => {
  const line = (id: string, y: number) => ({
    id,
    from: { x: 0, y },
    control: { x: 100, y: 0 },
    to: { x: 200, y: -y },
  });
  const at = [...placeEdgeBadges([line("a", 50), line("b", -50), line("c", 20)]).values()];
  for (const [index, one] of at.entries()) {
    for (const two of at.slice(index + 1))
      expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThanOrEqual(19);
  }
});

test("a badge keeps off labels where its edge leaves room", () => {
  const edge = { id: "a", from: { x: 0, y: 0 }, control: { x: 100, y: 0 }, to: { x: 200, y: 0 } };
  const label = { x1: 80, y1: -10, x2: 120, y2: 10 };
  const at = placeEdgeBadges([edge], [label]).get("a");
  expect(at !== undefined && (at.x < 72 || at.x > 128)).toBe(true);
});

test("the keyboard walks from node to node, onto edges, and along them to both ends", () => {
  const go = (from: Cursor | undefined, ...steps: Parameters<typeof walk>[1][]) =>
    steps.reduce<Cursor | undefined>((cursor, step) => walk(cursor, step, graph, places), from);
  expect(go(undefined, "down")).toEqual({ at: "node", id: "quay" });
  expect(go({ at: "node", id: "quay" }, "down")).toEqual({ at: "node", id: "mole" });
  expect(go({ at: "node", id: "mole" }, "right")).toEqual({ at: "node", id: "g-deep-port" });
  expect(go({ at: "node", id: "quay" }, "left")).toEqual({ at: "node", id: "quay" });
  expect(go({ at: "node", id: "quay" }, "next-edge", "next-edge")).toEqual({
    at: "relation",
    id: "quay:OPPOSES:g-deep-port",
    from: "quay",
  });
  expect(go({ at: "node", id: "quay" }, "next-edge", "right")).toEqual({ at: "node", id: "g-deep-port" });
  expect(go({ at: "node", id: "quay" }, "previous-edge", "left")).toEqual({ at: "node", id: "mole" });
  expect(go({ at: "node", id: "gone" }, "down")).toEqual({ at: "node", id: "quay" });
  expect(walk(undefined, "down", graphOf([]), new Map())).toBeUndefined();
});

test("arrow keys and full stops reach every node and edge of a scene", () => {
  const reached = new Set<string>();
  const open: (Cursor | undefined)[] = [undefined];
  while (open.length > 0) {
    const cursor = open.pop();
    for (const step of ["up", "down", "left", "right", "next-edge", "first", "last"] as const) {
      const next = walk(cursor, step, graph, places);
      if (next === undefined || reached.has(JSON.stringify(next))) continue;
      reached.add(JSON.stringify(next));
      open.push(next);
    }
  }
  const ids = new Set([...reached].map((text) => String(JSON.parse(text).id)));
  expect([...ids].sort()).toEqual([...graph.nodes.keys(), ...graph.relations.keys()].sort());
});
