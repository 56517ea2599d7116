import type { Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";
import { touching } from "./markChosen.ts";

/** Pointing at a node or edge lets all but it and what it touches step back. */
export function fadeOthers(cy: Core): Detach {
  const onOver = ({ target }: EventObject) => {
    if (target !== cy) fadeAllBut(cy, target);
  };
  const onOut = () => unfade(cy);
  cy.on("mouseover", "node, edge", onOver);
  cy.on("mouseout", "node, edge", onOut);
  return () => {
    cy.off("mouseover", "node, edge", onOver);
    cy.off("mouseout", "node, edge", onOut);
  };
}

export function fadeAllBut(cy: Core, element: NodeSingular | EdgeSingular): void {
  cy.batch(() => {
    const beside = cy.elements().difference(touching(element));
    cy.elements(".faded").difference(beside).removeClass("faded");
    beside.difference(".faded").addClass("faded");
  });
}

export function unfade(cy: Core): void {
  cy.batch(() => {
    cy.elements(".faded").removeClass("faded");
  });
}
