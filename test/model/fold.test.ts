import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../server/model/fold.ts";

test.each([
  ["Émile Ñandú", "emile nandu"],
  ["  U.S. State-Department ", "u s state department"],
  ["ﬁne", "fine"],
  ["Рахмон", "рахмон"],
  ["Ёлка", "елка"],
  ["«Окно»", "окно"],
])("%j is compared as %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(fold(fold(text))).toBe(fold(text))),
  );
});
