import type { Core, EventObject } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";

/** The full text of what is pointed at, beside the pointer. `describe` names a node or relation by its id. */
export function showTip(cy: Core, tip: HTMLElement, describe: (id: string) => string): Detach {
  const onOver = ({ target, renderedPosition }: EventObject) => {
    if (target === cy) return;
    tip.textContent = describe(target.id());
    tip.hidden = tip.textContent === "";
    place(tip, renderedPosition, cy);
  };
  const onMove = ({ renderedPosition }: EventObject) => place(tip, renderedPosition, cy);
  const onOut = () => {
    tip.hidden = true;
  };
  cy.on("mouseover", "node, edge", onOver);
  cy.on("mousemove", "node, edge", onMove);
  cy.on("mouseout grab", "node, edge", onOut);
  cy.on("viewport", onOut);
  return () => {
    cy.off("mouseover", "node, edge", onOver);
    cy.off("mousemove", "node, edge", onMove);
    cy.off("mouseout grab", "node, edge", onOut);
    cy.off("viewport", onOut);
  };
}

/** Right below the pointer; above it where there is no room for that. */
function place(tip: HTMLElement, at: { x: number; y: number } | undefined, cy: Core): void {
  if (at === undefined) return;
  const left = Math.min(at.x + 16, Math.max(8, cy.width() - tip.offsetWidth - 8));
  const below = at.y + 18;
  const top = below + tip.offsetHeight <= cy.height() ? below : at.y - 12 - tip.offsetHeight;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(8, top))}px)`;
}
