import { measureLabel } from "../canvas/measureLabel.ts";
import { type NodeLook, nodeLook } from "../canvas/nodeLook.ts";
import type { GraphData } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";

/** How each node of a graph is drawn under a layout. */
export function looksOf(graph: GraphData, layout: Layout): Map<string, NodeLook> {
  return new Map([...graph.nodes.values()].map((node) => [node.id, nodeLook(node, layout, measureLabel)]));
}
