import type { Core, EventObject } from "cytoscape";
import type { CanvasEvents, Detach } from "./CanvasEvents.ts";
import { isOnBadge } from "./nodeBadge.ts";

/**
 * A tap chooses, with shift or Ctrl besides what is chosen; a double tap on a node or a tap on its badge expands it, a tap
 * beside everything chooses nothing.
 */
export function chooseOnTap(cy: Core, events: Omit<CanvasEvents, "chooseNodes" | "moveNodes">): Detach {
  // Cytoscape calls two quick taps a double tap wherever they are: two on one node are meant.
  let taps: readonly unknown[] = [];
  const onTap = ({ target, position, originalEvent }: EventObject) => {
    taps = [...taps.slice(-1), target];
    const together = originalEvent?.shiftKey || originalEvent?.ctrlKey || originalEvent?.metaKey;
    const badged = cy.nodes("[hidden > 0]").filter((node) => isOnBadge(node, position));
    const first = badged[0];
    if (first !== undefined) events.expandNode(first.id());
    else if (target === cy) events.chooseNothing();
    else if (target.isNode() && together) events.toggleNode(target.id());
    else if (target.isNode()) events.chooseNode(target.id());
    else events.chooseRelation(target.id());
  };
  const onDouble = ({ target }: EventObject) => {
    if (taps.every((tap) => tap === target)) events.expandNode(target.id());
  };
  cy.on("tap", onTap);
  cy.on("dbltap", "node", onDouble);
  return () => {
    cy.off("tap", onTap);
    cy.off("dbltap", "node", onDouble);
  };
}
