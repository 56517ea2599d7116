import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlText } from "../../server/model/xmlText.ts";

test.each([
  ["a & b < c > d", "a &amp; b &lt; c &gt; d"],
  [`"it's"`, "&quot;it&#39;s&quot;"],
  ["tab\tand\r\nline", "tab&#9;and&#13;&#10;line"],
  [
    "null \u0000, bell \u0007, half \ud83d, \ufffe, \uffff",
    "null \ufffd, bell \ufffd, half \ufffd, \ufffd, \ufffd",
  ],
  ["\u0085 and \u{1f6a2} and \u202e", "&#133; and \u{1f6a2} and \u202e"],
])("%j is written %j", (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

test("what comes out holds only characters of XML 1.0, and no markup", () => {
  const character = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x10ffff }));
  fc.assert(
    fc.property(fc.array(character), (codes) => {
      const xml = xmlText(codes.map((code) => String.fromCodePoint(code)).join(""));
      expect(xml).not.toMatch(/[<>"']|&(?!(#\d+|amp|lt|gt|quot);)/);
      for (const letter of xml) {
        const code = letter.codePointAt(0) ?? 0;
        expect((code >= 0x20 && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)).toBe(
          true,
        );
      }
    }),
  );
});
