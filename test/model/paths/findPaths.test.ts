import fc from "fast-check";
import { expect, test } from "vitest";
import { type FoundPath, findPaths, type PathStep } from "../../../server/model/paths/findPaths.ts";
import { Refusal } from "../../../server/model/Refusal.ts";
import { plainPaths } from "./plainPaths.ts";

const step = (key: string, independentVoices = 1): PathStep => ({ key, independentVoices });
const shown = (paths: readonly FoundPath[]) =>
  paths.map(({ relations, independentVoices }) => `${relations.join(" ")} (${independentVoices})`);

test("the shortest first, then those whose weakest step has most voices, then by keys", () => {
  const steps = [
    step("a:AIDS:b", 1),
    step("b:FEARS:a", 3),
    step("a:AIDS:c", 2),
    step("b:AIDS:c", 2),
    step("c:FEARS:b", 1),
    step("b:AIDS:d", 9),
    step("c:AIDS:c", 9),
  ];
  const found = findPaths(steps, { from: "a", to: "d", maxLength: 3, limit: 10 });
  expect(shown(found)).toEqual([
    "b:FEARS:a b:AIDS:d (3)",
    "a:AIDS:b b:AIDS:d (1)",
    "a:AIDS:c b:AIDS:c b:AIDS:d (2)",
    "a:AIDS:c c:FEARS:b b:AIDS:d (1)",
  ]);
  expect(found[2]?.nodes).toEqual(["a", "c", "b", "d"]);
  expect(findPaths(steps, { from: "a", to: "d", maxLength: 3, limit: 3 })).toEqual(found.slice(0, 3));
  expect(findPaths(steps, { from: "a", to: "d", maxLength: 1, limit: 3 })).toEqual([]);
  expect(findPaths(steps, { from: "c", to: "c", maxLength: 3, limit: 3 })).toEqual([]);
});

const node = fc.constantFrom("a", "b", "c", "d", "e", "f");
const graph = fc.uniqueArray(
  fc
    .tuple(node, fc.constantFrom("AIDS", "FEARS"), node, fc.nat(3))
    .map(([from, predicate, to, voices]) => step(`${from}:${predicate}:${to}`, voices)),
  { selector: ({ key }) => key, minLength: 10, maxLength: 22 },
);

test("paths are those of a plain search through everything", () => {
  let some = 0;
  fc.assert(
    fc.property(
      graph,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 40 }),
      (steps, maxLength, limit) => {
        const request = { from: "a", to: "b", maxLength, limit };
        const found = findPaths(steps, request);
        if (found.length > 1) some += 1;
        expect(found).toEqual(plainPaths(steps, request));
      },
    ),
    { numRuns: 150 },
  );
  expect(some).toBeGreaterThan(50);
});

test("a search that would go on and on is refused", () => {
  // All leads through the gate, which a path passes but once: walks that come back to it lead on to the end, paths do not.
  const crowd = Array.from({ length: 70 }, (_, n) => `n${n}`);
  const steps = crowd.flatMap((one, at) => [
    step(`gate:AIDS:${one}`),
    ...crowd.slice(at + 1).map((other) => step(`${one}:AIDS:${other}`)),
  ]);
  steps.push(step("start:AIDS:gate"), step("gate:AIDS:end"));
  const search = (maxLength: number) => findPaths(steps, { from: "start", to: "end", maxLength, limit: 500 });
  expect(shown(search(4))).toEqual(["start:AIDS:gate gate:AIDS:end (1)"]);
  expect(() => search(6)).toThrow(Refusal);
  // From the gate itself there is nothing to come back to.
  expect(findPaths(steps, { from: "gate", to: "end", maxLength: 6, limit: 500 })).toHaveLength(1);
});
