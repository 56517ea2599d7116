import type { Box } from "../canvas/nodeLook.ts";
import type { Position } from "../state/Scene.ts";

/** A node to lay out: the room it takes around its centre, and the nodes it is joined to. */
export interface ToPlace {
  readonly id: string;
  readonly box: Box;
  readonly joined: readonly string[];
}

export type Positions = ReadonlyMap<string, Position>;

/** Whether two boxes at two places come closer than `gap`. */
export function meets(a: Box, at: Position, b: Box, other: Position, gap: number): boolean {
  return (
    at.x - a.left < other.x + b.right + gap &&
    at.x + a.right > other.x - b.left - gap &&
    at.y - a.top < other.y + b.bottom + gap &&
    at.y + a.bottom > other.y - b.top - gap
  );
}
