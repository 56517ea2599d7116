/** No column becomes narrower than this, or than what it holds. */
const least = 10;

/**
 * Widths of columns that together fit: the widest give way first, all equally.
 * @returns null where not even the least widths fit
 */
export function columnWidths(natural: readonly number[], room: number): readonly number[] | null {
  const floor = natural.map((width) => Math.min(width, least));
  if (sum(floor) > room) return null;
  if (sum(natural) <= room) return natural;
  let low = least;
  let high = Math.max(...natural);
  const capped = (cap: number) => natural.map((width) => Math.min(width, cap));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(capped(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  // What is left over goes to the first of those that gave way, a column each.
  let rest = room - sum(capped(low));
  return natural.map((width) => (width > low && rest-- > 0 ? low + 1 : Math.min(width, low)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
