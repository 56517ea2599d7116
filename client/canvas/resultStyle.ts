import type { StylesheetJson } from "cytoscape";
import { edgeMarks, inks, nodeFont, nodeMarks, type Theme } from "./grammar.ts";

/** The style sheet of what a query returned: a caption on each node and relationship, and none of the explorer's marks. */
export function resultStyle(theme: Theme): StylesheetJson {
  return [
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
        "overlay-opacity": 0,
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
        "overlay-opacity": 0,
      },
    },
    { selector: "node.faded", style: { opacity: 0.3 } },
    { selector: "edge.faded", style: { opacity: 0.1 } },
  ];
}
