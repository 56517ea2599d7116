import type { Core, EventObject } from "cytoscape";
import type { CanvasEvents, Detach } from "./CanvasEvents.ts";

/** Where a person drops a node is where it stays. */
export function keepPositions(cy: Core, events: CanvasEvents): Detach {
  const onFree = ({ target }: EventObject) => events.moveNodes([[target.id(), target.position()]]);
  cy.on("dragfree", "node", onFree);
  return () => cy.off("dragfree", "node", onFree);
}
