import type { Claim } from "./Claim.ts";

/** Claims that can all hold on one day. */
export interface OneMoment {
  /** The first such day; absent where nothing bounds it. */
  readonly from?: string;
  readonly claims: readonly Claim[];
}

/**
 * The largest lots of claims that can all hold at one time, earliest first. Times that meet two by two have a day in
 * common (Helly's theorem for intervals), and that day can be taken where one of them begins: so each lot is found at a
 * beginning.
 */
export function ofOneMoment(claims: readonly Claim[]): readonly OneMoment[] {
  const starts = [...new Set(claims.map(({ when }) => when.min ?? ""))].sort();
  const lots = starts.map((from) => ({
    ...(from === "" ? {} : { from }),
    // An absent beginning is before every day: the empty text sorts so.
    claims: claims.filter(
      ({ when }) => (when.min ?? "") <= from && (when.max === undefined || from <= when.max),
    ),
  }));
  // Of two lots where one lies within the other, the larger stands; a lot never comes twice, since each start adds a claim.
  return lots.filter(
    (lot) =>
      !lots.some(
        (other) =>
          other.claims.length > lot.claims.length &&
          lot.claims.every((claim) => other.claims.includes(claim)),
      ),
  );
}
