import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeightedEdge } from "../../../server/model/discourse/WeightedEdge.ts";
import { networkMeasures } from "../../../server/model/measures/networkMeasures.ts";
import { seededRandom } from "../../../server/model/measures/seededRandom.ts";

/** `"a b 2"`: a and b are tied by 2. */
function ties(...lines: readonly string[]): readonly WeightedEdge[] {
  return lines.map((line) => {
    const [from = "", to = "", weight] = line.split(" ");
    return { from, to, weight: Number(weight) };
  });
}

describe("worked by hand", () => {
  // a - b - c in a row, and d alone.
  const row = networkMeasures(["a", "b", "c", "d"], ties("a b 2", "b c 1"));

  test("degree and strength", () => {
    expect(row.degree).toEqual({ a: 1, b: 2, c: 1, d: 0 });
    expect(row.strength).toEqual({ a: 2, b: 3, c: 1, d: 0 });
  });

  test("betweenness goes by 1 / weight, so a strong tie is a short way", () => {
    expect(row.betweenness).toEqual({ a: 0, b: 1, c: 0, d: 0 });
    // a to c: straight 1 long; by way of b 1/4 + 1/4.
    expect(networkMeasures(["a", "b", "c"], ties("a b 4", "a c 1", "b c 4")).betweenness).toEqual({
      a: 0,
      b: 1,
      c: 0,
    });
    // Both ways are 1 long: half.
    expect(networkMeasures(["a", "b", "c"], ties("a b 2", "a c 1", "b c 2")).betweenness).toEqual({
      a: 0,
      b: 0.5,
      c: 0,
    });
  });

  test("two paths of one length are two, though their sums of fractions differ in the last digit", () => {
    // a to e: 1/10 + 1/5 by way of b, 3/10 straight; 0.1 + 0.2 is not 0.3.
    const { betweenness } = networkMeasures(["a", "b", "e"], ties("a b 10", "b e 5", `a e ${10 / 3}`));
    expect(betweenness).toEqual({ a: 0, b: 0.5, e: 0 });
  });

  test("PageRank is the stationary share of a walker who jumps with 0.15", () => {
    // Of two nodes and one tie each has half; of a star with two points, m = 0.05 + 0.85 * 2p, p = 0.05 + 0.85 * m / 2.
    expect(networkMeasures(["a", "b"], ties("a b 7")).pageRank).toEqual({ a: 0.5, b: 0.5 });
    const star = networkMeasures(["a", "m", "z"], ties("a m 1", "m z 1")).pageRank;
    const middle = (0.05 + 0.85 * 2 * 0.05) / (1 - 0.85 * 0.85);
    expect(star.m).toBeCloseTo(middle, 10);
    expect(star.a).toBeCloseTo((1 - middle) / 2, 10);
    // By weight: of m's visits 3 of 4 go on to z.
    const weighted = networkMeasures(["a", "m", "z"], ties("a m 1", "m z 3")).pageRank;
    expect(weighted.z).toBeCloseTo(0.05 + 0.85 * 0.75 * (weighted.m ?? 0), 10);
  });

  test("Louvain parts two triangles on a thread; modularity is Newman's", () => {
    const triangles = ties("a b 1", "a c 1", "b c 1", "c x 1", "x y 1", "x z 1", "y z 1");
    const { community, modularity } = networkMeasures(["a", "b", "c", "x", "y", "z"], triangles);
    expect(community).toEqual({ a: 0, b: 0, c: 0, x: 1, y: 1, z: 1 });
    // 7 ties, 3 within each, degrees of each sum up to 7: 2 * (3/7 - (7/14)²).
    expect(modularity).toBeCloseTo(2 * (3 / 7 - 1 / 4), 12);
  });

  test("without ties everybody is alone; without nodes there is nothing", () => {
    expect(networkMeasures(["a", "b"], [])).toMatchObject({
      degree: { a: 0, b: 0 },
      pageRank: { a: 0.5, b: 0.5 },
      community: { a: 0, b: 1 },
      modularity: null,
    });
    expect(networkMeasures([], [])).toMatchObject({
      degree: {},
      betweenness: {},
      pageRank: {},
      community: {},
    });
  });
});

