import type { Core } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";
import { fitScene } from "./fitScene.ts";

const byHand = "dragpan scrollzoom pinchzoom";

/**
 * When the canvas changes size, a scene that was whole in sight is fitted anew, as long as no hand has moved or zoomed
 * it since; otherwise its middle stays in the middle.
 */
export function keepInSight(cy: Core, container: HTMLElement): Detach {
  let touched = false;
  let [width, height] = [cy.width(), cy.height()];
  const onHand = () => {
    touched = true;
  };
  const onFit = () => {
    touched = false;
    [width, height] = [cy.width(), cy.height()];
  };
  const resize = new ResizeObserver(() => {
    const [nextWidth, nextHeight] = [container.clientWidth, container.clientHeight];
    if (nextWidth === width && nextHeight === height) return;
    cy.resize();
    if (touched) cy.panBy({ x: (nextWidth - width) / 2, y: (nextHeight - height) / 2 });
    else fitScene(cy, false);
    [width, height] = [nextWidth, nextHeight];
  });
  resize.observe(container);
  cy.on(byHand, onHand);
  cy.on("fitted", onFit);
  return () => {
    resize.disconnect();
    cy.off(byHand, onHand);
    cy.off("fitted", onFit);
  };
}
