import { type GraphData, relationsAt } from "../state/GraphData.ts";
import type { Position } from "../state/Scene.ts";
import { type Direction, nextInDirection } from "./nextInDirection.ts";

/** Where the keyboard stands on the canvas: on a node, or on an edge that was reached from a node. */
export type Cursor =
  | { readonly at: "node"; readonly id: string }
  | { readonly at: "relation"; readonly id: string; readonly from: string };

export type Step = Direction | "next-edge" | "previous-edge" | "first" | "last";

/**
 * One step of the keyboard over the canvas. On a node, arrows go to the nearest node that way; `next-edge` goes onto
 * its edges, one after the other. On an edge, left and right go to its subject and object, up and down along the
 * edges of the node it was reached from. A step that leads nowhere stays.
 */
export function walk(
  cursor: Cursor | undefined,
  step: Step,
  graph: GraphData,
  positions: ReadonlyMap<string, Position>,
): Cursor | undefined {
  const ids = [...graph.nodes.keys()];
  const edge = step === "first" ? ids[0] : step === "last" ? ids.at(-1) : undefined;
  if (edge !== undefined) return { at: "node", id: edge };
  if (cursor === undefined || !isThere(cursor, graph))
    return ids[0] === undefined ? undefined : { at: "node", id: ids[0] };
  return cursor.at === "node"
    ? walkFromNode(cursor, step, graph, positions)
    : walkFromEdge(cursor, step, graph);
}

function walkFromNode(
  cursor: Cursor & { at: "node" },
  step: Step,
  graph: GraphData,
  positions: ReadonlyMap<string, Position>,
): Cursor {
  if (step === "next-edge" || step === "previous-edge") {
    const edges = relationsAt(graph, cursor.id);
    const first = step === "next-edge" ? edges[0] : edges.at(-1);
    return first === undefined ? cursor : { at: "relation", id: first.id, from: cursor.id };
  }
  const from = positions.get(cursor.id);
  if (from === undefined || step === "first" || step === "last") return cursor;
  const others = [...positions].filter(([id]) => id !== cursor.id && graph.nodes.has(id));
  const id = nextInDirection(from, others, step);
  return id === undefined ? cursor : { at: "node", id };
}

function walkFromEdge(cursor: Cursor & { at: "relation" }, step: Step, graph: GraphData): Cursor {
  const relation = graph.relations.get(cursor.id);
  if (relation === undefined) return cursor;
  if (step === "left") return { at: "node", id: relation.subject };
  if (step === "right") return { at: "node", id: relation.object };
  const edges = relationsAt(graph, cursor.from);
  const by = step === "down" || step === "next-edge" ? 1 : -1;
  const index = edges.findIndex(({ id }) => id === cursor.id);
  const next = edges[(index + by + edges.length) % edges.length];
  return next === undefined ? cursor : { ...cursor, id: next.id };
}

function isThere(cursor: Cursor, graph: GraphData): boolean {
  return cursor.at === "node" ? graph.nodes.has(cursor.id) : graph.relations.has(cursor.id);
}
