/** What one column of a table holds, in columns of a terminal. */
export interface ColumnNeed {
  /** Of its longest cell. */
  readonly cell: number;
  /** Of its longest word: narrower, and words break. */
  readonly word: number;
}

/** Where words have to break, no column becomes narrower than this, or than what it holds. */
const least = 10;

/**
 * Widths of columns that together fit: the widest give way first, all equally; words stay whole as far as that is
 * possible, the longest break first.
 * @returns null where not even the least widths fit
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): readonly number[] | null {
  const words = (cap: number) => needs.map(({ word }) => Math.min(word, cap));
  if (sum(words(least)) > room) return null;
  const floors = words(largest(least, Math.max(...words(room)), (cap) => sum(words(cap)) <= room));
  const widths = (cap: number) => needs.map(({ cell }, at) => Math.max(floors[at] ?? 0, Math.min(cell, cap)));
  const cap = largest(0, room, (it) => sum(widths(it)) <= room);
  // What is left over goes to the first of those that gave way, a column each.
  let rest = room - sum(widths(cap));
  return widths(cap).map((width, at) => {
    const gaveWay = width === cap && (needs[at]?.cell ?? 0) > width;
    return gaveWay && rest-- > 0 ? width + 1 : width;
  });
}

/** The largest number from `low` to `high` that fits; `low` is known to. */
function largest(low: number, high: number, fits: (number: number) => boolean): number {
  let [good, most] = [low, Math.max(low, high)];
  while (good < most) {
    const middle = Math.ceil((good + most) / 2);
    if (fits(middle)) good = middle;
    else most = middle - 1;
  }
  return good;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
