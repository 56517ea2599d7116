import type { BadgeBox } from "../canvas/nodeBadge.ts";
import type { EdgeElement, NodeElement } from "../canvas/sceneElements.ts";
import type { Position } from "../state/Scene.ts";

/** What the canvas shows, with the course of each edge as it was drawn: all that a picture of it needs. */
export interface DrawnScene {
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** What makes a node larger, where that is not more statements. */
  readonly larger?: string;
}

export interface DrawnNode extends Omit<NodeElement, "hidden"> {
  readonly at: Position;
  /** How many neighbours are not shown, and where that stands. */
  readonly badge: BadgeBox | undefined;
}

export interface DrawnEdge extends Omit<EdgeElement, "badge" | "bend"> {
  readonly from: Position;
  readonly to: Position;
  /** Of quadratic curves; between two of them the course goes through the point halfway. */
  readonly controls: readonly Position[];
  /** Glyph of its status, and where that stands. */
  readonly badge: { readonly glyph: string; readonly at: Position } | undefined;
}
