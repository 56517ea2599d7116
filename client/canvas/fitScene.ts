import type { CollectionReturnValue, Core } from "cytoscape";

/** Left free around a fitted scene; above it the canvas has its tools. */
const padding = 26;
const paddingTop = 48;

/** How large a scene is that is whole in sight in a room, as a share of its natural size. */
export function fittingZoom(
  { x1, y1, x2, y2 }: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.min(1.2, (width - 2 * padding) / (x2 - x1), (height - padding - paddingTop) / (y2 - y1));
}

/** The whole scene into sight, never larger than a fifth over its natural size; at once where motion is not wanted. */
export function fitScene(cy: Core, smoothly: boolean): void {
  if (cy.nodes().empty()) return;
  // What else came with the scene may have changed the room; Cytoscape would hear of it only after its first frame.
  cy.resize();
  const box = outermost(cy).boundingBox({ includeOverlays: false });
  const level = Math.max(cy.minZoom(), fittingZoom(box, { width: cy.width(), height: cy.height() }));
  const pan = {
    x: cy.width() / 2 - (level * (box.x1 + box.x2)) / 2,
    y: (cy.height() + paddingTop - padding) / 2 - (level * (box.y1 + box.y2)) / 2,
  };
  if (smoothly) cy.stop().animate({ zoom: level, pan }, { duration: 260, easing: "ease-out" });
  else cy.stop().viewport({ zoom: level, pan });
  cy.emit("fitted");
}

/** No label, loop or bend goes farther from its nodes than this. */
const reach = 400;

/**
 * What the box of a scene can depend on: nodes that lie near its rim, and what bends out from these. To ask for the box of
 * all would have the style of all reckoned before the first frame, and much of it a second time in that.
 */
function outermost(cy: Core): CollectionReturnValue {
  const nodes = cy.nodes();
  const xs = nodes.map((node) => node.position().x);
  const ys = nodes.map((node) => node.position().y);
  const [left, right] = [Math.min(...xs) + reach, Math.max(...xs) - reach];
  const [top, bottom] = [Math.min(...ys) + reach, Math.max(...ys) - reach];
  const outer = nodes.filter((node) => {
    const { x, y } = node.position();
    return x < left || x > right || y < top || y > bottom;
  });
  const bent = outer.connectedEdges().filter((edge) => edge.data("bend") !== 0 || edge.isLoop());
  return outer.union(bent);
}

/** Brings a node or edge into sight, if it is not there, by the shortest way. */
export function reveal(cy: Core, id: string, smoothly: boolean): void {
  const element = cy.getElementById(id);
  if (element.empty()) return;
  const box = element.renderedBoundingBox({ includeOverlays: false });
  const dx = shift(box.x1, box.x2, cy.width());
  const dy = shift(box.y1, box.y2, cy.height());
  if (dx === 0 && dy === 0) return;
  const { x, y } = cy.pan();
  const pan = { x: x + dx, y: y + dy };
  if (smoothly) cy.stop().animate({ pan }, { duration: 200, easing: "ease-out" });
  else cy.stop().pan(pan);
}

/** Brings what came into sight, unless it is there already: one thing into the middle, several by showing the whole scene. */
export function revealAll(cy: Core, ids: readonly string[], smoothly: boolean): void {
  if (ids.every((id) => isInSight(cy, id))) return;
  const [only, ...more] = ids;
  if (only === undefined || more.length > 0) fitScene(cy, smoothly);
  else if (smoothly)
    cy.stop().animate({ center: { eles: cy.getElementById(only) } }, { duration: 260, easing: "ease-out" });
  else cy.stop().center(cy.getElementById(only));
}

function isInSight(cy: Core, id: string): boolean {
  const element = cy.getElementById(id);
  if (element.empty()) return true;
  const { x1, y1, x2, y2 } = element.renderedBoundingBox({ includeOverlays: false });
  return x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
}

function shift(from: number, to: number, room: number): number {
  if (to - from > room - 2 * padding) return 0;
  if (from < padding) return padding - from;
  if (to > room - padding) return room - padding - to;
  return 0;
}
