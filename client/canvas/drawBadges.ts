import type { CollectionReturnValue, Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import type { Position } from "../state/Scene.ts";
import type { Detach } from "./CanvasEvents.ts";
import { inks, letterSize, nodeFont, type Theme } from "./grammar.ts";
import { badgeHeight, nodeBadge } from "./nodeBadge.ts";
import { type DrawnEdge, type Obstacle, placeEdgeBadges } from "./placeEdgeBadges.ts";

/**
 * Draws what Cytoscape has no mark for onto a canvas above it: on a node how many neighbours are not shown, the letter of its
 * community, on an edge its status. Redrawn with every frame of Cytoscape, in the same plane.
 */
export function drawBadges(cy: Core, overlay: HTMLCanvasElement, theme: () => Theme): Detach {
  const context = overlay.getContext("2d");
  if (context === null) return () => {};
  // Places lie in the plane of the graph: moving or zooming the view does not change them.
  let places = new Map<string, Position>();
  let worn = badgesOf(cy);
  let stale = true;
  // While a node is dragged only its own edges' badges are placed anew, or each frame would cost as much as the first.
  let dragged = cy.collection();
  const onChange = ({ target }: EventObject) => {
    if (target === cy) stale = true;
    else if (target.isNode() && target.grabbed()) dragged = dragged.union(target.connectedEdges());
    else if (target.isNode() || !dragged.has(target)) stale = true;
  };
  const onFree = () => {
    stale = true;
  };
  const draw = () => {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [cy.width() * ratio, cy.height() * ratio];
    if (overlay.width !== width || overlay.height !== height)
      [overlay.width, overlay.height] = [width, height];
    const zoom = cy.zoom();
    // Too small to be read: the browser has no sheet to lay over each frame then.
    const legible = zoom >= 0.35;
    overlay.style.visibility = legible ? "" : "hidden";
    if (!legible) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const { x, y } = cy.pan();
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    context.textAlign = "center";
    context.textBaseline = "middle";
    if (stale) [places, worn] = [placesOfBadges(cy), badgesOf(cy)];
    else for (const [id, at] of placesAmong(dragged, [])) places.set(id, at);
    [stale, dragged] = [false, cy.collection()];
    const { x1, y1, x2, y2 } = cy.extent();
    const inSight = (at: Position, room: number) =>
      at.x > x1 - room && at.x < x2 + room && at.y > y1 - room && at.y < y2 + room;
    for (const edge of worn.statuses) {
      const at = places.get(edge.id());
      if (at !== undefined && inSight(at, 10)) drawEdgeBadge(context, edge, at, theme());
    }
    for (const node of worn.letters) {
      if (inSight(node.position(), 10)) drawLetter(context, node, theme());
    }
    for (const node of worn.counts) {
      if (inSight(node.position(), 60)) drawNodeBadge(context, node, theme());
    }
  };
  const changes = "position add remove data";
  cy.on(changes, onChange);
  cy.on("free", "node", onFree);
  cy.on("render", draw);
  return () => {
    cy.off(changes, onChange);
    cy.off("free", "node", onFree);
    cy.off("render", draw);
  };
}

/** What wears a badge, looked for once and not with every frame. */
function badgesOf(cy: Core) {
  return {
    statuses: cy.edges('[badge != ""]'),
    letters: cy.nodes('[letter != ""]'),
    counts: cy.nodes("[hidden > 0]"),
  };
}

/** Where each edge that has a status wears its badge, by id. */
export function placesOfBadges(cy: Core): Map<string, Position> {
  const obstacles = cy
    .nodes()
    .map((node) =>
      node.boundingBox({ includeEdges: false, includeOverlays: false, includeUnderlays: false }),
    );
  return placesAmong(cy.elements(), obstacles);
}

function placesAmong(elements: CollectionReturnValue, obstacles: readonly Obstacle[]): Map<string, Position> {
  return placeEdgeBadges(
    elements
      .filter('edge[badge != ""]')
      .toArray()
      .flatMap((edge) => (edge.isEdge() ? drawn(edge) : [])),
    obstacles,
  );
}

/** An edge's course, once Cytoscape has drawn it; a loop's middle stands for it. */
function drawn(edge: EdgeSingular): DrawnEdge[] {
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  const control = edge.isLoop() ? edge.midpoint() : (edge.controlPoints()?.[0] ?? edge.midpoint());
  const known = [from, to, control].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  return known ? [{ id: edge.id(), from, control, to }] : [];
}

function drawEdgeBadge(
  context: CanvasRenderingContext2D,
  edge: EdgeSingular,
  { x, y }: Position,
  theme: Theme,
): void {
  context.globalAlpha = edge.numericStyle("opacity");
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.fillStyle = inks.ground[theme];
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = edge.style("line-color");
  context.stroke();
  context.fillStyle = inks.ink[theme];
  context.font = `700 11px ${nodeFont.family}`;
  context.fillText(String(edge.data("badge")), x, y + 0.5);
  context.globalAlpha = 1;
}

/** The letter of a node's community, so that colour does not tell it alone. */
function drawLetter(context: CanvasRenderingContext2D, node: NodeSingular, theme: Theme): void {
  const { x, y } = node.position();
  context.globalAlpha = node.numericStyle("opacity");
  context.fillStyle = inks.badgeInk[theme];
  context.font = `700 ${letterSize(node.data("size"))}px ${nodeFont.family}`;
  context.fillText(node.data("letter"), x, y + 0.5);
  context.globalAlpha = 1;
}

function drawNodeBadge(context: CanvasRenderingContext2D, node: NodeSingular, theme: Theme): void {
  const box = nodeBadge(node);
  if (box === undefined) return;
  context.globalAlpha = node.numericStyle("opacity");
  context.beginPath();
  context.roundRect(box.left, box.top, box.width, badgeHeight, badgeHeight / 2);
  context.fillStyle = inks.badge[theme];
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = inks.ground[theme];
  context.stroke();
  context.fillStyle = inks.badgeInk[theme];
  context.font = `600 9px ${nodeFont.family}`;
  context.fillText(box.text, box.left + box.width / 2, box.top + badgeHeight / 2 + 0.5);
  context.globalAlpha = 1;
}
