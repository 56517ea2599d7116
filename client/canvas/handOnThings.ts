import type { Core } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";

/** The pointer is a hand over whatever can be chosen. */
export function handOnThings(cy: Core): Detach {
  const set = (cursor: string) => () => {
    const container = cy.container();
    if (container !== null) container.style.cursor = cursor;
  };
  const [onOver, onOut] = [set("pointer"), set("")];
  cy.on("mouseover", "node, edge", onOver);
  cy.on("mouseout", "node, edge", onOut);
  return () => {
    cy.off("mouseover", "node, edge", onOver);
    cy.off("mouseout", "node, edge", onOut);
  };
}
