import type { Position } from "../state/Scene.ts";
import { meets, type Positions, type ToPlace } from "./Placed.ts";

/** Pushes boxes apart, each pair along the shorter way, until none meet or the passes are used up. */
export function separate(nodes: readonly ToPlace[], positions: Positions, gap = 10, passes = 200): Positions {
  const at = new Map(nodes.map(({ id }) => [id, { ...(positions.get(id) ?? { x: 0, y: 0 }) }]));
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const first = at.get(a.id);
        const second = at.get(b.id);
        if (!first || !second || !meets(a.box, first, b.box, second, gap)) continue;
        push(a, first, b, second, gap);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return at;
}

interface Movable {
  x: number;
  y: number;
}

function push(a: ToPlace, first: Movable, b: ToPlace, second: Movable, gap: number): void {
  const centre = ({ box }: ToPlace, at: Position) => ({
    x: at.x + (box.right - box.left) / 2,
    y: at.y + (box.bottom - box.top) / 2,
  });
  const one = centre(a, first);
  const two = centre(b, second);
  const overX = (a.box.left + a.box.right + b.box.left + b.box.right) / 2 + gap - Math.abs(one.x - two.x);
  const overY = (a.box.top + a.box.bottom + b.box.top + b.box.bottom) / 2 + gap - Math.abs(one.y - two.y);
  if (overX < overY) {
    const by = (one.x <= two.x ? -1 : 1) * (overX / 2 + 0.5);
    first.x += by;
    second.x -= by;
  } else {
    const by = (one.y <= two.y ? -1 : 1) * (overY / 2 + 0.5);
    first.y += by;
    second.y -= by;
  }
}
