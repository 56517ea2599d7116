import type { Position } from "../state/Scene.ts";

/** What a person does on the canvas, as the behaviours report it. */
export interface CanvasEvents {
  chooseNode(id: string): void;
  /** Adds a node to those chosen, or takes it out. */
  toggleNode(id: string): void;
  chooseNodes(ids: readonly string[]): void;
  chooseRelation(id: string): void;
  chooseNothing(): void;
  expandNode(id: string): void;
  moveNodes(positions: [string, Position][]): void;
}

/** A behaviour is attached to the canvas and hands back how to detach it. */
export type Detach = () => void;
