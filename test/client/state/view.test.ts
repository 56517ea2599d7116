import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSavedView, decodeView } from "../../../client/state/decodeView.ts";
import { encodeView, mostPlaces } from "../../../client/state/encodeView.ts";
import { layouts } from "../../../client/state/Layout.ts";
import { networkTies, sizings, stanceOwners } from "../../../client/state/Measures.ts";
import { pack, unpack } from "../../../client/state/pack.ts";
import { comparisons, emptyView, panes, resultForms, type View } from "../../../client/state/View.ts";
import { timeAxes, timeUnits } from "../../../client/state/viewChoices.ts";
import { fromDocument, toDocument } from "../../../client/state/viewDocument.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
const place = fc.record({
  x: fc.integer({ min: -99_999, max: 99_999 }),
  y: fc.integer({ min: -99_999, max: 99_999 }),
});
const anyText = fc.string({ unit: "binary" });
const slugs = fc.uniqueArray(slug).map((ids) => new Set(ids));

const selection: fc.Arbitrary<View["selection"]> = fc.oneof(
  fc.constant({ kind: "nothing" } as const),
  fc.record({ kind: fc.constant("node" as const), id: slug }),
  fc.record({ kind: fc.constant("nodes" as const), ids: fc.array(slug, { minLength: 2 }) }),
  fc.record({
    kind: fc.constant("relation" as const),
    id: fc.tuple(slug, slug).map(([a, b]) => `${a}:WANTS:${b}`),
  }),
  fc.record({
    kind: fc.constant("statement" as const),
    id: fc.tuple(slug, slug).map(([a, b]) => `${a}@coder-2/${b}`),
    relations: fc.array(fc.tuple(slug, slug).map(([a, b]) => `${a}:WANTS:${b}`)),
  }),
  fc.record({ kind: fc.constant("article" as const), id: slug }),
);

const view: fc.Arbitrary<View> = fc.record({
  lens: fc.record(
    {
      speakers: fc.array(anyText),
      voices: fc.array(slug),
      certainty: fc
        .subarray(["CERTAIN", "PROBABLE", "POSSIBLE", "UNKNOWN"] as const)
        .map((list) => [...list]),
      presupposed: fc.boolean(),
      minDepth: fc.nat(9),
      saidFrom: fc.constant("2021-09"),
    },
    { requiredKeys: [] },
  ),
  scene: fc.array(fc.tuple(slug, place)).map((places) => new Map(places)),
  hidden: slugs,
  pinned: slugs,
  selection,
  layout: fc.constantFrom(...layouts),
  seed: fc.integer({ min: 1, max: 9999 }),
  pane: fc.constantFrom(...panes),
  measure: fc.record({
    size: fc.constantFrom(...sizings),
    communities: fc.boolean(),
    ties: fc.constantFrom(...networkTies),
    of: fc.constantFrom(...stanceOwners),
  }),
  matrix: fc.record({ holder: fc.option(slug, { nil: undefined }), rollUp: fc.boolean() }),
  timeline: fc.record({
    axis: fc.constantFrom(...timeAxes),
    by: fc.option(fc.constantFrom(...timeUnits), { nil: undefined }),
  }),
  reading: fc.option(
    fc.record({
      article: slug,
      at: fc.option(
        fc.record({
          paragraph: fc.integer({ min: -1, max: 400 }),
          sentence: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
        }),
        { nil: undefined },
      ),
    }),
    { nil: undefined },
  ),
  paths: fc.option(fc.record({ from: slug, to: slug, chosen: fc.array(slug) }), { nil: undefined }),
  compare: fc.option(
    fc.record({ lens: fc.constant({ voices: ["mole"] }), as: fc.constantFrom(...comparisons) }),
    { nil: undefined },
  ),
  query: fc.option(
    fc.record({
      question: fc.option(slug, { nil: undefined }),
      text: fc.option(anyText, { nil: undefined }),
      parameters: fc.array(fc.tuple(anyText, anyText)).map((typed) => new Map(typed)),
      form: fc.constantFrom(...resultForms),
    }),
    { nil: undefined },
  ),
});

function sceneOf(nodes: number): View["scene"] {
  return new Map(Array.from({ length: nodes }, (_, index) => [`quay-${index}`, { x: index, y: 5 - index }]));
}

test("a view comes back from its link and from its file as it was", () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(decodeView(encodeView(before))).toEqual({ view: before, placed: true });
      expect(decodeView(`#${encodeView(before)}`)).toEqual({ view: before, placed: true });
      const file = JSON.stringify(toDocument(before, true), null, 1);
      expect(decodeSavedView(file, "quay.json")).toEqual({ view: before, placed: true });
    }),
  );
});

