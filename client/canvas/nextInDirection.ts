import type { Position } from "../state/Scene.ts";

export type Direction = "up" | "down" | "left" | "right";

const vectors: Record<Direction, Position> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The node to which an arrow key leads: nearest in that direction, what lies aside counting double. Where nothing lies
 * that way, none.
 */
export function nextInDirection(
  from: Position,
  others: Iterable<readonly [string, Position]>,
  direction: Direction,
): string | undefined {
  const { x, y } = vectors[direction];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, at] of others) {
    const along = (at.x - from.x) * x + (at.y - from.y) * y;
    if (along <= 0.5) continue;
    const aside = Math.abs((at.x - from.x) * y + (at.y - from.y) * x);
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
