/** A place on the canvas, in whole units of its own plane: they fit the URL, and reload gives the same picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What is on the canvas, and where: ids of nodes with their places, in the order they came. */
export type Scene = ReadonlyMap<string, Position>;

export const emptyScene: Scene = new Map();

export function samePlace(a: Position, b: Position): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Puts nodes onto the canvas, or moves those that are there. */
export function placeNodes(scene: Scene, positions: Iterable<readonly [string, Position]>): Scene {
  const next = new Map(scene);
  for (const [id, { x, y }] of positions) next.set(id, { x: whole(x), y: whole(y) });
  return next;
}

export function removeNodes(scene: Scene, ids: Iterable<string>): Scene {
  const next = new Map(scene);
  for (const id of ids) next.delete(id);
  return next;
}

/** Gives places to the ids that they were merged into; a kept id that already stands there stays where it is. */
export function renameNodes(scene: Scene, renamed: ReadonlyMap<string, string>): Scene {
  const next = new Map<string, Position>();
  for (const [id, position] of scene) {
    const kept = renamed.get(id) ?? id;
    if (!next.has(kept) || kept === id) next.set(kept, position);
  }
  return next;
}

function whole(value: number): number {
  const rounded = Math.round(value);
  return Object.is(rounded, -0) ? 0 : rounded;
}
