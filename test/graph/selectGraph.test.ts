import fc from "fast-check";
import { expect, test } from "vitest";
import { type GraphRelation, selectGraph } from "../../server/graph/read/selectGraph.ts";

const relation = (key: string, statements: number): GraphRelation => ({ key, statements });
const chain = [
  relation("a:AIDS:b", 3),
  relation("b:AIDS:c", 2),
  relation("c:AIDS:d", 1),
  relation("b:WANTS:b", 5),
];

test("a relation of a node with itself counts once and makes it no neighbour", () => {
  const { nodes } = selectGraph(chain, { start: [], depth: 1, limit: 10 });
  expect(nodes[0]).toEqual({ id: "b", statements: 10, neighbors: 2 });
});

test("start nodes stay first and are kept before others, whether they have relations or not", () => {
  const { nodes, relations, omitted } = selectGraph(chain, { start: ["d", "lone"], depth: 2, limit: 3 });
  expect(nodes.map(({ id }) => id)).toEqual(["d", "lone", "b"]);
  expect(relations).toEqual(["b:WANTS:b"]);
  expect(omitted).toEqual({ nodes: 1, relations: 2, statements: 3 });
});

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const anyRelations = fc.uniqueArray(
  fc
    .tuple(id, fc.constantFrom("AIDS", "WANTS"), id, fc.integer({ min: 1, max: 9 }))
    .map(([from, predicate, to, statements]) => relation(`${from}:${predicate}:${to}`, statements)),
  { selector: ({ key }) => key },
);

test("whatever is cut, only relations among the nodes are shown, and nothing is lost from the counts", () => {
  fc.assert(
    fc.property(
      anyRelations,
      fc.uniqueArray(id),
      fc.nat(3),
      fc.integer({ min: 1, max: 7 }),
      (relations, start, depth, limit) => {
        const cut = selectGraph(relations, { start, depth, limit });
        const whole = selectGraph(relations, { start, depth, limit: 100 });
        const shown = new Set(cut.nodes.map((node) => node.id));
        expect(shown.size).toBe(cut.nodes.length);
        expect(cut.nodes).toEqual(whole.nodes.slice(0, limit));
        for (const key of cut.relations) {
          const [from = "", , to = ""] = key.split(":");
          expect(shown.has(from) && shown.has(to)).toBe(true);
        }
        expect(cut.omitted.nodes + cut.nodes.length).toBe(whole.nodes.length);
        expect(cut.omitted.relations + cut.relations.length).toBe(whole.relations.length);
        expect(whole.omitted).toEqual({ nodes: 0, relations: 0, statements: 0 });
      },
    ),
  );
});
