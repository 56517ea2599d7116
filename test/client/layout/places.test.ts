import fc from "fast-check";
import { expect, test } from "vitest";
import { meets, type ToPlace } from "../../../client/layout/Placed.ts";
import { placeBeside } from "../../../client/layout/placeBeside.ts";
import { placeTwoSided } from "../../../client/layout/placeTwoSided.ts";
import { separate } from "../../../client/layout/separate.ts";

const side = fc.integer({ min: 8, max: 120 });
const box = fc.record({
  left: side,
  right: side,
  top: fc.integer({ min: 8, max: 30 }),
  bottom: fc.integer({ min: 8, max: 30 }),
});
const nodes = (prefix: string, maxLength: number): fc.Arbitrary<ToPlace[]> =>
  fc.array(fc.tuple(box, fc.array(fc.nat(30), { maxLength: 4 })), { minLength: 1, maxLength }).map((list) =>
    list.map(([each, joined], index) => ({
      id: `${prefix}${index}`,
      box: each,
      joined: joined.map((to) => `${prefix === "a" ? "b" : "a"}${to}`),
    })),
  );

function meeting(all: readonly ToPlace[], at: ReadonlyMap<string, { x: number; y: number }>): string[] {
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      const one = at.get(a.id);
      const two = at.get(b.id);
      return one && two && meets(a.box, one, b.box, two, -0.01) ? [`${a.id} ${b.id}`] : [];
    }),
  );
}

test("two-sided: every node has a place, the sides face each other, no two boxes of one side meet", () => {
  fc.assert(
    fc.property(nodes("a", 20), nodes("b", 20), (left, right) => {
      const at = placeTwoSided(left, right, { width: 1000, height: 700 });
      expect(at.size).toBe(left.length + right.length);
      expect(left.every(({ id }) => (at.get(id)?.x ?? 0) < 0)).toBe(true);
      expect(right.every(({ id }) => (at.get(id)?.x ?? 0) > 0)).toBe(true);
      expect([...meeting(left, at), ...meeting(right, at)]).toEqual([]);
    }),
  );
});

test("two-sided: what is joined one to one is laid out without a crossing", () => {
  const plain = { left: 50, right: 10, top: 10, bottom: 10 };
  const left = [2, 0, 3, 1].map((index) => ({ id: `a${index}`, box: plain, joined: [`b${index}`] }));
  const right = [0, 1, 2, 3].map((index) => ({ id: `b${index}`, box: plain, joined: [`a${index}`] }));
  const at = placeTwoSided(left, right, { width: 1000, height: 700 });
  const order = (prefix: string) =>
    [0, 1, 2, 3].sort((a, b) => (at.get(prefix + a)?.y ?? 0) - (at.get(prefix + b)?.y ?? 0));
  expect(order("a")).toEqual(order("b"));
});

test("newcomers find free room beside their parent", () => {
  fc.assert(
    fc.property(nodes("a", 12), nodes("b", 8), (standing, newcomers) => {
      const before = placeTwoSided(standing, [], { width: 1000, height: 700 });
      const stood = standing.flatMap((each) => {
        const at = before.get(each.id);
        return at ? [{ ...each, at }] : [];
      });
      const at = placeBeside(stood[0]?.at ?? { x: 0, y: 0 }, newcomers, stood);
      expect(at.size).toBe(newcomers.length);
      expect(meeting([...standing, ...newcomers], new Map([...before, ...at]))).toEqual([]);
    }),
  );
});

test("pushing apart leaves nothing that meets, even from one point", () => {
  fc.assert(
    fc.property(nodes("a", 15), (all) => {
      const at = separate(
        all,
        new Map(all.map(({ id }, index) => [id, { x: index, y: index % 3 }])),
        8,
        4000,
      );
      expect(meeting(all, at)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
