import type { Core, ElementDefinition } from "cytoscape";
import type { Position } from "../state/Scene.ts";
import type { SceneElements } from "./sceneElements.ts";

/** Brings the canvas to what is to be drawn: what is new comes, what is gone goes, the rest is only touched where it differs. */
export function syncElements(
  cy: Core,
  elements: SceneElements,
  positions: { get(id: string): Position | undefined },
): void {
  const wanted = new Set([...elements.nodes, ...elements.edges].map(({ id }) => id));
  const fresh: ElementDefinition[] = [];
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const node of elements.nodes) {
      const position = positions.get(node.id) ?? { x: 0, y: 0 };
      if (!cy.hasElementWithId(node.id)) {
        fresh.push({ group: "nodes", data: { ...node }, position: { ...position } });
        continue;
      }
      const known = cy.getElementById(node.id);
      if (differs(known.data(), node)) known.data({ ...node });
      const { x, y } = known.position();
      if (!known.grabbed() && (x !== position.x || y !== position.y)) known.position({ ...position });
    }
    for (const edge of elements.edges) {
      if (!cy.hasElementWithId(edge.id)) {
        fresh.push({ group: "edges", data: { ...edge } });
        continue;
      }
      const known = cy.getElementById(edge.id);
      if (differs(known.data(), edge)) known.data({ ...edge });
    }
  });
  if (fresh.length > 0) cy.add(fresh);
}

/** Whether a field of what is wanted is another on the canvas: each that is set there has its style reckoned anew. */
function differs(known: Readonly<Record<string, unknown>>, wanted: object): boolean {
  return Object.entries(wanted).some(([name, value]) => known[name] !== value);
}
