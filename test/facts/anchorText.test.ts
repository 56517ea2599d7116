import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnchorOptions, anchorText } from "../../server/facts/anchor/anchorText.ts";
import { findByHash, findWords } from "../../server/facts/anchor/findWords.ts";
import { parseYaml } from "../../server/facts/parseYaml.ts";
import { ArticleText, sha256Of } from "../../server/model/text/ArticleText.ts";

const words =
  "The ferry\n\nThe mayor wants the ferry. “We need it,” he said. 🚢 The ferry is old.\n\nThe mayor wants the ferry. Nobody\nelse does.\n\nFooter\n";
const body: AnchorOptions = { bodyFrom: "The mayor wants the ferry. “We", bodyTo: "else does." };

/** A fact file whose first statement stands at the given spans, in YAML. */
const file = (at: string, text = ""): string => `# by hand
format: factfile/1
article: {id: a-1, lang: en${text}}   # short
statements:
  - id: s1  # the first
    at:${at}
    gloss: 'kept'
`;

describe("anchorText", () => {
  test("leaves comments, order and layout as they are", () => {
    const source = `# my coding
format: factfile/1
article:
  id: a-1
  lang: en   # translated

coding: {by: me}   # always me
statements:
  - id: s1
    at:
      - quote: The mayor wants the ferry.  # twice
        paragraph: 2
  - id: s2
    at: [{quote: '"We need it,"'}, {paragraph: 1, sentence: 9, quote: "🚢 The ferry" }]
  - id: s3
    at:
      - paragraph: 2
        quote: >-
          Nobody
          else does.

  - {id: s4, at: [{"quote": "Footer"}]}
`;
    expect(anchorText(source, new ArticleText(words), body).text).toMatchInlineSnapshot(`
      "# my coding
      format: factfile/1
      article:
        id: a-1
        lang: en   # translated
        text: {sha256: 6f52e0bd3e92da31c9aea44e51d4794abfe1aa277db48dbe8788a75b1741b6c8, chars: 135, body: [11, 126]}

      coding: {by: me}   # always me
      statements:
        - id: s1
          at:
            - sentence: 1
              chars: [82, 108]
              sha256: 0c618163da389548  # twice
              paragraph: 2
        - id: s2
          at: [{paragraph: 1, sentence: 2, chars: [38, 51], sha256: ece9ae76148f30a4}, {paragraph: 1, sentence: 3, chars: [61, 72], sha256: c4c913792f17f022 }]
        - id: s3
          at:
            - paragraph: 2
              sentence: 2
              chars: [109, 126]
              sha256: 01032cbf0f5cd25b

        - {id: s4, at: [{"paragraph": -1, "sentence": 1, "chars": [128, 134], "sha256": 26c87bb51e6978fe}]}
      "
    `);
  });

  test("fills in what an article's text lacks, and leaves it alone where it is right", () => {
    const article = new ArticleText(words);
    const source = file(" [{quote: Footer}]", ", text: {body: [11, 126]}");
    const once = anchorText(source, article);
    expect(once.text).toContain(
      `text: {body: [11, 126], sha256: ${article.sha256}, chars: ${article.chars}}`,
    );
    expect(once.bodyGuess).toBeUndefined();
    const twice = anchorText(once.text, article);
    expect(twice).toMatchObject({ text: once.text, placed: 0, moved: 0, kept: 1 });
  });

  test("takes JSON, and keeps it JSON", () => {
    const source = JSON.stringify({
      format: "factfile/1",
      article: { id: "a-1", lang: "en" },
      statements: [{ id: "s1", at: [{ quote: "he said" }] }],
    });
    const { text } = anchorText(source, new ArticleText(words), body);
    expect(JSON.parse(text).statements[0].at[0]).toMatchObject({
      paragraph: 1,
      sentence: 2,
      chars: [52, 59],
    });
  });

  test("lists words found nowhere or in several places, and leaves their quotes", () => {
    const source = file(' [{quote: The mayor}, {quote: "he sang"}, {quote: The mayor, paragraph: 1}]');
    const { text, unplaced, placed } = anchorText(source, new ArticleText(words), body);
    expect(
      unplaced.map(({ statement, line, column, reason, at }) => [statement, line, column, reason, at.length]),
    ).toEqual([
      ["s1", 6, 10, "found several times", 2],
      ["s1", 6, 30, "not found", 0],
    ]);
    expect(placed).toBe(1);
    expect(text).toContain('[{quote: The mayor}, {quote: "he sang"}, {sentence: 1, chars: [11, 20]');
  });

  test("anchors whole sentences by their numbers where it is asked to", () => {
    const source = file(" [{paragraph: 1, sentence: 3}, {paragraph: 7, sentence: 1}]");
    const article = new ArticleText(words);
    expect(anchorText(source, article, body).unplaced).toEqual([]);
    const { text, unplaced } = anchorText(source, article, { ...body, wholeSentences: true });
    expect(text).toContain("{paragraph: 1, sentence: 3, chars: [61, 80], sha256: ");
    expect(unplaced.map(({ reason }) => reason)).toEqual(["no such sentence"]);
  });

  test("finds spans again after the text changed, and lists what changed too much", () => {
    const source = file(
      " [{quote: “We need it}, {quote: The mayor wants the ferry., paragraph: 2}, {quote: else does.}]",
    );
    const before = anchorText(source, new ArticleText(words), body).text;
    const changed = `An advertisement\n\n${words.replace("need", "all need")}`;
    const after = anchorText(before, new ArticleText(changed));
    expect(after.unplaced.map(({ reason, column }) => [reason, column])).toEqual([["not found", 10]]);
    expect(after).toMatchObject({ moved: 2, kept: 0, body: [29, 148] });
    const article = new ArticleText(changed);
    const chars = [...after.text.matchAll(/chars: \[(\d+), (\d+)\]/g)].map(([, a, b]) =>
      article.slice(Number(a), Number(b)),
    );
    expect(chars.slice(1)).toEqual(["The mayor wants the ferry.", "else does."]);
    expect(after.text).toContain(`sha256: ${article.sha256}`);
    expect(after.text).toContain("{sentence: 1, chars: [104, 130], sha256: 0c618163da389548, paragraph: 2}");
  });

  test("refuses what is no fact file", () => {
    const article = new ArticleText(words);
    expect(() => anchorText("format: registry/1\n", article)).toThrow(/no fact file/);
    expect(() => anchorText("format: [\n", article)).toThrow(/line 2, column 1/);
    expect(() => anchorText(file(" []"), article, { bodyFrom: "The ferry" })).toThrow(/2 times/);
  });
});

