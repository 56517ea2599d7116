import type { Core } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";

/** What Cytoscape's core has and its types do not name. */
interface Notifying {
  /** Whether the renderer is told of changes; of each it is told, it draws everything anew. */
  notifications(on: boolean): void;
  renderer(): { redrawHint(layer: "eles", needed: boolean): void };
}

/**
 * While a node is dragged, only it and its edges are drawn anew. Cytoscape has a layer of its own for them, which its drag
 * redraws by itself; but their new places and bounds also notify its renderer, which then draws all else in every frame too.
 */
export function drawOnlyDragged(cy: Core & Partial<Notifying>): Detach {
  let lifted = false;
  const onDrag = () => {
    cy.notifications?.(false);
    // The first frame draws all the rest without what was lifted off it.
    if (lifted) cy.renderer?.().redrawHint("eles", false);
    lifted = true;
  };
  const onChange = () => {
    lifted = false;
  };
  // A node that is taken away while it is dragged is never let go of.
  const onEnd = () => {
    lifted = false;
    cy.notifications?.(true);
  };
  cy.on("drag", "node", onDrag);
  cy.on("add", onChange);
  cy.on("free remove", onEnd);
  return () => {
    cy.off("drag", "node", onDrag);
    cy.off("add", onChange);
    cy.off("free remove", onEnd);
  };
}
