import type { ArticleWithText, ReadStatement } from "../api/readArticle.ts";
import type { SentencePlace } from "../state/View.ts";

/** A sentence of an article, with the statements whose words stand in it. */
export interface SentenceToRead {
  readonly place: SentencePlace;
  /** Undefined where the text is not at hand. */
  readonly text: string | undefined;
  readonly statements: readonly ReadStatement[];
}

export interface ParagraphToRead {
  readonly number: number;
  readonly sentences: readonly SentenceToRead[];
  /** Statements of which only the paragraph is coded. */
  readonly whole: readonly ReadStatement[];
}

/** An article as it is read: paragraph by paragraph, each statement where it stands. */
export interface ArticleToRead {
  readonly paragraphs: readonly ParagraphToRead[];
  /** Statements of which no file says where they stand. */
  readonly unplaced: readonly ReadStatement[];
}

type Paragraphs = NonNullable<ArticleWithText["paragraphs"]>;

/**
 * Puts each statement where its words stand: by their offsets in the text where there is one and they are anchored, else
 * by the numbers of paragraph and sentence. Without the text there are the paragraphs and sentences that statements name.
 */
export function placeStatements(
  paragraphs: Paragraphs | null,
  statements: readonly ReadStatement[],
): ArticleToRead {
  const inSentence = new Map<string, Set<ReadStatement>>();
  const inParagraph = new Map<number, Set<ReadStatement>>();
  const unplaced: ReadStatement[] = [];
  const text = paragraphs?.flatMap(({ number, sentences }) =>
    sentences.map((sentence) => ({
      ...sentence,
      key: keyOf({ paragraph: number, sentence: sentence.number }),
    })),
  );
  const known = text && new Set(text.map(({ key }) => key));
  const numbers = paragraphs && new Set(paragraphs.map(({ number }) => number));
  for (const statement of statements) {
    let placed = false;
    for (const { paragraph, sentence, start, end } of statement.evidence) {
      const anchored =
        text === undefined || start === null || end === null
          ? []
          : text.filter((each) => each.start < end && each.end > start).map(({ key }) => key);
      const numbered = paragraph === null || sentence === null ? undefined : keyOf({ paragraph, sentence });
      const keys = anchored.length > 0 ? anchored : numbered === undefined ? [] : [numbered];
      const there = known === undefined ? keys : keys.filter((key) => known.has(key));
      for (const key of there) add(inSentence, key, statement);
      if (there.length === 0 && paragraph !== null && (numbers === null || numbers.has(paragraph)))
        add(inParagraph, paragraph, statement);
      placed ||= there.length > 0 || inParagraph.get(paragraph ?? Number.NaN)?.has(statement) === true;
    }
    if (!placed) unplaced.push(statement);
  }
  const at = (place: SentencePlace) => [...(inSentence.get(keyOf(place)) ?? [])];
  const whole = (number: number) => [...(inParagraph.get(number) ?? [])];
  if (paragraphs !== null) {
    return {
      paragraphs: paragraphs.map(({ number, sentences }) => ({
        number,
        sentences: sentences.map((sentence) => {
          const place = { paragraph: number, sentence: sentence.number };
          return { place, text: sentence.text, statements: at(place) };
        }),
        whole: whole(number),
      })),
      unplaced,
    };
  }
  const places = [...inSentence.keys()].map(placeOfKey);
  const named = new Set([...places.map(({ paragraph }) => paragraph), ...inParagraph.keys()]);
  return {
    paragraphs: [...named].sort(byPlace).map((number) => ({
      number,
      sentences: places
        .filter(({ paragraph }) => paragraph === number)
        .sort((a, b) => (a.sentence ?? 0) - (b.sentence ?? 0))
        .map((place) => ({ place, text: undefined, statements: at(place) })),
      whole: whole(number),
    })),
    unplaced,
  };
}

/** A place as one text. */
export function keyOf({ paragraph, sentence }: SentencePlace): string {
  return `${paragraph}.${sentence ?? ""}`;
}

function placeOfKey(key: string): SentencePlace {
  const [paragraph, sentence] = key.split(".");
  return { paragraph: Number(paragraph), sentence: Number(sentence) };
}

/** The headline (0) first, then the body, last what stands behind it (-1). */
function byPlace(a: number, b: number): number {
  return (a < 0 ? Number.POSITIVE_INFINITY : a) - (b < 0 ? Number.POSITIVE_INFINITY : b) || 0;
}

function add<Key>(to: Map<Key, Set<ReadStatement>>, key: Key, statement: ReadStatement): void {
  to.set(key, (to.get(key) ?? new Set()).add(statement));
}
