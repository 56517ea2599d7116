import type { Core } from "cytoscape";
import type { ResultGraph } from "../query/CypherAnswer.ts";
import { fitScene } from "./fitScene.ts";

/** Puts a query's own nodes and relationships onto an empty canvas, lays them out and brings all of them into sight. */
export function drawResult(cy: Core, { nodes, relationships }: ResultGraph): void {
  cy.add([
    ...nodes.map(({ id, caption }) => ({ data: { id, caption } })),
    ...relationships.map(({ id, type, start, end }) => ({
      data: { id: `relationship ${id}`, caption: type, source: start, target: end },
    })),
  ]);
  cy.layout(
    relationships.length === 0
      ? { name: "grid" }
      : // Apart far enough for a caption of its own length between two nodes.
        { name: "cose", animate: false, idealEdgeLength: () => 110, nodeRepulsion: () => 90_000 },
  ).run();
  fitScene(cy, false);
}
