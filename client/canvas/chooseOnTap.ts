import type { Core, EventObject } from "cytoscape";
import type { CanvasEvents, Detach } from "./CanvasEvents.ts";

/** A tap chooses, a double tap on a node expands it, a tap beside everything chooses nothing. */
export function chooseOnTap(cy: Core, events: CanvasEvents): Detach {
  const onTap = ({ target }: EventObject) => {
    if (target === cy) events.chooseNothing();
    else if (target.isNode()) events.chooseNode(target.id());
    else events.chooseRelation(target.id());
  };
  const onDouble = ({ target }: EventObject) => events.expandNode(target.id());
  cy.on("tap", onTap);
  cy.on("dbltap", "node", onDouble);
  return () => {
    cy.off("tap", onTap);
    cy.off("dbltap", "node", onDouble);
  };
}
