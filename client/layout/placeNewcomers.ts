import { type GraphData, otherEnd, relationsAt } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import { type Position, placeNodes, type Scene } from "../state/Scene.ts";

import { looksOf } from "./looksOf.ts";
import { placeBeside } from "./placeBeside.ts";
import { toPlace } from "./toPlace.ts";

/**
 * The scene with every node of the graph in it: those that stand keep their places, the others come beside `parent`, or
 * where none is given beside the first neighbour that stands.
 */
export function placeNewcomers(graph: GraphData, scene: Scene, layout: Layout, parent?: string): Scene {
  if ([...graph.nodes.keys()].every((id) => scene.has(id))) return scene;
  const nodes = toPlace(graph, looksOf(graph, layout));
  let next = scene;
  for (const [anchor, newcomers] of groupByAnchor(
    nodes.map(({ id }) => id).filter((id) => !scene.has(id)),
    graph,
    scene,
    parent,
  )) {
    const standing = nodes.flatMap((node) => {
      const at = next.get(node.id);
      return at === undefined ? [] : [{ ...node, at }];
    });
    const coming = nodes.filter(({ id }) => newcomers.includes(id));
    const from: Position = next.get(anchor) ?? { x: 0, y: 0 };
    next = placeNodes(next, placeBeside(from, coming, standing));
  }
  return next;
}

function groupByAnchor(
  ids: readonly string[],
  graph: GraphData,
  scene: Scene,
  parent: string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const beside =
      parent ??
      relationsAt(graph, id)
        .map((each) => otherEnd(each, id))
        .find((other) => scene.has(other)) ??
      "";
    groups.set(beside, [...(groups.get(beside) ?? []), id]);
  }
  return groups;
}
