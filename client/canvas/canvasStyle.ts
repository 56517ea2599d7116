import type { StylesheetJson } from "cytoscape";
import { diffKinds } from "../state/Comparison.ts";
import { nodeTypes } from "../state/GraphData.ts";
import {
  communityTones,
  diffMarks,
  edgeKinds,
  edgeMarks,
  inks,
  nodeFont,
  nodeMarks,
  nodePaint,
  noTone,
  type Outline,
  type Theme,
} from "./grammar.ts";
import { labelGap } from "./nodeLook.ts";

/** Cytoscape's style sheet, made from the visual grammar. */
export function canvasStyle(theme: Theme): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        label: "data(label)",
        "font-family": nodeFont.family,
        "font-size": nodeFont.size,
        "line-height": nodeFont.lineHeight,
        "text-wrap": "wrap",
        "text-max-width": "400px",
        color: inks.ink[theme],
        "text-outline-color": inks.ground[theme],
        "text-outline-width": 2.5,
        "border-width": 1.5,
        "overlay-opacity": 0,
        "min-zoomed-font-size": 5,
      },
    },
    {
      selector: 'node[side = "left"]',
      style: {
        "text-halign": "left",
        "text-valign": "center",
        "text-justification": "right",
        "text-margin-x": -labelGap,
      },
    },
    {
      selector: 'node[side = "right"]',
      style: {
        "text-halign": "right",
        "text-valign": "center",
        "text-justification": "left",
        "text-margin-x": labelGap,
      },
    },
    {
      selector: 'node[side = "below"]',
      style: { "text-halign": "center", "text-valign": "bottom", "text-margin-y": labelGap },
    },
    ...nodeTypes.map((type) => ({
      selector: `node[type = "${type}"]`,
      style: {
        ...outlineStyle(nodeMarks[type].outline),
        "background-color": nodeMarks[type].fill[theme],
        "border-color": nodeMarks[type].line[theme],
      },
    })),
    ...[noTone, ...communityTones.keys()].map((tone) => {
      const { fill, line } = nodePaint("State", tone, theme);
      return { selector: `node[tone = ${tone}]`, style: { "background-color": fill, "border-color": line } };
    }),
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": "0.5",
        "edge-distances": "node-position",
        "source-arrow-shape": "circle",
        "arrow-scale": 0.85,
        "target-distance-from-node": 2,
        "overlay-opacity": 0,
        "line-opacity": 0.78,
      },
    },
    // A relation of a node to itself: the bend of two ends at one place is undefined, a loop is not.
    { selector: "edge:loop", style: { "curve-style": "bezier" } },
    ...edgeKinds.map((kind) => ({
      selector: `edge[mark = "${kind}"]`,
      style: {
        "line-color": edgeMarks[kind].tone[theme],
        "target-arrow-color": edgeMarks[kind].tone[theme],
        "source-arrow-color": edgeMarks[kind].tone[theme],
        "target-arrow-shape": edgeMarks[kind].arrow,
      },
    })),
    // What actors do is the ground on which their stances stand out.
    { selector: 'edge[mark = "acts"]', style: { "line-opacity": 0.5 } },
    ...diffKinds.map((kind) => ({
      selector: `edge[diff = "${kind}"]`,
      style: {
        "line-color": diffMarks[kind].tone[theme],
        "target-arrow-color": diffMarks[kind].tone[theme],
        "source-arrow-color": diffMarks[kind].tone[theme],
        "line-opacity": kind === "agreed" ? 0.55 : 0.9,
      },
    })),
    { selector: 'edge[head = "none"]', style: { "target-arrow-shape": "none" } },
    {
      selector: 'edge[line = "dotted"]',
      style: { "line-style": "dashed", "line-dash-pattern": [2, 5], "line-cap": "round" },
    },
    { selector: 'edge[tail = "filled"]', style: { "source-arrow-fill": "filled" } },
    { selector: 'edge[tail = "hollow"]', style: { "source-arrow-fill": "hollow" } },
    { selector: "node[?pinned]", style: { "border-style": "double", "border-width": 5 } },
    { selector: "node.aside", style: { opacity: 0.55 } },
    { selector: "edge.aside", style: { opacity: 0.2 } },
    { selector: "node.faded", style: { opacity: 0.3 } },
    { selector: "edge.faded", style: { opacity: 0.08 } },
    { selector: "edge.way", style: { ...halo(inks.mark[theme], 0.25, 4), "line-opacity": 1, "z-index": 9 } },
    { selector: "node.cursor", style: halo(inks.mark[theme], 0.28, 7) },
    { selector: "edge.cursor", style: halo(inks.mark[theme], 0.35, 5) },
    {
      selector: "node.chosen",
      style: {
        ...halo(inks.mark[theme], 0.2, 6),
        "border-width": 3.5,
        "border-color": inks.mark[theme],
        "font-weight": 700,
      },
    },
    {
      selector: "edge.chosen",
      style: { ...halo(inks.mark[theme], 0.3, 4), "line-opacity": 1, "z-index": 10 },
    },
  ];
}

function halo(color: string, opacity: number, padding: number) {
  return { "underlay-color": color, "underlay-opacity": opacity, "underlay-padding": padding };
}

function outlineStyle(outline: Outline) {
  switch (outline.kind) {
    case "ellipse":
      return { shape: "ellipse" as const };
    case "rectangle":
      return { shape: "round-rectangle" as const };
    case "polygon":
      return { shape: "polygon" as const, "shape-polygon-points": outline.points.join(" ") };
  }
}
