import { expect, test } from "vitest";
import { toMeasured } from "../../../client/api/readMeasures.ts";
import { measureCaption, measureOf, networkSentence } from "../../../client/measures/measureWords.ts";
import { byStatements } from "../../../client/state/Measures.ts";

/** Of an invented harbour: four who agree among each other, two who do, and a hermit. */
const answer = {
  degree: { buoy: 1, crane: 3, dock: 3, eel: 3, fog: 3, gull: 1, hermit: 0 },
  strength: {},
  betweenness: { buoy: 0, crane: 2.5, dock: 0, eel: 0, fog: 0, gull: 0, hermit: 0 },
  pageRank: { buoy: 0.1, crane: 0.2345678, dock: 0.2, eel: 0.2, fog: 0.2, gull: 0.1, hermit: 0.01 },
  community: { buoy: 0, crane: 1, dock: 1, eel: 1, fog: 1, gull: 0, hermit: 2 },
  modularity: 0.4,
  seed: 1,
};
const choice = { ...byStatements, size: "betweenness", communities: true } as const;

test("communities get letters by size, and who has no tie is in none", () => {
  const measured = toMeasured(choice, answer);
  expect(measured.communities).toEqual(["A", "B"]);
  expect([...measured.actors].map(([id, { community }]) => `${id} ${community}`)).toEqual([
    "buoy B",
    "crane A",
    "dock A",
    "eel A",
    "fog A",
    "gull B",
    "hermit undefined",
  ]);
  expect(measured.ties).toBe(7);
});

test("more communities than letters go on with A2", () => {
  const pairs = Array.from({ length: 30 }, (_, pair) =>
    [`a${pair}`, `b${pair}`].map((id) => [id, pair] as const),
  ).flat();
  const figures = Object.fromEntries(pairs.map(([id]) => [id, 1]));
  const { communities } = toMeasured(choice, {
    degree: figures,
    betweenness: figures,
    pageRank: figures,
    community: Object.fromEntries(pairs),
  });
  expect(communities.length).toBe(30);
  expect(communities.slice(24)).toEqual(["Y", "Z", "A2", "B2", "C2", "D2"]);
});

test("a node's figures and the network are said in words", () => {
  const measured = toMeasured(choice, answer);
  expect(measureOf("crane", measured)).toBe("betweenness 2.5, community A");
  expect(measureOf("hermit", measured)).toBe("betweenness 0, in no community");
  expect(measureOf("harbour", measured)).toBe("");
  expect(measureOf("crane", toMeasured({ ...choice, size: "pageRank", communities: false }, answer))).toBe(
    "PageRank 0.235",
  );
  expect(networkSentence(measured)).toBe(
    "Measured in the congruence network of those who hold a stance, on this canvas and under the lens: 7 actors, 7 ties, 2 communities.",
  );
  expect(measureCaption(measured)).toBe(
    "Size: betweenness; colour and letter: community (Louvain); in the congruence network of those who hold a stance, of the actors shown",
  );
});

test("what is not of the form that the schema tells is refused", () => {
  for (const wrong of [null, {}, { ...answer, degree: { buoy: "1" } }, { ...answer, community: undefined }])
    expect(() => toMeasured(choice, wrong)).toThrow(RangeError);
});
