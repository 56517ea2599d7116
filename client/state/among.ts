import type { GraphData } from "./GraphData.ts";

/** The part of a graph that lies among the given nodes. */
export function among(graph: GraphData, ids: Iterable<string>): GraphData {
  const kept = new Set(ids);
  return {
    nodes: new Map([...graph.nodes].filter(([id]) => kept.has(id))),
    relations: new Map(
      [...graph.relations].filter(([, { subject, object }]) => kept.has(subject) && kept.has(object)),
    ),
  };
}
