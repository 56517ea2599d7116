import type { Core } from "cytoscape";
import type { Page } from "playwright-core";

export interface Rectangle {
  readonly of: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface MeasuredCanvas {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Rectangle[];
  readonly nodes: readonly Rectangle[];
  readonly edgeEnds: readonly { readonly of: string; readonly x: number; readonly y: number }[];
}

/** The element that Cytoscape draws into, on which it keeps its instance. */
export type DrawnInto = HTMLElement & { readonly _cyreg: { readonly cy: Core } };

/** Measures what Cytoscape has drawn, in pixels of the canvas. */
export async function measureCanvas(page: Page): Promise<MeasuredCanvas> {
  return await page.locator(".cytoscape").evaluate((element: DrawnInto) => {
    const { cy } = element._cyreg;
    const only = { includeNodes: false, includeEdges: false, includeLabels: false, includeOverlays: false };
    const measure = (what: object) =>
      cy.nodes().map((node) => {
        const { x1, y1, x2, y2 } = node.renderedBoundingBox({ ...only, ...what });
        return { of: node.id(), x1, y1, x2, y2 };
      });
    return {
      width: cy.width(),
      height: cy.height(),
      labels: measure({ includeLabels: true }).filter(({ of }) => {
        const node = cy.getElementById(of);
        // Letters too small to be read are not drawn.
        return (
          Number.parseFloat(node.style("font-size")) * cy.zoom() >=
          Number.parseFloat(node.style("min-zoomed-font-size"))
        );
      }),
      nodes: measure({ includeNodes: true }),
      edgeEnds: cy
        .edges()
        .toArray()
        .flatMap((edge) =>
          [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()].map(({ x, y }) => ({
            of: edge.id(),
            x,
            y,
          })),
        ),
    };
  });
}

/** Pairs of labels that overlap by more than a tenth of the smaller one. */
export function overlaps(labels: readonly Rectangle[]): string[] {
  return labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap((b) => {
      const wide = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
      const high = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
      if (wide <= 0 || high <= 0) return [];
      const share = (wide * high) / Math.min(area(a), area(b));
      return share > 0.1 ? [`${a.of} and ${b.of} by ${Math.round(share * 100)} %`] : [];
    }),
  );
}

function area({ x1, y1, x2, y2 }: Rectangle): number {
  return (x2 - x1) * (y2 - y1);
}

/** What reaches over the edge of the canvas. */
export function cut({ width, height, labels, nodes, edgeEnds }: MeasuredCanvas): string[] {
  const outside = (x: number, y: number) => x < 0 || y < 0 || x > width || y > height;
  return [
    ...[...labels, ...nodes]
      .filter(({ x1, y1, x2, y2 }) => outside(x1, y1) || outside(x2, y2))
      .map(({ of }) => of),
    ...edgeEnds.filter(({ x, y }) => outside(x, y)).map(({ of }) => of),
  ];
}
