import { inks, nodeFont, type Theme } from "../canvas/grammar.ts";
import type { DrawnScene } from "./DrawnScene.ts";
import { edgeSvg } from "./edgeSvg.ts";
import { legendSvg } from "./legendSvg.ts";
import { badgeSvg, nodeSvg } from "./nodeSvg.ts";
import { shortNumber } from "./shortNumber.ts";
import { xmlText } from "./xmlText.ts";

/** Around what is drawn; below it stand the legend and the caption. */
const padding = 24;
const captionLine = 16;
const narrowest = 560;

export interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The scene as a picture that stands alone: the same marks as on the canvas, from the same table, every name as text, a
 * legend and a caption that say what they mean and of what it is. `names` are the full names, for labels that had to be cut.
 */
export function sceneSvg(
  scene: DrawnScene,
  names: ReadonlyMap<string, string>,
  caption: readonly string[],
  theme: Theme,
): Picture {
  const left = scene.box.x1 - padding;
  const top = scene.box.y1 - padding;
  const drawn = scene.box.x2 - scene.box.x1 + 2 * padding;
  const width = Math.ceil(Math.max(narrowest, drawn));
  const under = scene.box.y2 + padding;
  const legend = legendSvg(scene, theme, { left: left + padding, top: under, width: width - 2 * padding });
  const bottom = under + legend.height + padding / 2;
  const height = Math.ceil(bottom - top + caption.length * captionLine + padding / 2);
  const lines = caption.map((line, index) => {
    const y = shortNumber(bottom + 6 + index * captionLine);
    return `<text x="${shortNumber(left + padding)}" y="${y}" fill="${inks.quiet[theme]}" font-size="11">${xmlText(line)}</text>`;
  });
  const box = [left, top, width, height].map(shortNumber).join(" ");
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" role="img" font-family="${xmlText(nodeFont.family)}">`,
    `<title>${xmlText(`${scene.nodes.length} nodes, ${scene.edges.length} relations: who says who wants what`)}</title>`,
    `<desc>${xmlText(caption.join("\n"))}</desc>`,
    `<rect x="${shortNumber(left)}" y="${shortNumber(top)}" width="${width}" height="${height}" fill="${inks.ground[theme]}"/>`,
    ...scene.edges.map((edge) => edgeSvg(edge, theme)),
    ...scene.nodes.map((node) => nodeSvg(node, names.get(node.id) ?? node.label, theme)),
    ...scene.nodes.flatMap(({ badge }) => (badge === undefined ? [] : [badgeSvg(badge, theme)])),
    legend.svg,
    ...lines,
    "</svg>",
  ];
  return { svg: `${svg.join("\n")}\n`, width, height };
}