/** Text of all kinds: combining marks, astral characters, curly quotes, blank lines. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("🚢", "e\u0301", "“", "\n\n", "\r\n", ". ", "'"),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("a quote is found exactly where it was taken", () => {
  test("in any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
        const article = new ArticleText(raw);
        const [start, end] = [a % (article.chars + 1), b % (article.chars + 1)].toSorted((x, y) => x - y);
        if (start === undefined || end === undefined) return;
        const quote = article.slice(start, end);
        fc.pre(quote.trim() === quote && quote !== "" && quote.normalize("NFC") === quote);
        expect(findWords(article, quote)).toContainEqual({ start, end });
        expect(findByHash(article, end - start, sha256Of(quote).slice(0, 16))).toSatisfy(
          (found: unknown[]) => found.length > 0,
        );
      }),
      { numRuns: 300 },
    );
  });

  test("through a file, in any notation", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("flow", "block", "json"),
        (raw, a, b, notation) => {
          const article = new ArticleText(raw);
          const [start, end] = [a % (article.chars + 1), b % (article.chars + 1)].toSorted((x, y) => x - y);
          if (start === undefined || end === undefined) return;
          const quote = article.slice(start, end);
          fc.pre(quote.trim() === quote && quote !== "" && quote.normalize("NFC") === quote);
          fc.pre(findWords(article, quote).length === 1);
          const written = JSON.stringify(quote);
          const source =
            notation === "json"
              ? `{"format": "factfile/1", "article": {"lang": "en"}, "statements": [{"id": "s1", "at": [{"quote": ${written}}]}]}`
              : file(notation === "flow" ? ` [{quote: ${written}}]` : `\n      - quote: ${written}  # here`);
          const { text, unplaced } = anchorText(source, article);
          expect(unplaced).toEqual([]);
          const [document] = parseYaml(text).documents;
          expect(document?.value).toMatchObject({
            article: { text: { sha256: article.sha256, chars: article.chars, body: [0, article.chars] } },
            statements: [{ at: [{ chars: [start, end], sha256: sha256Of(quote).slice(0, 16) }] }],
          });
          expect(text).not.toContain("quote");
        },
      ),
      { numRuns: 200 },
    );
  });
});
