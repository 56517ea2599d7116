import { expect, test } from "vitest";
import { relationStatus } from "../../server/model/relationStatus.ts";

test.each([
  ["questioned", { positive: 0, negative: 0, real: 0, speakersDiffer: false }],
  ["hypothetical", { positive: 2, negative: 1, real: 0, speakersDiffer: true }],
  ["asserted", { positive: 1, negative: 0, real: 1, speakersDiffer: false }],
  ["denied", { positive: 0, negative: 2, real: 1, speakersDiffer: false }],
  ["disputed", { positive: 1, negative: 1, real: 1, speakersDiffer: true }],
  ["mixed", { positive: 1, negative: 1, real: 2, speakersDiffer: false }],
] as const)("%s: %o", (status, tally) => {
  expect(relationStatus(tally)).toBe(status);
});
