import type { FactsContent } from "../Corpus.ts";
import { type Coefficient, notDefined } from "./Coefficient.ts";
import { rangesOf } from "./spanOverlap.ts";
import { type Unit, unitizingAlpha } from "./unitizingAlpha.ts";

/** How well two codings agree on which stretches of the text hold a statement. */
export interface UnitizingAgreement {
  /** Code points of the continuum: the body, and beyond it as far as spans reach. 0 where no span has offsets. */
  readonly length: number;
  /** Stretches that the first and the second marked. */
  readonly units: readonly [number, number];
  /** Statements of either without offsets, which are left out. */
  readonly withoutOffsets: readonly [number, number];
  /** Krippendorff's alpha for unitizing, binary. */
  readonly alpha: Coefficient;
}

/**
 * Units are the stretches that a coding's spans cover: spans that lie over each other are one unit, since two statements on
 * the same words mark them once; spans that touch are two.
 */
export function unitizingOf(a: FactsContent, b: FactsContent): UnitizingAgreement {
  const [first, second] = [a, b].map((facts) => rangesOf(facts.statements.flatMap(({ spans }) => spans)));
  const [units, others] = [first ?? [], second ?? []];
  const lacking = ({ statements }: FactsContent) =>
    statements.filter(({ spans }) => rangesOf(spans).length === 0).length;
  const withoutOffsets = [lacking(a), lacking(b)] as const;
  const all = [...units, ...others];
  const counts = { units: [units.length, others.length] as const, withoutOffsets };
  if (all.length === 0) {
    return {
      length: 0,
      ...counts,
      alpha: notDefined("No span has offsets, so that there are no units to compare."),
    };
  }
  if (units.length === 0 || others.length === 0) {
    return { length: 0, ...counts, alpha: notDefined("The spans of one coding have no offsets.") };
  }
  const { text } = a.article;
  const from = Math.min(...all.map(({ start }) => start), text?.body[0] ?? Number.POSITIVE_INFINITY);
  const to = Math.max(...all.map(({ end }) => end), text?.body[1] ?? 0);
  const marked = (ranges: readonly { start: number; end: number }[]): Unit[] =>
    ranges.map(({ start, end }) => ({ start: start - from, end: end - from, value: "marked" }));
  return { length: to - from, ...counts, alpha: unitizingAlpha([marked(units), marked(others)], to - from) };
}
