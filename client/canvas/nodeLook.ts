import { isActor, type NodeData } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import { nodeFont, nodeSize, typeTone } from "./grammar.ts";
import { type Measure, wrapLabel } from "./wrapLabel.ts";

/** Where a label stands, seen from its node. */
export type LabelSide = "left" | "right" | "below";

/** How a node is drawn, and the room it takes with its label, as distances from its centre. */
export interface NodeLook {
  readonly label: string;
  readonly side: LabelSide;
  readonly size: number;
  /** What its colour tells (grammar.ts), and the letter of its community, or none. */
  readonly tone: number;
  readonly letter: string;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a node and its label. */
export const labelGap = 6;

const room = {
  left: { width: 150, lines: 2 },
  right: { width: 210, lines: 3 },
  below: { width: 130, lines: 3 },
};

/** A node's look; `measured` where its size and colour do not go by statements and type. */
export function nodeLook(
  node: NodeData,
  layout: Layout,
  measure: Measure,
  measured: Pick<NodeLook, "size" | "tone" | "letter"> = {
    size: nodeSize(node.statements),
    tone: typeTone,
    letter: "",
  },
): NodeLook {
  const side = labelSide(node, layout);
  const { size } = measured;
  const lines = wrapLabel(node.name, room[side].width, room[side].lines, measure);
  const width = Math.max(...lines.map(measure));
  const height = lines.length * nodeFont.size * nodeFont.lineHeight;
  const half = size / 2;
  const tall = Math.max(half, height / 2);
  const box: Record<LabelSide, Box> = {
    left: { left: half + labelGap + width, right: half, top: tall, bottom: tall },
    right: { left: half, right: half + labelGap + width, top: tall, bottom: tall },
    below: {
      left: Math.max(half, width / 2),
      right: Math.max(half, width / 2),
      top: half,
      bottom: half + labelGap + height,
    },
  };
  return { label: lines.join("\n"), side, ...measured, box: box[side] };
}

function labelSide(node: NodeData, layout: Layout): LabelSide {
  if (layout !== "two-sided") return "below";
  return isActor(node.type) ? "left" : "right";
}
