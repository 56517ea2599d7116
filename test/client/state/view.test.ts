import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeView } from "../../../client/state/decodeView.ts";
import { encodeView } from "../../../client/state/encodeView.ts";
import { layouts } from "../../../client/state/Layout.ts";
import { emptyView, panes, type View } from "../../../client/state/View.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
const place = fc.record({
  x: fc.integer({ min: -99_999, max: 99_999 }),
  y: fc.integer({ min: -99_999, max: 99_999 }),
});
const anyText = fc.string({ unit: "binary" });

const selection: fc.Arbitrary<View["selection"]> = fc.oneof(
  fc.constant({ kind: "nothing" } as const),
  fc.record({ kind: fc.constant("node" as const), id: slug }),
  fc.record({
    kind: fc.constant("relation" as const),
    id: fc.tuple(slug, slug).map(([a, b]) => `${a}:WANTS:${b}`),
  }),
  fc.record({
    kind: fc.constant("statement" as const),
    id: fc.tuple(slug, slug).map(([a, b]) => `${a}@coder-2/${b}`),
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
  selection,
  layout: fc.constantFrom(...layouts),
  pane: fc.constantFrom(...panes),
});

test("a view comes back from its link as it was", () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(decodeView(encodeView(before))).toEqual({ view: before });
      expect(decodeView(`#${encodeView(before)}`)).toEqual({ view: before });
    }),
  );
});

test("a link can be read: slugs, places and keys stand as they are", () => {
  const text = encodeView({
    ...emptyView,
    scene: new Map([
      ["quay", { x: -120, y: 40 }],
      ["g-deep-port", { x: 8, y: 0 }],
    ]),
    selection: { kind: "relation", id: "quay:WANTS:g-deep-port" },
  });
  expect(text).toBe("v=1&n=quay~-120~40!g-deep-port~8~0&s=relation:quay:WANTS:g-deep-port");
});

test("whatever stands in the address is read or refused in a sentence, never thrown", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `v=1&n=${text}`),
        anyText.map((text) => `v=1&l=${text}`),
      ),
      (text) => {
        const decoded = decodeView(text);
        if ("problem" in decoded) expect(decoded.problem).toMatch(/^This link .*\.$/s);
      },
    ),
  );
});

test.each([
  ["a newer version", "v=9&n=quay~0~0", /version 9/],
  ["a place that is no number", "v=1&n=quay~here~0", /damaged/],
  ["a selection of an unknown kind", "v=1&s=harbour:quay", /damaged/],
  ["a lens that is no JSON", "v=1&l=%7B", /damaged/],
  ["a lens with a field that there is not", `v=1&l=${encodeURIComponent('{"colour":["red"]}')}`, /damaged/],
  ["a lens whose list is none", `v=1&l=${encodeURIComponent('{"voices":"quay"}')}`, /damaged/],
  ["a percent sign that stands for nothing", "v=1&n=%E0%A4%A~0~0", /damaged/],
])("refuses %s", (_what, text, sentence) => {
  const decoded = decodeView(text);
  expect("problem" in decoded ? decoded.problem : "").toMatch(sentence);
});
