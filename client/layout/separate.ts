import type { Position } from "../state/Scene.ts";
import { meets, type Positions, type ToPlace } from "./Placed.ts";

const none: ReadonlySet<string> = new Set();

/** Pushes boxes apart, each pair along the shorter way, until none meet or the passes are used up; `fixed` ones stay. */
export function separate(
  nodes: readonly ToPlace[],
  positions: Positions,
  gap = 10,
  passes = 200,
  fixed = none,
): Positions {
  const at = new Map(nodes.map(({ id }) => [id, { ...(positions.get(id) ?? { x: 0, y: 0 }) }]));
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const first = at.get(a.id);
        const second = at.get(b.id);
        if (!first || !second || !meets(a.box, first, b.box, second, gap)) continue;
        if (fixed.has(a.id) && fixed.has(b.id)) continue;
        push({ ...a, at: first, stays: fixed.has(a.id) }, { ...b, at: second, stays: fixed.has(b.id) }, gap);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return at;
}

interface Movable extends ToPlace {
  readonly at: { x: number; y: number };
  readonly stays: boolean;
}

function push(a: Movable, b: Movable, gap: number): void {
  const one = centre(a, a.at);
  const two = centre(b, b.at);
  const overX = (a.box.left + a.box.right + b.box.left + b.box.right) / 2 + gap - Math.abs(one.x - two.x);
  const overY = (a.box.top + a.box.bottom + b.box.top + b.box.bottom) / 2 + gap - Math.abs(one.y - two.y);
  const along = overX < overY ? "x" : "y";
  const sign = one[along] <= two[along] ? -1 : 1;
  // Where one stays, the other goes the whole way.
  const share = a.stays || b.stays ? 1 : 0.5;
  const by = sign * (share * Math.min(overX, overY) + 0.5);
  if (!a.stays) a.at[along] += by;
  if (!b.stays) b.at[along] -= by;
}

function centre({ box }: ToPlace, at: Position): Position {
  return { x: at.x + (box.right - box.left) / 2, y: at.y + (box.bottom - box.top) / 2 };
}
