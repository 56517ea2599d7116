import type { Span } from "../Corpus.ts";

/**
 * How much of where two statements stand is the same, 0 to 1: of the code points that one of them covers, the share that
 * both cover (Jaccard). Where one has no offsets, of their sentences, the share that meets one of the other's; a paragraph
 * without a sentence meets each of its sentences.
 * @returns null where one of them has no place
 */
export function spanOverlap(a: readonly Span[], b: readonly Span[]): number | null {
  const [rangesA, rangesB] = [rangesOf(a), rangesOf(b)];
  if (rangesA.length > 0 && rangesB.length > 0) {
    const shared = rangesA.flatMap((x) =>
      rangesB.map((y) => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))),
    );
    const both = sum(shared);
    return both / (sum(rangesA.map(lengthOf)) + sum(rangesB.map(lengthOf)) - both);
  }
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  if (placesA.length === 0 || placesB.length === 0) return null;
  const meeting = (some: readonly Place[], others: readonly Place[]) =>
    some.filter((place) => others.some((other) => meets(place, other))).length;
  return (meeting(placesA, placesB) + meeting(placesB, placesA)) / (placesA.length + placesB.length);
}

/** A stretch of code points, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The stretches that spans with offsets cover, in order; those that lie over each other are one, those that touch are not. */
export function rangesOf(spans: readonly Span[]): readonly Range[] {
  const sorted = spans
    .flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]))
    .sort((x, y) => x.start - y.start || x.end - y.end);
  const ranges: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push({ ...range });
  }
  return ranges;
}

interface Place {
  readonly paragraph: number;
  readonly sentence?: number;
}

function placesOf(spans: readonly Span[]): readonly Place[] {
  return spans.flatMap(({ paragraph, sentence }) =>
    paragraph === undefined ? [] : [{ paragraph, ...(sentence === undefined ? {} : { sentence }) }],
  );
}

const meets = (a: Place, b: Place): boolean =>
  a.paragraph === b.paragraph &&
  (a.sentence === undefined || b.sentence === undefined || a.sentence === b.sentence);

const lengthOf = ({ start, end }: Range): number => end - start;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
