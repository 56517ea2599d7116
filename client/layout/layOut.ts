import type { NodeLook } from "../canvas/nodeLook.ts";
import { type GraphData, isActor, otherEnd, relationsAt } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { Positions, ToPlace } from "./Placed.ts";
import { placeByForce } from "./placeByForce.ts";
import { type Frame, placeTwoSided } from "./placeTwoSided.ts";

/** Gives every node of a graph its place, all anew. */
export function layOut(
  graph: GraphData,
  looks: ReadonlyMap<string, NodeLook>,
  layout: Layout,
  frame: Frame,
): Positions {
  const nodes = toPlace(graph, looks);
  if (layout === "force") return placeByForce(nodes);
  const acts = (id: string) => {
    const node = graph.nodes.get(id);
    return node !== undefined && isActor(node.type);
  };
  return placeTwoSided(
    nodes.filter(({ id }) => acts(id)),
    nodes.filter(({ id }) => !acts(id)),
    frame,
  );
}

/** Nodes of a graph as the layouts take them, most-stated first. */
export function toPlace(graph: GraphData, looks: ReadonlyMap<string, NodeLook>): ToPlace[] {
  return [...graph.nodes.values()]
    .sort((a, b) => b.statements - a.statements)
    .flatMap(({ id }) => {
      const look = looks.get(id);
      if (look === undefined) return [];
      return [
        { id, box: look.box, joined: [...new Set(relationsAt(graph, id).map((each) => otherEnd(each, id)))] },
      ];
    });
}
