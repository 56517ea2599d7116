import type { Position } from "../state/Scene.ts";
import { meets, type Positions, type ToPlace } from "./Placed.ts";

const gap = 10;
const rings = 14;

/**
 * Places for newcomers around a parent: the nearest free room, looking first away from the middle of what is there.
 * Nothing that stands is moved.
 */
export function placeBeside(
  parent: Position,
  newcomers: readonly ToPlace[],
  standing: readonly (ToPlace & { at: Position })[],
): Positions {
  const taken = [...standing];
  const placed = new Map<string, Position>();
  const outward = awayFrom(middle(standing.map(({ at }) => at)), parent);
  for (const node of newcomers) {
    const at = candidates(parent, outward).find((spot) =>
      taken.every((other) => !meets(node.box, spot, other.box, other.at, gap)),
    ) ?? { x: parent.x, y: parent.y + 60 * (taken.length + 1) };
    placed.set(node.id, at);
    taken.push({ ...node, at });
  }
  return placed;
}

/** Spots on rings around the centre, near before far; what lies away from `outward` counts as farther. */
function candidates(centre: Position, outward: number): Position[] {
  const spots: { readonly at: Position; readonly cost: number }[] = [];
  for (let ring = 1; ring <= rings; ring++) {
    const radius = 60 + ring * 45;
    const steps = 8 + ring * 4;
    for (let step = 0; step < steps; step++) {
      const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * ((2 * Math.PI) / steps);
      const x = centre.x + radius * Math.cos(outward + turn);
      const y = centre.y + radius * 0.75 * Math.sin(outward + turn);
      spots.push({ at: { x, y }, cost: radius * (1 + 0.3 * Math.abs(turn)) });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost).map(({ at }) => at);
}

function middle(points: readonly Position[]): Position {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function awayFrom(from: Position, at: Position): number {
  return from.x === at.x && from.y === at.y ? 0 : Math.atan2(at.y - from.y, at.x - from.x);
}
