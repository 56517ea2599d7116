import { measuredSize, nodeSize } from "../canvas/grammar.ts";
import { measureLabel } from "../canvas/measureLabel.ts";
import { type NodeLook, nodeLook } from "../canvas/nodeLook.ts";
import { toneOf } from "../canvas/toneOf.ts";
import type { GraphData, NodeData } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { Measured } from "../state/Measures.ts";

/** How each node of a graph is drawn under a layout, by its measures where there are some. */
export function looksOf(graph: GraphData, layout: Layout, measured?: Measured): Map<string, NodeLook> {
  const nodes = [...graph.nodes.values()];
  const look = measured === undefined ? () => undefined : measuredLook(nodes, measured);
  return new Map(nodes.map((node) => [node.id, nodeLook(node, layout, measureLabel, look(node))]));
}

/** Size, colour and letter of a node; what is not in the network is as small as can be, and of no community. */
function measuredLook(nodes: readonly NodeData[], measured: Measured) {
  const { actors } = measured;
  const { size, communities } = measured.choice;
  const figure = ({ id, statements }: NodeData) =>
    size === "statements" ? statements : (actors.get(id)?.[size] ?? 0);
  const largest = Math.max(...nodes.map(figure));
  return (node: NodeData): Pick<NodeLook, "size" | "tone" | "letter"> => {
    return {
      size:
        size === "statements"
          ? nodeSize(node.statements)
          : measuredSize(largest === 0 ? 0 : figure(node) / largest),
      tone: toneOf(node.id, measured),
      letter: (communities && actors.get(node.id)?.community) || "",
    };
  };
}