test("a link is packed: letters that an address holds as they are, and shorter than the places in it", () => {
  const text = encodeView({ ...emptyView, scene: sceneOf(60) });
  expect(text).toMatch(/^v=2&z=[A-Za-z0-9_-]+$/);
  expect(text.length).toBeLessThan(60 * 10);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (any) => {
      expect(unpack(pack(any))).toBe(any);
    }),
  );
});

test("up to 300 nodes a link holds their places, above it layout and seed; a file holds all", () => {
  const most = { ...emptyView, scene: sceneOf(mostPlaces) };
  expect(decodeView(encodeView(most))).toEqual({ view: most, placed: true });
  const more = { ...emptyView, scene: sceneOf(1000), layout: "force" as const, seed: 7 };
  const decoded = decodeView(encodeView(more));
  expect("view" in decoded && [decoded.placed, decoded.view.layout, decoded.view.seed]).toEqual([
    false,
    "force",
    7,
  ]);
  expect("view" in decoded && [...decoded.view.scene.keys()]).toEqual([...more.scene.keys()]);
  expect(encodeView(more).length).toBeLessThan(8000);
  expect(fromDocument(toDocument(more, true))).toEqual({ view: more, placed: true });
});

test("links of version 1, in plain text, still open", () => {
  const decoded = decodeView(
    'v=1&n=quay~-120~40!g-deep-port~8~0&s=relation:quay:WANTS:g-deep-port&y=force&p=table&l={"voices":["mole"]}',
  );
  expect(decoded).toEqual({
    placed: true,
    view: {
      ...emptyView,
      lens: { voices: ["mole"] },
      scene: new Map([
        ["quay", { x: -120, y: 40 }],
        ["g-deep-port", { x: 8, y: 0 }],
      ]),
      selection: { kind: "relation", id: "quay:WANTS:g-deep-port" },
      layout: "force",
      pane: "table",
    },
  });
});

test("whatever stands in the address or a file is read or refused in a sentence, never thrown", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `v=1&n=${text}`),
        anyText.map((text) => `v=1&l=${text}`),
        anyText.map((text) => `v=2&z=${text}`),
        fc.json().map((text) => `v=2&z=${pack(text)}`),
        fc
          .dictionary(
            fc.constantFrom(
              "lens",
              "nodes",
              "hidden",
              "selection",
              "seed",
              "pane",
              "measure",
              "matrix",
              "timeline",
              "reading",
              "paths",
              "compare",
              "query",
            ),
            fc.jsonValue(),
          )
          .map((fields) => `v=2&z=${pack(JSON.stringify({ format: "view/2", ...fields }))}`),
      ),
      (text) => {
        const decoded = decodeView(text);
        if ("problem" in decoded) expect(decoded.problem).toMatch(/^This link .*\.$/s);
        const saved = decodeSavedView(text, "quay.json");
        if ("problem" in saved) expect(saved.problem).toMatch(/^quay\.json holds no view .*\.$/s);
      },
    ),
  );
});

const packed = (document: object) => `v=2&z=${pack(JSON.stringify(document))}`;

test.each([
  ["a newer version", "v=9&n=quay~0~0", /version 9/],
  ["a place that is no number", "v=1&n=quay~here~0", /damaged/],
  ["a selection of an unknown kind", "v=1&s=harbour:quay", /damaged/],
  ["a lens that is no JSON", "v=1&l=%7B", /damaged/],
  ["a lens with a field that there is not", `v=1&l=${encodeURIComponent('{"colour":["red"]}')}`, /damaged/],
  ["a lens whose list is none", `v=1&l=${encodeURIComponent('{"voices":"quay"}')}`, /damaged/],
  ["a percent sign that stands for nothing", "v=1&n=%E0%A4%A~0~0", /damaged/],
  ["what was cut short", encodeView({ ...emptyView, scene: sceneOf(9) }).slice(0, -9), /damaged/],
  ["a document of another form", packed({ format: "view/3" }), /damaged/],
  ["a field that a view does not have", packed({ format: "view/2", colour: "red" }), /damaged/],
  ["a place with a fraction", packed({ format: "view/2", nodes: [["quay", 0.5, 1]] }), /damaged/],
  ["a layout that there is not", packed({ format: "view/2", layout: "spiral" }), /damaged/],
  ["a query with a field that there is not", packed({ format: "view/2", query: { run: true } }), /damaged/],
  ["what unpacks to more than a link can mean", `v=2&z=${pack(" ".repeat(3_000_000))}`, /damaged/],
])("refuses %s", (_what, text, sentence) => {
  const decoded = decodeView(text);
  expect("problem" in decoded ? decoded.problem : "").toMatch(sentence);
});
