import { expect, test } from "vitest";
import { parseLens } from "../../server/api/parseLens.ts";
import { exportFormat } from "../../server/graph/export/exportFormats.ts";
import { exportChoices } from "../../server/graph/export/exportGraph.ts";
import type { Lens } from "../../server/model/Lens.ts";
import { writtenLens } from "../../server/model/writtenLens.ts";

const whole: Lens = {
  speakers: ["tarn"],
  minDepth: 0,
  ascription: ["on-behalf", "self"],
  certainty: ["certain"],
  modality: ["hypothetical"],
  polarity: "negative",
  form: ["direct_quote"],
  presupposed: false,
  coders: ["coder-1"],
  kinds: ["stance"],
  saidFrom: "2021-03-02",
};

test("a lens is read from the API's JSON, and written as it", () => {
  expect(parseLens(writtenLens(whole))).toEqual(whole);
  expect(JSON.parse(writtenLens(whole))).toMatchObject({
    ascription: ["ON_BEHALF", "SELF"],
    form: ["DIRECT_QUOTE"],
  });
  expect(parseLens("{}")).toEqual({});
  // One value stands for a list of one, months and years for their days, null for nothing, as in the API.
  expect(parseLens('{"certainty": "POSSIBLE", "saidTo": "2021-02", "voices": null}')).toEqual({
    certainty: ["possible"],
    saidTo: "2021-02-28",
  });
});

test.each([
  ["{", "not valid JSON"],
  ["[]", 'Expected type "Lens"'],
  ["null", "null says nothing"],
  ['{"certainty": ["certain"]}', 'Did you mean the enum value "CERTAIN"'],
  ['{"speaker": ["x"]}', 'Did you mean "speakers"'],
  ['{"minDepth": "two"}', "minDepth"],
  ['{"saidFrom": "yesterday"}', '`saidFrom` is "yesterday"'],
  ['{"speakers": ["Not A Slug"]}', 'holds "Not A Slug"'],
])("%s is refused", (text, sentence) => {
  expect(() => parseLens(text)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  expect(() => parseLens(text)).toThrow(sentence);
});

test.each([
  ["csv", {}, "name one as part (nodes, relations, statements)"],
  ["csv", { part: "edges" }, 'no part "edges"'],
  ["json", { part: "nodes" }, "json has no parts"],
  ["json", { time: "when" }, "json has no choice of time"],
  ["gexf", { time: "never" }, "said or when"],
])("%s with %j is refused", (name, choices, sentence) => {
  expect(() => exportChoices(exportFormat(name), choices)).toThrow(sentence);
});
