import { expect, test } from "vitest";
import { bucketName } from "../../../client/panels/bucketName.ts";
import { type Comparison, comparedGraph } from "../../../client/state/Comparison.ts";
import { timesOf, withTimes } from "../../../client/state/timeWindow.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";

const none = { relations: 0, nodes: 0, statements: 0 };
const side = { statements: 1, speakers: [], status: "ASSERTED" as const };

function comparison(...relations: ReturnType<typeof relation>[]): Comparison {
  return {
    relations: relations.map((each) => ({
      kind: "onlyA",
      relation: each,
      subjectName: each.subject,
      objectName: each.object,
      a: side,
      b: side,
    })),
    totals: { conflict: 0, onlyA: relations.length, onlyB: 0, agreed: 0 },
    omitted: none,
    omittedByA: none,
    omittedByB: none,
  };
}

test("two lenses are drawn on the nodes that they claim something of, and of the scene alone", () => {
  const graph = graphOf([node("quay"), node("mole"), node("pier"), node("g-deep-port", "Interest")]);
  const compared = comparison(
    relation("quay", "WANTS", "g-deep-port"),
    relation("mole", "AIDS", "pier"),
    relation("quay", "AIDS", "buoy"),
  );
  const drawn = comparedGraph(graph, compared, new Set(["pier"]));
  expect([...drawn.nodes.keys()]).toEqual(["quay", "g-deep-port"]);
  expect([...drawn.relations.keys()]).toEqual(["quay:WANTS:g-deep-port"]);
});

test("the bounds of one axis leave the other and the rest of the lens alone", () => {
  const lens = withTimes({ voices: ["mole"], saidTo: "2020" }, "WHEN", "2019-01-01", undefined);
  expect(lens).toEqual({ voices: ["mole"], saidTo: "2020", whenFrom: "2019-01-01" });
  expect(timesOf(lens, "WHEN")).toEqual(["2019-01-01", undefined]);
  expect(withTimes(lens, "WHEN", undefined, undefined)).toEqual({ voices: ["mole"], saidTo: "2020" });
});

test.each([
  ["2021-01-01", "2021-12-31", "2021"],
  ["2021-02-01", "2021-02-28", "February 2021"],
  ["2021-09-10", "2021-09-10", "10 September 2021"],
  ["2021-09-06", "2021-09-12", "6 September 2021 to 12 September 2021"],
  ["2021-11-29", "2021-12-05", "29 November 2021 to 5 December 2021"],
])("a bucket from %s to %s is named %s", (from, to, name) => {
  expect(bucketName({ from, to })).toBe(name);
});
