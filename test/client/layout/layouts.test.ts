import fc from "fast-check";
import { expect, test } from "vitest";
import { computeLayout } from "../../../client/layout/computeLayout.ts";
import { type LayoutRequest, meets, type ToLayOut } from "../../../client/layout/Placed.ts";
import { nodeTypes } from "../../../client/state/GraphData.ts";
import { layouts } from "../../../client/state/Layout.ts";

const frame = { width: 1000, height: 700 };

/** Invented scenes of so many nodes, with edges among them that may run in circles. */
function scenes(most: number, atLeast = 0): fc.Arbitrary<ToLayOut[]> {
  const half = fc.integer({ min: 8, max: 70 });
  return fc
    .array(
      fc.record({
        type: fc.constantFrom(...nodeTypes),
        box: fc.record({ left: half, right: half, top: fc.integer({ min: 8, max: 24 }), bottom: half }),
        to: fc.array(fc.nat(most), { maxLength: 3 }),
      }),
      { minLength: atLeast, maxLength: most },
    )
    .map((list) => {
      const leads = list.map(({ to }, from) => to.filter((each) => each < list.length && each !== from));
      return list.map(({ type, box }, index) => ({
        id: `n${index}`,
        type,
        box,
        leadsTo: [...new Set(leads[index]?.map((to) => `n${to}`))],
        joined: [
          ...new Set([
            ...(leads[index]?.map((to) => `n${to}`) ?? []),
            ...leads.flatMap((to, from) => (to.includes(index) ? [`n${from}`] : [])),
          ]),
        ],
      }));
    });
}

const request = (layout: LayoutRequest["layout"], nodes: readonly ToLayOut[]): LayoutRequest => ({
  layout,
  seed: 3,
  frame,
  nodes,
  pinned: new Map(),
});

test.each(layouts)("%s: every node has a place, always the same, and no two boxes meet", async (layout) => {
  for (const nodes of fc.sample(scenes(30), { seed: 20, numRuns: layout === "force" ? 6 : 40 })) {
    const at = await computeLayout(request(layout, nodes));
    expect([...at.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect([...at.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(await computeLayout(request(layout, nodes))).toEqual(at);
    const meeting = nodes.flatMap((a, index) =>
      nodes.slice(index + 1).filter((b) => {
        const [one, two] = [at.get(a.id), at.get(b.id)];
        return one && two && meets(a.box, one, b.box, two, -0.01);
      }),
    );
    // The two sides of a two-sided layout may face each other closer than long labels are wide.
    if (layout !== "two-sided") expect(meeting).toEqual([]);
  }
});

test("force: another seed is another picture, of a large scene too", async () => {
  for (const nodes of [
    ...fc.sample(scenes(12, 12), { seed: 4, numRuns: 1 }),
    ...fc.sample(scenes(200, 190), { seed: 4, numRuns: 1 }),
  ]) {
    const first = await computeLayout(request("force", nodes));
    expect(await computeLayout({ ...request("force", nodes), seed: 4 })).not.toEqual(first);
    expect(await computeLayout(request("force", nodes))).toEqual(first);
  }
});

test.each(layouts)("%s: what is pinned stays", async (layout) => {
  const [nodes = []] = fc.sample(scenes(15, 15), { seed: 9, numRuns: 1 });
  const pinned = new Map([
    ["n2", { x: 0, y: 0 }],
    ["n5", { x: 400, y: -80 }],
  ]);
  const at = await computeLayout({ ...request(layout, nodes), pinned });
  for (const [id, place] of pinned) expect(at.get(id)).toEqual(place);
});

test("two-sided: a scene too tall to be read has columns, which fit the frame better and hide no label", async () => {
  const [nodes = []] = fc.sample(scenes(400, 380), { seed: 5, numRuns: 1 });
  const at = await computeLayout(request("two-sided", nodes));
  const boxes = nodes.map((node) => ({ box: node.box, at: at.get(node.id) ?? { x: 0, y: 0 } }));
  const meeting = boxes.filter((a, index) =>
    boxes.slice(index + 1).some((b) => meets(a.box, a.at, b.box, b.at, -0.01)),
  );
  expect(meeting).toEqual([]);
  const xs = boxes.map(({ at: { x } }) => x);
  const ys = boxes.map(({ at: { y } }) => y);
  const shape = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
  expect(shape).toBeGreaterThan(0.7 * (frame.width / frame.height));
  expect(shape).toBeLessThan(1.4 * (frame.width / frame.height));
});

test("layered: without circles every edge leads to the right", async () => {
  const chain = ["n0", "n1", "n2", "n3"];
  const box = { left: 20, right: 20, top: 10, bottom: 10 };
  const nodes = chain.map((id, index) => ({
    id,
    box,
    type: "State" as const,
    leadsTo: chain.slice(index + 1),
    joined: chain.filter((other) => other !== id),
  }));
  const at = await computeLayout(request("layered", nodes.reverse()));
  const xs = chain.map((id) => at.get(id)?.x ?? 0);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(new Set(xs).size).toBe(4);
});

test("concentric: the first node, most-stated, stands in the middle", async () => {
  const [nodes = []] = fc.sample(scenes(25, 25), { seed: 2, numRuns: 1 });
  const at = await computeLayout(request("concentric", nodes));
  const far = (id: string) => Math.hypot(at.get(id)?.x ?? 0, at.get(id)?.y ?? 0);
  expect(nodes.every(({ id }) => far("n0") <= far(id))).toBe(true);
});
