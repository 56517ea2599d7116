import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ListCutter, placeBehind } from "../../../server/facts/import/json/ListCutter.ts";

/** Cuts a text that comes in pieces of so many characters. */
function cut(text: string, pieceLength: number) {
  const cutter = new ListCutter("articles");
  const elements = [];
  for (let at = 0; at < text.length; at += pieceLength)
    elements.push(...cutter.take(text.slice(at, at + pieceLength)));
  return { cutter, elements };
}

/** Texts that brackets, quotes and commas are made to mislead by. */
const json = fc.jsonValue({ maxDepth: 3 });
const tricky = fc.oneof(
  json,
  fc.constantFrom(
    ...['],"articles":[', "\\", '"', '\\"', "{[", "\n,", "articles"].map((it) => ({ [it]: [it, [it]] })),
  ),
);
const space = fc.constantFrom(undefined, 1, "\n", "\t\r\n ");
const pieceLength = fc.integer({ min: 1, max: 40 });

describe("the elements of a list at the top of a JSON text", () => {
  test("come one by one, however the text is broken into pieces and laid out", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), json),
        fc.array(tricky),
        space,
        pieceLength,
        (others, articles, indent, length) => {
          const whole = { ...others, articles, last: others };
          const text = JSON.stringify(whole, null, indent);
          const { cutter, elements } = cut(text, length);
          expect(elements.map((element) => JSON.parse(element.text))).toEqual(
            JSON.parse(JSON.stringify(articles)),
          );
          expect(JSON.parse(cutter.rest)).toEqual({ ...JSON.parse(text), articles: articles.map(() => 0) });
          for (const { text: element, place } of elements) {
            const before = text.split("\n").slice(0, place.line - 1);
            const at = before.join("\n").length + (before.length > 0 ? 1 : 0) + place.column - 1;
            expect(text.slice(at, at + element.length)).toBe(element);
          }
          expect(cutter.end).toEqual(placeBehind({ line: 1, column: 1 }, text));
        },
      ),
    );
  });

  test("and what is left are JSON if and only if the text is, and a fault's place is told in the text", () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const spoilt = fc
      .tuple(
        fc.array(tricky, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom("", ",", "]", "}", '"', "[", "0", "articles"),
      )
      .map(([articles, at, by]) => {
        const text = JSON.stringify({ format: "x", articles, last: [articles] });
        const place = at % text.length;
        return text.slice(0, place) + by + text.slice(place + 1);
      });
    fc.assert(
      fc.property(spoilt, pieceLength, (text, length) => {
        const { cutter, elements } = cut(text, length);
        expect([cutter.rest, ...elements.map((element) => element.text)].every(isJson)).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
    const { cutter } = cut('{"articles": [{"a": 1},\n {"b": 2},\n  {"c": 3}] "d"}', 7);
    expect(cutter.rest).toBe('{"articles": [0,\n 0,\n  0] "d"}');
    expect(cutter.placeInText(cutter.rest.indexOf('"d"'))).toEqual({ line: 3, column: 13 });
  });

  test("of another list, of one further in, and of the same list a second time stay", () => {
    for (const text of [
      '{"others":[1,2]}',
      '[{"articles":[1,2]}]',
      '{"a":{"articles":[1]}}',
      '{"articles":{"articles":[1]}}',
    ])
      expect(cut(text, 5).cutter.rest).toBe(text);
    expect(cut('{"articles":[1],"articles":[2]}', 5).cutter.rest).toBe('{"articles":[0],"articles":[2]}');
  });
});
