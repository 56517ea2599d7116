import type { Core } from "cytoscape";

/** Draws a path out of the rest: its relations and their ends stay, all else steps aside. None of them there: nothing does. */
export function markPath(cy: Core, relations: readonly string[]): void {
  cy.batch(() => {
    cy.elements(".way").removeClass("way");
    const way = cy.collection();
    for (const id of relations) way.merge(cy.getElementById(id));
    if (way.empty()) return;
    way.merge(way.connectedNodes()).addClass("way").filter(".aside").removeClass("aside");
    cy.elements().difference(way).addClass("aside");
  });
}
