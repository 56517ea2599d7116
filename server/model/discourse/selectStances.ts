import type { Aggregation, Duplicates } from "../words.ts";
import { duplicatePeriod } from "./duplicatePeriod.ts";
import type { StanceRow } from "./StanceRow.ts";

/** Which of the rows that documents, codings and times leave are counted. */
export interface Selection {
  readonly aggregation: Aggregation;
  readonly duplicates: Duplicates;
}

/**
 * The rows that are counted, in the order and by the steps of Discourse Network Analyzer (Leifeld): sorted by document
 * and place in it; then those go that are shut out, that lack actor or interest, and that repeat one which was kept.
 *
 * A row repeats another that has the same actor, interest and period, and the same qualifier, which is compared only
 * where the aggregation looks at it.
 */
export function selectStances(
  rows: readonly StanceRow[],
  { aggregation, duplicates }: Selection,
): readonly StanceRow[] {
  const kept = new Set<string>();
  return rows.toSorted(inOrder).filter((row) => {
    if (!row.passes || row.actor === "" || row.interest === "") return false;
    const period = duplicatePeriod(duplicates, row);
    if (period === null) return true;
    const qualifier = aggregation === "ignore" ? null : row.qualifier;
    const claim = JSON.stringify([row.actor, row.interest, qualifier, period]);
    if (kept.has(claim)) return false;
    kept.add(claim);
    return true;
  });
}

/** By document date, document, place in the text, and place in the file; rows without a span come last in theirs. */
function inOrder(a: StanceRow, b: StanceRow): number {
  return (
    byCodeUnit(a.day, b.day) ||
    byCodeUnit(a.article, b.article) ||
    byNumber(a.start, b.start) ||
    byNumber(a.end, b.end) ||
    a.order - b.order ||
    byCodeUnit(a.statement, b.statement) ||
    byCodeUnit(a.interest, b.interest)
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byNumber(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined ? -1 : a - b;
}
