import fc from "fast-check";
import { expect, test } from "vitest";
import { amountEntryOf, amountOf } from "../../server/facts/amountOf.ts";

const number = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((whole) => whole / 4);
const more = {
  unit: fc.constantFrom("people", "currency:USD", "more than"),
  about: fc.boolean(),
};
const entry = fc.oneof(
  fc.record(
    { value: number, comparator: fc.constantFrom(">", ">=", "<", "<=", "=" as const), ...more },
    { requiredKeys: ["value", "about"] },
  ),
  fc.record({ min: number, ...more }, { requiredKeys: ["min", "about"] }),
  fc.record({ max: number, ...more }, { requiredKeys: ["max", "about"] }),
  fc
    .record({ min: number, width: fc.nat(), ...more }, { requiredKeys: ["min", "width", "about"] })
    .map(({ width, ...rest }) => ({ ...rest, max: rest.min + width })),
);

test("an amount that was read can be written so that it reads the same", () => {
  fc.assert(
    fc.property(entry, (written) => {
      const amount = amountOf(written);
      expect(amountOf(amountEntryOf(amount))).toEqual(amount);
    }),
  );
});
