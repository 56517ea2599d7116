import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Position } from "../state/Scene.ts";
import type { Detach } from "./CanvasEvents.ts";

/** Places by id; undefined where there is no such node. */
export interface Places {
  get(id: string): Position | undefined;
}

/** While a node is dragged its edges are bent anew. `bends` computes those of one node from the present places. */
export function bendOnDrag(cy: Core, bends: (id: string, places: Places) => Map<string, number>): Detach {
  const places: Places = {
    get: (id) => {
      const known = cy.getElementById(id);
      return known.empty() ? undefined : known.position();
    },
  };
  const onDrag = ({ target }: EventObject) => {
    const node: NodeSingular = target;
    const now = bends(node.id(), places);
    for (const edge of node.connectedEdges()) {
      const bend = now.get(edge.id()) ?? 0;
      if (edge.data("bend") !== bend) edge.data("bend", bend);
    }
  };
  cy.on("drag", "node", onDrag);
  return () => cy.off("drag", "node", onDrag);
}
