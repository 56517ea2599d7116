import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { CanvasEvents, Detach } from "./CanvasEvents.ts";

/** Dragging with shift held down draws a box; the nodes in it are chosen together. */
export function chooseByBox(cy: Core, events: CanvasEvents): Detach {
  let boxed: string[] = [];
  const onBox = ({ target }: EventObject) => {
    const node: NodeSingular = target;
    boxed.push(node.id());
    // Each node in the box tells of itself, all in one go: the first to tell calls for what comes of them.
    if (boxed.length === 1) {
      queueMicrotask(() => {
        events.chooseNodes(boxed);
        boxed = [];
      });
    }
  };
  cy.on("box", "node", onBox);
  return () => cy.off("box", "node", onBox);
}
