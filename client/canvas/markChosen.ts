import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Selection } from "../state/Selection.ts";

/** Shows on the canvas what is selected: it wears a ring, and what it does not touch steps aside. */
export function markChosen(cy: Core, selection: Selection): void {
  cy.batch(() => {
    cy.elements().removeClass("chosen aside");
    if (selection.kind !== "node" && selection.kind !== "relation") return;
    const element = cy.getElementById(selection.id);
    if (element.empty()) return;
    element.addClass("chosen");
    cy.elements().difference(touching(element)).addClass("aside");
  });
}

/** A node or edge and all that it touches. */
export function touching(element: NodeSingular | EdgeSingular) {
  return element.isNode() ? element.closedNeighborhood() : element.connectedNodes().union(element);
}
