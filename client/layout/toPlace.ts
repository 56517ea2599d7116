import type { NodeLook } from "../canvas/nodeLook.ts";
import type { GraphData } from "../state/GraphData.ts";
import type { ToLayOut } from "./Placed.ts";

/** Nodes of a graph as the layouts take them, most-stated first. */
export function toPlace(graph: GraphData, looks: ReadonlyMap<string, NodeLook>): ToLayOut[] {
  const joined = new Map<string, Set<string>>();
  const leadsTo = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, from: string, to: string) => {
    const known = map.get(from);
    if (known === undefined) map.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { subject, object } of graph.relations.values()) {
    if (subject === object) continue;
    note(joined, subject, object);
    note(joined, object, subject);
    note(leadsTo, subject, object);
  }
  return [...graph.nodes.values()]
    .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, type }) => {
      const look = looks.get(id);
      if (look === undefined) return [];
      return [
        {
          id,
          type,
          box: look.box,
          joined: [...(joined.get(id) ?? [])],
          leadsTo: [...(leadsTo.get(id) ?? [])],
        },
      ];
    });
}
