import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";

/** While a node is dragged its edges are bent anew. `bends` computes them from the present places. */
export function bendOnDrag(
  cy: Core,
  bends: (positions: { get(id: string): { x: number; y: number } | undefined }) => Map<string, number>,
): Detach {
  const onDrag = ({ target }: EventObject) => {
    const node: NodeSingular = target;
    const now = bends({
      get: (id) => {
        const known = cy.getElementById(id);
        return known.empty() ? undefined : known.position();
      },
    });
    cy.batch(() => {
      for (const edge of node.connectedEdges()) edge.data("bend", now.get(edge.id()) ?? 0);
    });
  };
  cy.on("drag", "node", onDrag);
  return () => cy.off("drag", "node", onDrag);
}
