import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import { type Selection, selectedNodes, selectedRelations } from "../state/Selection.ts";

/** Shows on the canvas what is selected: it wears a ring, and what it does not touch steps aside. */
export function markChosen(cy: Core, selection: Selection): void {
  cy.batch(() => {
    // Of those alone that have one: each element a class is taken from has its style reckoned anew, even if it had none.
    cy.elements(".chosen, .aside, .way").removeClass("chosen aside way");
    const chosen = cy.collection();
    for (const id of [...selectedRelations(selection), ...selectedNodes(selection)])
      chosen.merge(cy.getElementById(id));
    if (chosen.empty()) return;
    chosen.addClass("chosen");
    const touched = cy.collection();
    for (const element of chosen) touched.merge(touching(element));
    cy.elements().difference(touched).addClass("aside");
  });
}

/** A node or edge and all that it touches. */
export function touching(element: NodeSingular | EdgeSingular) {
  return element.isNode() ? element.closedNeighborhood() : element.connectedNodes().union(element);
}
