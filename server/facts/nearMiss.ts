/**
 * The known word nearest to one that is unknown, by optimal string alignment distance (insert, delete, replace, swap
 * neighbours), where it is near enough to be a slip: at most a third of the length, and never more than 3.
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const lower = word.toLowerCase();
  let limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let nearest: string | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const apart = distance(lower, candidate.toLowerCase(), limit);
    if (apart > limit || (nearest !== undefined && apart === limit)) continue;
    nearest = candidate;
    limit = apart;
    if (apart === 0) break;
  }
  return nearest;
}

/** Longer words are no slips of the pen. */
const longest = 80;

function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
