import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRow } from "../../../server/model/csv/csvRow.ts";
import { neutralText, originalText } from "../../../server/model/csv/neutralText.ts";
import { hostileNames } from "../../corpora/hostileNames.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "a", "1", "\uff1d"),
  }),
  fc.constantFrom(...hostileNames),
);

test("a text that is neutralised comes back, and no cell begins like a formula but a number", () => {
  fc.assert(
    fc.property(text, (given) => {
      const cell = neutralText(given);
      expect(originalText(cell)).toBe(given);
      expect(/^[=+\-@\t\r\n\uff1d]/.test(cell)).toBe(/^[+-]\d+(\.\d+)?$/.test(given));
    }),
  );
});

test.each([
  ["a name", "a name"],
  ["=1+1", "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["it's", "it's"],
  ["'tis", "'tis"],
  ["-12.5", "-12.5"],
  ["-12.5-x", "'-12.5-x"],
])("%j stands as %j", (given, cell) => {
  expect(neutralText(given)).toBe(cell);
});

test("a row is RFC 4180's: quotes where needed, CRLF, nothing for nothing", () => {
  expect(csvRow(["a", 1, -2, true, null, undefined, "b,c", 'd"e', "f\r\ng", ""])).toBe(
    'a,1,-2,true,,,"b,c","d""e","f\r\ng",\r\n',
  );
  expect(csvRow(["a;b", "c,d"], ";")).toBe('"a;b";c,d\r\n');
});
