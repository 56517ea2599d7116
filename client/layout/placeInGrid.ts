import { nodeTypes } from "../state/GraphData.ts";
import type { Frame, Positions, ToLayOut } from "./Placed.ts";

const gap = 14;

/** Rows that fill the frame's shape, by type and, within a type, as they come. Each row is as high as its highest box. */
export function placeInGrid(nodes: readonly ToLayOut[], frame: Frame): Positions {
  const ordered = nodeTypes.flatMap((type) => nodes.filter((node) => node.type === type));
  const wide =
    Math.max(1, ...ordered.map(({ box }) => box.left)) +
    Math.max(1, ...ordered.map(({ box }) => box.right)) +
    gap;
  const high = Math.max(1, ...ordered.map(({ box }) => box.top + box.bottom)) + gap;
  const columns = Math.max(
    1,
    Math.round(Math.sqrt((ordered.length * high * frame.width) / (wide * frame.height))),
  );
  const placed = new Map<string, { x: number; y: number }>();
  let top = 0;
  for (let start = 0; start < ordered.length; start += columns) {
    const row = ordered.slice(start, start + columns);
    const rise = Math.max(...row.map(({ box }) => box.top));
    for (const [index, { id }] of row.entries()) placed.set(id, { x: index * wide, y: top + rise });
    top += rise + Math.max(...row.map(({ box }) => box.bottom)) + gap;
  }
  return placed;
}