test("a weight below 0 is refused, and so is what would take too long", () => {
  expect(() => networkMeasures(["a", "b"], ties("a b -0.5"))).toThrow("a and b weighs -0.5");
  const many = Array.from({ length: 4000 }, (_, index) => `n${index}`);
  const chain = many.slice(1).map((node, index) => ({ from: `n${index}`, to: node, weight: 1 }));
  expect(() => networkMeasures(many, chain)).toThrow("too large");
});

describe("any network", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const anyTies = fc
    .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(1, 2, 3, 0.5, 1 / 3, 0.1)), {
      selector: ([from, to]) => [Math.min(from, to), Math.max(from, to)].join(),
      maxLength: 20,
    })
    .map((drawn) => drawn.filter(([from, to]) => from !== to))
    .map((drawn) =>
      drawn.map(([from, to, weight]) => ({ from: names[from] ?? "", to: names[to] ?? "", weight })),
    );

  test("has the same figures each time, whatever the order and direction of what it is made of", () => {
    fc.assert(
      fc.property(anyTies, (edges) => {
        const turned = edges.toReversed().map(({ from, to, weight }) => ({ from: to, to: from, weight }));
        const measures = networkMeasures(names, edges);
        expect(networkMeasures(names, turned)).toEqual(measures);
        // Communities are numbered in the order of the nodes: the same ones, by other numbers.
        const { community, ...figures } = networkMeasures(names.toReversed(), turned);
        expect({ ...figures, community: measures.community }).toEqual(measures);
        for (const a of names) {
          for (const b of names) {
            expect(community[a] === community[b]).toBe(measures.community[a] === measures.community[b]);
          }
        }
      }),
    );
  });

  test("shares out PageRank whole, counts each tie at both ends, and betweenness is that of plain counting", () => {
    fc.assert(
      fc.property(anyTies, (edges) => {
        const { pageRank, degree, strength, betweenness } = networkMeasures(names, edges);
        const total = (values: Readonly<Record<string, number>>) =>
          Object.values(values).reduce((sum, value) => sum + value, 0);
        expect(total(pageRank)).toBeCloseTo(1, 9);
        expect(total(degree)).toBe(2 * edges.length);
        expect(total(strength)).toBeCloseTo(2 * edges.reduce((sum, { weight }) => sum + weight, 0), 9);
        const plain = plainBetweenness(names, edges);
        for (const name of names) expect(betweenness[name]).toBeCloseTo(plain.get(name) ?? 0, 9);
      }),
    );
  });
});

test("a seed gives one stream, another seed another, spread over 0 to 1", () => {
  const stream = (seed: number) => {
    const next = seededRandom(seed);
    return Array.from({ length: 1000 }, next);
  };
  expect(stream(7)).toEqual(stream(7));
  expect(stream(7)).not.toEqual(stream(8));
  const mean = stream(7).reduce((sum, value) => sum + value, 0) / 1000;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
});

/** Walks every simple path between every two nodes, in exact thirtieths of a length. */
function plainBetweenness(
  nodes: readonly string[],
  edges: readonly WeightedEdge[],
): ReadonlyMap<string, number> {
  const next = new Map(nodes.map((node) => [node, new Map<string, number>()]));
  for (const { from, to, weight } of edges) {
    next.get(from)?.set(to, Math.round(30 / weight));
    next.get(to)?.set(from, Math.round(30 / weight));
  }
  const between = new Map<string, number>();
  for (const start of nodes) {
    for (const end of nodes) {
      if (start >= end) continue;
      let best = Number.POSITIVE_INFINITY;
      let paths: string[][] = [];
      const walk = (path: string[], length: number): void => {
        const here = path.at(-1) ?? "";
        if (length > best) return;
        if (here === end) {
          if (length < best) [best, paths] = [length, []];
          paths.push(path);
          return;
        }
        for (const [node, far] of next.get(here) ?? [])
          if (!path.includes(node)) walk([...path, node], length + far);
      };
      walk([start], 0);
      for (const path of paths) {
        for (const node of path.slice(1, -1)) between.set(node, (between.get(node) ?? 0) + 1 / paths.length);
      }
    }
  }
  return between;
}
