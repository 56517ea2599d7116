import { type GraphData, isActor, type RelationData } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { Position } from "../state/Scene.ts";

/**
 * How far each edge is bent, by relation: distance of its control point from the straight line, positive to the right
 * of its direction (y runs down). Edges between one pair fan out; in the two-sided layout an edge between two nodes of
 * one side bows inward, away from the labels.
 */
export function edgeBends(
  graph: GraphData,
  positions: { get(id: string): Position | undefined },
  layout: Layout,
): Map<string, number> {
  const bends = new Map<string, number>();
  // Asked of every node; only where something bows inward.
  const middle =
    layout === "two-sided"
      ? middleOf([...graph.nodes.keys()].flatMap((id) => positions.get(id)?.x ?? []))
      : 0;
  for (const pair of pairs(graph)) {
    for (const [index, relation] of pair.entries()) {
      const from = positions.get(relation.subject);
      const to = positions.get(relation.object);
      if (from === undefined || to === undefined) continue;
      const direction = relation.subject < relation.object ? 1 : -1;
      const fan = direction * (index - (pair.length - 1) / 2) * 26;
      const inward = layout === "two-sided" && sameSide(graph, relation) ? bow(from, to, middle) : 0;
      bends.set(relation.id, Math.round(fan + inward));
    }
  }
  return bends;
}

function pairs(graph: GraphData): RelationData[][] {
  const byPair = new Map<string, RelationData[]>();
  for (const relation of graph.relations.values()) {
    const pair = [relation.subject, relation.object].sort().join(" ");
    byPair.set(pair, [...(byPair.get(pair) ?? []), relation]);
  }
  return [...byPair.values()];
}

function sameSide(graph: GraphData, { subject, object }: RelationData): boolean {
  const from = graph.nodes.get(subject);
  const to = graph.nodes.get(object);
  return from !== undefined && to !== undefined && isActor(from.type) === isActor(to.type);
}

function bow(from: Position, to: Position, middle: number): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  const amount = Math.min(360, 40 + 0.55 * length);
  const inward = Math.sign(middle - (from.x + to.x) / 2) || 1;
  // The control point goes along (-dy, dx): it moves inward in x where -dy has the sign of `inward`.
  return dy === 0 ? 0 : amount * (Math.sign(-dy) === inward ? 1 : -1);
}

function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
}
