import type { Box } from "../canvas/nodeLook.ts";
import type { NodeType } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { Position } from "../state/Scene.ts";

/** A node to lay out: the room it takes around its centre, and the nodes it is joined to. */
export interface ToPlace {
  readonly id: string;
  readonly box: Box;
  readonly joined: readonly string[];
}

/** What some layouts ask of a node besides. */
export interface ToLayOut extends ToPlace {
  readonly type: NodeType;
  /** The nodes of which it is the subject: its edges lead there. */
  readonly leadsTo: readonly string[];
}

/** Room that the canvas has, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Positions = ReadonlyMap<string, Position>;

/** All that a layout goes by: equal requests get equal places. */
export interface LayoutRequest {
  readonly layout: Layout;
  readonly seed: number;
  readonly frame: Frame;
  /** Most-stated first. */
  readonly nodes: readonly ToLayOut[];
  /** Nodes that stay where they are. */
  readonly pinned: Positions;
}

/** Whether two boxes at two places come closer than `gap`. */
export function meets(a: Box, at: Position, b: Box, other: Position, gap: number): boolean {
  return (
    at.x - a.left < other.x + b.right + gap &&
    at.x + a.right > other.x - b.left - gap &&
    at.y - a.top < other.y + b.bottom + gap &&
    at.y + a.bottom > other.y - b.top - gap
  );
}
