import cytoscape, { type Core } from "cytoscape";
import { canvasStyle } from "./canvasStyle.ts";
import type { Theme } from "./grammar.ts";

/** The one place where the explorer's Cytoscape is built; behaviours are attached to it, one a file. */
export function createCytoscape(container: HTMLElement, theme: Theme): Core {
  return cytoscape({
    container,
    style: canvasStyle(theme),
    layout: { name: "preset" },
    minZoom: 0.12,
    maxZoom: 3,
    selectionType: "single",
    boxSelectionEnabled: true,
    autounselectify: true,
  });
}
