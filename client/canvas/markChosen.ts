import type { Core } from "cytoscape";
import type { Selection } from "../state/Selection.ts";

/** Shows on the canvas what is selected. */
export function markChosen(cy: Core, selection: Selection): void {
  cy.batch(() => {
    cy.elements(".chosen").removeClass("chosen");
    if (selection.kind === "node" || selection.kind === "relation")
      cy.getElementById(selection.id).addClass("chosen");
  });
}
