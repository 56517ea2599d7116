import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ArticleText, normaliseText } from "../../../server/model/text/ArticleText.ts";
import { paragraphsOf } from "../../../server/model/text/paragraphsOf.ts";
import { sentenceAt, sentencesOf } from "../../../server/model/text/sentences.ts";
import { TextLibrary } from "../../../server/model/text/TextLibrary.ts";

const text = new ArticleText(
  "\uFEFFHead\r\nline\r\n\r\nA cafe\u0301 🚢 here. Second\nhalf?\n \t \nThird!\n\nFoot",
);

test("a text is one whatever its line ends, byte order mark and composition", () => {
  expect(text.text).toBe("Head\nline\n\nA café 🚢 here. Second\nhalf?\n \t \nThird!\n\nFoot");
  expect(new ArticleText(text.text).sha256).toBe(text.sha256);
});

test("offsets are code points", () => {
  expect(text.slice(18, 19)).toBe("🚢");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (raw, a, b) => {
      const any = new ArticleText(raw);
      const points = Array.from(any.text);
      expect(any.chars).toBe(points.length);
      expect(any.slice(a, Math.max(a, b))).toBe(points.slice(a, Math.max(a, b)).join(""));
      const unit = any.unitAt(a);
      expect(any.charAt(unit)).toBe(Math.min(a, any.chars));
    }),
  );
});

test("blocks of the body are paragraphs 1 to n, what is before it 0, what is behind it -1", () => {
  const start = 11;
  const end = text.charAt(text.text.indexOf("\n\nFoot"));
  expect(
    sentencesOf(text, [start, end], "en").map(
      (it) => `${it.paragraph}.${it.sentence} ${text.slice(it.start, it.end)}`,
    ),
  ).toEqual(["0.1 Head\nline", "1.1 A café 🚢 here.", "1.2 Second\nhalf?", "2.1 Third!", "-1.1 Foot"]);
});

test("paragraphs hold the sentences of a text, each once, in order, with their words", () => {
  const end = text.charAt(text.text.indexOf("\n\nFoot"));
  expect(
    paragraphsOf(text, [11, end], "en").map(({ number, sentences }) => [
      number,
      sentences.map((each) => `${each.number} ${each.text}`),
    ]),
  ).toEqual([
    [0, ["1 Head\nline"]],
    [1, ["1 A café 🚢 here.", "2 Second\nhalf?"]],
    [2, ["1 Third!"]],
    [-1, ["1 Foot"]],
  ]);
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.nat(200),
      fc.nat(200),
      (raw, from, to) => {
        const any = new ArticleText(raw);
        const paragraphs = paragraphsOf(any, [from, to], "en");
        expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
        expect(
          paragraphs.flatMap(({ number, sentences }) =>
            sentences.map((each) => ({
              paragraph: number,
              sentence: each.number,
              start: each.start,
              end: each.end,
            })),
          ),
        ).toEqual(sentencesOf(any, [from, to], "en"));
        for (const { start, end, text: words } of paragraphs.flatMap(({ sentences }) => sentences))
          expect(words).toBe(any.slice(start, end));
      },
    ),
  );
});

test("sentences lie in order, without blanks around them, and hold all that is no blank", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.nat(200),
      fc.nat(200),
      (raw, from, to) => {
        const any = new ArticleText(normaliseText(raw));
        const sentences = sentencesOf(any, [from, to], "en");
        let last = 0;
        for (const { start, end } of sentences) {
          expect(any.slice(last, start).trim()).toBe("");
          expect(start).toBeLessThan(end);
          const words = any.slice(start, end);
          expect(words.trim()).toBe(words);
          expect(sentenceAt(sentences, start)?.start).toBe(start);
          last = end;
        }
        expect(any.slice(last, any.chars).trim()).toBe("");
      },
    ),
  );
});

test("a long line of blanks costs no more than another", () => {
  expect(sentencesOf(new ArticleText(`a${" ".repeat(1_000_000)}\n`.repeat(2)), [0, 1], "en")).toHaveLength(1);
});

test("copies are found by what they hold, and give a span's words only where its hash fits", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-texts-"));
  try {
    const library = new TextLibrary([folder, join(folder, "gone")]);
    expect(await library.find(text.sha256)).toBeNull();
    await writeFile(join(folder, "picture.bin"), Uint8Array.of(0xff, 0xfe, 0));
    await writeFile(
      join(folder, "some copy"),
      "\uFEFFHead\r\nline\r\n\r\nA cafe\u0301 🚢 here. Second\nhalf?\n \t \nThird!\n\nFoot",
    );
    expect((await library.find(text.sha256))?.chars).toBe(text.chars);
    expect(await library.words(text.sha256, { start: 13, end: 17 })).toBe("café");
    expect(await library.words(text.sha256, { start: 13, end: 17, sha256: "0000000000000000" })).toBeNull();
    expect(await library.words(text.sha256, { start: 13, end: 1700 })).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
