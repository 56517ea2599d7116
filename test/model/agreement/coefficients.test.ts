import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohenKappa } from "../../../server/model/agreement/cohenKappa.ts";
import { krippendorffAlpha } from "../../../server/model/agreement/krippendorffAlpha.ts";
import { type Unit, unitizingAlpha } from "../../../server/model/agreement/unitizingAlpha.ts";

/** `1 2 . 3`: a coder's values, a dot where there is none. */
const row = (text: string) => text.split(" ").map((value) => (value === "." ? null : value));
/** Coders in rows to units. */
const units = (...coders: string[]) => {
  const rows = coders.map(row);
  return (rows[0] ?? []).map((_, unit) => rows.map((values) => values[unit] ?? null));
};

describe("Cohen's kappa", () => {
  test("is .492 for the table of Cohen (1960), page 45", () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const pairs = table.flatMap((counts, a) =>
      counts.flatMap((count, b) => Array.from({ length: count }, () => [`${a}`, `${b}`] as const)),
    );
    expect(cohenKappa(pairs).value).toBeCloseTo(0.492, 3);
  });

  test("by hand: 4 units, agreeing on 3; expected (3 * 2 + 1 * 2) / 16 = 1/2; (3/4 - 1/2) / (1 - 1/2) = 1/2", () => {
    const pairs = [
      ["x", "x"],
      ["x", "x"],
      ["x", "y"],
      ["y", "y"],
    ] as const;
    expect(cohenKappa(pairs)).toEqual({ value: 0.5 });
  });

  test("is a sentence where it has no value", () => {
    expect(cohenKappa([])).toEqual({ value: null, why: "There is no unit that both have coded." });
    expect(cohenKappa([["x", "x"]])).toEqual({
      value: null,
      why: "All values are the same, so that nothing varies and agreement cannot be told from chance.",
    });
  });
});

describe("Krippendorff's alpha, as in Krippendorff (2011)", () => {
  const fourCoders = units(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  );

  test.each([
    ["A: two coders, two values", units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), undefined, 0.095],
    ["B: two coders, nominal", units("a a b b d c c c e d d a", "b a b b b c c c e d d d"), undefined, 0.692],
    ["C: four coders, values missing, nominal", fourCoders, undefined, 0.743],
    ["D: the same, ordinal", fourCoders, row("1 2 3 4 5").map(String), 0.815],
  ])("%s", (_, data, order, expected) => {
    expect(krippendorffAlpha(data, order).value).toBeCloseTo(expected, 3);
  });

  test("by hand: 3 units ab, aa, bb; D_o = 2/6, D_e = 2 * 3 * 3 / (6 * 5) = 3/5; alpha = 1 - 5/9", () => {
    expect(krippendorffAlpha(units("a a b", "b a b")).value).toBeCloseTo(4 / 9, 12);
  });

  test("is a sentence where it has no value", () => {
    expect(krippendorffAlpha([])).toEqual({ value: null, why: "There is no unit that two have coded." });
    expect(krippendorffAlpha(units("a b", ". ."))).toEqual({
      value: null,
      why: "There is no unit that two have coded.",
    });
    expect(krippendorffAlpha(units("a a", "a a"))).toEqual({
      value: null,
      why: "All values are the same, so that nothing varies and agreement cannot be told from chance.",
    });
    expect(() => krippendorffAlpha(units("a b", "a b"), ["a"])).toThrow("does not hold b");
  });

  test("does not change with the order of coders, of units, or the names of values; on two values the scales are one", () => {
    const values = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c", null), fc.constantFrom("a", "b", "c", null)),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(values, (data) => {
        const { value } = krippendorffAlpha(data);
        const same = (other: number | null) =>
          value === null ? expect(other).toBeNull() : expect(other).toBeCloseTo(value, 9);
        same(krippendorffAlpha(data.map(([a, b]) => [b, a])).value);
        same(krippendorffAlpha(data.toReversed()).value);
        same(krippendorffAlpha(data.map((unit) => unit.map((it) => (it === null ? null : `x${it}`)))).value);
        if (value !== null) expect(value).toBeLessThanOrEqual(1);
        const binary = data.map((unit) => unit.map((it) => (it === "c" ? "b" : it)));
        const nominal = krippendorffAlpha(binary).value;
        const ordinal = krippendorffAlpha(binary, ["a", "b"]).value;
        if (nominal === null) expect(ordinal).toBeNull();
        else expect(ordinal).toBeCloseTo(nominal, 9);
      }),
    );
  });
});

describe("alpha for unitizing", () => {
  /** `1-7:1`: first and last place, and the value, as the book has them. */
  const read = (text: string): Unit[] =>
    text.split(" ").map((unit) => {
      const [first = "", last = "", value = ""] = unit.split(/[-:]/);
      return { start: Number(first) - 1, end: Number(last), value };
    });
  // Krippendorff (2019), figure 12.11, page 340: Alex, Paul, Suzan on a continuum of 60.
  const book = [
    read("1-7:1 8-13:2 31-32:5 33-37:6 38-44:6 45-60:7"),
    read("1-7:1 8-13:3 14-21:5 33-44:6"),
    read("1-7:1 8-13:4 14-21:5 33-37:6 38-41:6 42-44:6"),
  ];
  const marked = (coders: readonly (readonly Unit[])[]) =>
    coders.map((coder) => coder.map((unit) => ({ ...unit, value: "marked" })));

  test("is .510 for the example of Krippendorff (2019), figure 12.11, and .413 for its boundaries alone", () => {
    expect(unitizingAlpha(book, 60).value).toBeCloseTo(0.51, 3);
    expect(unitizingAlpha(marked(book), 60).value).toBeCloseTo(0.413, 2);
  });

  test("by hand: a unit of 4 and one of 2 within it, on 10", () => {
    // Coincidences over 20: marked on marked 2 * 2, gap on gap 2 * 6; D_o = 20 - 16 = 4.
    // Margins: marked 6, gaps 14; own: 16 + 4 + 14 = 34. Expected agreement 20 * ((36 - 20) + (196 - 14)) / (400 - 34).
    const [a, b] = [[{ start: 2, end: 6, value: "x" }], [{ start: 3, end: 5, value: "x" }]];
    const expected = 20 - (20 * (16 + 182)) / 366;
    expect(unitizingAlpha([a, b], 10).value).toBeCloseTo(1 - 4 / expected, 12);
  });

  test("is 1 for equal units, whoever comes first plays no part, and it is a sentence where it has no value", () => {
    expect(unitizingAlpha([book[0] ?? [], book[0] ?? []], 60)).toEqual({ value: 1 });
    expect(unitizingAlpha(book.toReversed(), 60).value).toBeCloseTo(unitizingAlpha(book, 60).value ?? 0, 12);
    expect(unitizingAlpha([[], []], 60)).toEqual({ value: null, why: "Nobody has marked a unit." });
    const all = [{ start: 0, end: 5, value: "x" }];
    expect(unitizingAlpha([all, all], 5).why).toMatch(/nothing varies/);
  });
});
