import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Positions, ToPlace } from "./Placed.ts";
import { separate } from "./separate.ts";
import { withSeed } from "./withSeed.ts";

/** Above this many nodes a layout has to be quick rather than fine. */
const large = 150;

let registered = false;

/**
 * Force-directed places (fCoSE: Balci and Dogrusoz 2022), each node as large as with its label; what still meets is
 * pushed apart. Runs on a headless instance, in a worker; large graphs get the draft quality, which takes half a second
 * for 1,000 nodes.
 */
export function placeByForce(nodes: readonly ToPlace[], seed: number): Positions {
  if (!registered) cytoscape.use(fcose);
  registered = true;
  return withSeed(seed, () => place(nodes));
}

function place(nodes: readonly ToPlace[]): Positions {
  const known = new Set(nodes.map(({ id }) => id));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...nodes.map(({ id, box }) => ({
        data: { id, width: box.left + box.right, height: box.top + box.bottom },
      })),
      ...nodes.flatMap(({ id, joined }) =>
        joined
          .filter((other) => known.has(other) && id < other)
          .map((other) => ({ data: { id: `${id} ${other}`, source: id, target: other } })),
      ),
    ],
    style: [
      { selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } },
    ],
  });
  const options = {
    name: "fcose",
    quality: nodes.length > large ? "draft" : "proof",
    animate: false,
    randomize: true,
    idealEdgeLength: 90,
    nodeRepulsion: 9000,
    nodeSeparation: 90,
    packComponents: true,
  };
  cy.layout(options).run();
  const positions = new Map(
    nodes.map(({ id, box }) => {
      const { x, y } = cy.getElementById(id).position();
      return [id, { x: x - (box.right - box.left) / 2, y: y - (box.bottom - box.top) / 2 }];
    }),
  );
  cy.destroy();
  return nodes.length > large
    ? separate(nodes, spread(nodes, positions), 10, 12)
    : separate(nodes, positions);
}

/** The draft knows little of sizes: spreads its places until the boxes have room, keeping its shape. */
function spread(nodes: readonly ToPlace[], positions: Positions): Positions {
  const [xs, ys] = [[...positions.values()].map(({ x }) => x), [...positions.values()].map(({ y }) => y)];
  const area = Math.max(1, extent(xs) * extent(ys));
  const needed = nodes.reduce((sum, { box }) => sum + (box.left + box.right) * (box.top + box.bottom), 0);
  const factor = Math.max(1, Math.sqrt((roomy * needed) / area));
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]));
}

/** So many times the area of all boxes leaves them apart, with some ways between them. */
const roomy = 4;

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
