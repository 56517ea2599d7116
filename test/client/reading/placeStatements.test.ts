import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadStatement } from "../../../client/api/readArticle.ts";
import { keyOf, placeStatements } from "../../../client/reading/placeStatements.ts";

type Evidence = ReadStatement["evidence"];

/** A statement of the invented harbour world, of which only the place matters here. */
function stated(id: string, evidence: Evidence): ReadStatement {
  const mole = { __typename: "Person", id: "mole", name: "Mole" } as const;
  return {
    id,
    gloss: "",
    polarity: "POSITIVE",
    form: "NARRATION",
    subject: mole,
    predicate: { label: "wants" },
    objects: [mole],
    speaker: mole,
    relations: [],
    evidence,
    passes: true,
  };
}

const at = (
  paragraph: number | null,
  sentence: number | null,
  start: number | null = null,
  end: number | null = null,
): Evidence[number] => ({ paragraph, sentence, start, end });

/** Two paragraphs of two sentences, each of ten characters. */
const text = [1, 2].map((number) => ({
  number,
  sentences: [1, 2].map((sentence) => {
    const start = (number - 1) * 20 + (sentence - 1) * 10;
    return { number: sentence, start, end: start + 10, text: `Sentence ${number}${sentence}` };
  }),
}));

/** Where each statement stands, in a line. */
function lines({ paragraphs, unplaced }: ReturnType<typeof placeStatements>): string[] {
  const ids = (statements: readonly ReadStatement[]) => statements.map(({ id }) => id).join(" ");
  return [
    ...paragraphs.flatMap(({ number, sentences, whole }) => [
      ...sentences.map(({ place, statements }) => `${keyOf(place)} ${ids(statements)}`.trim()),
      ...(whole.length === 0 ? [] : [`${number} ${ids(whole)}`]),
    ]),
    ...(unplaced.length === 0 ? [] : [`nowhere ${ids(unplaced)}`]),
  ];
}

const world = [
  stated("over-two", [at(1, 1, 4, 14)]),
  stated("numbered", [at(2, 1)]),
  stated("twice", [at(1, 1, 0, 3), at(2, 2, 31, 33)]),
  stated("belied", [at(1, 1, 22, 25)]),
  stated("paragraph", [at(2, null)]),
  stated("no-such-sentence", [at(2, 9)]),
  stated("no-such-paragraph", [at(7, 1)]),
  stated("nowhere", []),
];

test("with the text a statement stands where its offsets are, else where its numbers are, else in its paragraph", () => {
  expect(lines(placeStatements(text, world))).toEqual([
    "1.1 over-two twice",
    "1.2 over-two",
    "2.1 numbered belied",
    "2.2 twice",
    "2 paragraph no-such-sentence",
    "nowhere no-such-paragraph nowhere",
  ]);
});

test("without the text there are the places that are named, the headline first and what stands behind the body last", () => {
  const more = [...world, stated("behind", [at(-1, 1)]), stated("head", [at(0, 1)])];
  expect(lines(placeStatements(null, more))).toEqual([
    "0.1 head",
    "1.1 over-two twice belied",
    "2.1 numbered",
    "2.2 twice",
    "2.9 no-such-sentence",
    "2 paragraph",
    "7.1 no-such-paragraph",
    "-1.1 behind",
    "nowhere nowhere",
  ]);
});

test("no statement is lost, whatever its places say, and the text stays as it is", () => {
  const number = fc.option(fc.integer({ min: -1, max: 4 }));
  const evidence = fc.array(
    fc.tuple(number, number, fc.option(fc.nat(50)), fc.option(fc.nat(50))).map((all) => at(...all)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 12 }), fc.boolean(), (all, withText) => {
      const statements = all.map((places, index) => stated(`s${index}`, places));
      const { paragraphs, unplaced } = placeStatements(withText ? text : null, statements);
      const seen = new Set(
        [
          ...paragraphs.flatMap(({ sentences, whole }) => [
            ...sentences.flatMap((sentence) => sentence.statements),
            ...whole,
          ]),
          ...unplaced,
        ].map(({ id }) => id),
      );
      expect(seen.size).toBe(statements.length);
      if (withText)
        expect(paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))).toEqual(
          text.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)),
        );
    }),
  );
});
