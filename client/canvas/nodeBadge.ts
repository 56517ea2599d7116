import type { NodeSingular } from "cytoscape";
import type { Position } from "../state/Scene.ts";

/** Height of the badge that says how many neighbours of a node are not shown. */
export const badgeHeight = 13;

export interface BadgeBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly text: string;
}

/** Where a node wears its badge: above, on the side where its label is not. Undefined where all neighbours are shown. */
export function nodeBadge(node: NodeSingular): BadgeBox | undefined {
  const hidden: number = node.data("hidden");
  if (hidden === 0) return undefined;
  const { x, y } = node.position();
  const half = node.width() / 2;
  const text = `+${hidden}`;
  const width = 9 + 5.6 * text.length;
  const aside = node.data("side") === "right" ? -1 : 1;
  // On a node with a letter it stands above the outline, so that the letter can be read.
  const up = node.data("letter") === "" ? half * 0.75 : half + badgeHeight * 0.4;
  return { left: x + aside * half * 0.6 - width / 2, top: y - up - badgeHeight / 2, width, text };
}

export function isOnBadge(node: NodeSingular, { x, y }: Position): boolean {
  const box = nodeBadge(node);
  return (
    box !== undefined &&
    x >= box.left &&
    x <= box.left + box.width &&
    y >= box.top &&
    y <= box.top + badgeHeight
  );
}
