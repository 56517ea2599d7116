import type { Position } from "../state/Scene.ts";

/** An edge as drawn: where it leaves its subject, its control point, where it arrives. */
export interface DrawnEdge {
  readonly id: string;
  readonly from: Position;
  readonly control: Position;
  readonly to: Position;
}

/** Places along an edge to try, the middle first. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const apart = 19;

/** A rectangle on which no badge should lie: a node with its label. */
export interface Obstacle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const radius = 8;

/** Where each edge wears its badge: as near its middle as the other badges, and labels, leave room. */
export function placeEdgeBadges(
  edges: readonly DrawnEdge[],
  obstacles: readonly Obstacle[] = [],
): Map<string, Position> {
  const placed = new Map<string, Position>();
  for (const edge of edges) {
    const spots = tries.map((along) => pointOn(edge, along));
    const free = spots.filter((spot) =>
      [...placed.values()].every((other) => distance(spot, other) >= apart),
    );
    const place = free.find((spot) => !obstacles.some((box) => covers(box, spot))) ?? free[0] ?? spots[0];
    if (place !== undefined) placed.set(edge.id, place);
  }
  return placed;
}

/** A point of a quadratic Bézier curve, 0 at its start, 1 at its end. */
export function pointOn({ from, control, to }: DrawnEdge, along: number): Position {
  const rest = 1 - along;
  const mix = (a: number, b: number, c: number) => rest * rest * a + 2 * rest * along * b + along * along * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

function covers({ x1, y1, x2, y2 }: Obstacle, { x, y }: Position): boolean {
  return x > x1 - radius && x < x2 + radius && y > y1 - radius && y < y2 + radius;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
