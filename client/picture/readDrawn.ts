import type { Core, EdgeSingular } from "cytoscape";
import { placesOfBadges } from "../canvas/drawBadges.ts";
import { nodeBadge } from "../canvas/nodeBadge.ts";
import type { EdgeElement, NodeElement } from "../canvas/sceneElements.ts";
import type { Position } from "../state/Scene.ts";
import type { DrawnEdge, DrawnScene } from "./DrawnScene.ts";

/** Reads from Cytoscape what it has drawn. */
export function readDrawn(cy: Core): DrawnScene {
  const badged = placesOfBadges(cy);
  const { x1, y1, x2, y2 } = cy.elements().boundingBox({ includeOverlays: false, includeUnderlays: false });
  return {
    box: { x1, y1, x2, y2 },
    nodes: cy.nodes().map((node) => {
      const data: NodeElement = node.data();
      return { ...data, at: { ...node.position() }, badge: nodeBadge(node) };
    }),
    edges: cy
      .edges()
      .toArray()
      .flatMap((edge) => (edge.isEdge() ? [drawnEdge(edge, badged)] : [])),
  };
}

function drawnEdge(edge: EdgeSingular, badged: ReadonlyMap<string, Position>): DrawnEdge {
  const { badge: glyph, bend: _, ...data }: EdgeElement = edge.data();
  const at = badged.get(data.id);
  return {
    ...data,
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    controls: edge.controlPoints() ?? [],
    badge: at === undefined ? undefined : { glyph, at },
  };
}
