import cytoscape, { type Core, type StylesheetJson } from "cytoscape";

/**
 * The one place where Cytoscape is built, for the explorer's canvas, for a second one beside it and for what a query
 * returned; behaviours are attached to it, one a file.
 */
export function createCytoscape(container: HTMLElement, style: StylesheetJson): Core {
  return cytoscape({
    container,
    style,
    layout: { name: "preset" },
    // A thousand nodes fit into sight.
    minZoom: 0.02,
    maxZoom: 3,
    selectionType: "single",
    boxSelectionEnabled: true,
    autounselectify: true,
  });
}
