import cytoscape, { type Core } from "cytoscape";
import type { ResultGraph } from "../query/CypherAnswer.ts";
import { edgeMarks, inks, nodeFont, nodeMarks, type Theme } from "./grammar.ts";

/** A drawing of a query's own nodes and relationships, each with its caption; not the explorer's canvas, and not its marks. */
export function createResultCytoscape(container: HTMLElement, graph: ResultGraph, theme: Theme): Core {
  return cytoscape({
    container,
    elements: [
      ...graph.nodes.map(({ id, caption }) => ({ data: { id, caption } })),
      ...graph.relationships.map(({ id, type, start, end }) => ({
        data: { id: `relationship ${id}`, caption: type, source: start, target: end },
      })),
    ],
    style: [
      {
        selector: "node",
        style: {
          label: "data(caption)",
          width: 18,
          height: 18,
          "background-color": nodeMarks.State.fill[theme],
          color: inks.ink[theme],
          "font-family": nodeFont.family,
          "font-size": 10,
          "text-valign": "bottom",
          "text-margin-y": 4,
          "text-wrap": "ellipsis",
          "text-max-width": "120px",
        },
      },
      {
        selector: "edge",
        style: {
          label: "data(caption)",
          width: 1.4,
          "curve-style": "bezier",
          "line-color": edgeMarks.acts.tone[theme],
          "target-arrow-color": edgeMarks.acts.tone[theme],
          "target-arrow-shape": "triangle",
          color: inks.quiet[theme],
          "font-family": nodeFont.family,
          "font-size": 8,
          "text-rotation": "autorotate",
          "text-background-color": inks.ground[theme],
          "text-background-opacity": 0.85,
          "text-background-padding": "1px",
        },
      },
    ],
    layout:
      graph.relationships.length === 0
        ? { name: "grid" }
        : { name: "cose", animate: false, nodeRepulsion: () => 9_000 },
    minZoom: 0.1,
    maxZoom: 3,
  });
}
