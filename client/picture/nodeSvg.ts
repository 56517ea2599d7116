import { isNodeType } from "../api/toGraphData.ts";
import { inks, letterSize, nodeFont, nodeMarks, nodePaint, type Theme } from "../canvas/grammar.ts";
import { type BadgeBox, badgeHeight } from "../canvas/nodeBadge.ts";
import { labelGap } from "../canvas/nodeLook.ts";
import type { DrawnNode } from "./DrawnScene.ts";
import { shortNumber as n } from "./shortNumber.ts";
import { xmlText } from "./xmlText.ts";

/** A node with its label; its full name is its title. */
export function nodeSvg(node: DrawnNode, name: string, theme: Theme): string {
  return `<g><title>${xmlText(name)}</title>${shapeSvg(node, theme)}${letterSvg(node, theme)}${label(node, theme)}</g>`;
}

/** A node's outline alone. */
export function shapeSvg(
  { type, tone, size, at: { x, y }, pinned }: Pick<DrawnNode, "type" | "tone" | "size" | "at" | "pinned">,
  theme: Theme,
): string {
  if (!isNodeType(type)) return "";
  const { outline } = nodeMarks[type];
  const { fill, line } = nodePaint(type, tone, theme);
  const half = size / 2;
  const paint = (ink: string, width: number) =>
    `fill="${fill}" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"`;
  const draw = (ink: string, width: number) => {
    switch (outline.kind) {
      case "ellipse":
        return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(half)}" ${paint(ink, width)}/>`;
      case "rectangle":
        return `<rect x="${n(x - half)}" y="${n(y - half)}" width="${n(size)}" height="${n(size)}" rx="${n(Math.min(size / 4, 8))}" ${paint(ink, width)}/>`;
      case "polygon": {
        const points = outline.points.map((each, index) => n((index % 2 === 0 ? x : y) + each * half));
        return `<polygon points="${points.join(" ")}" ${paint(ink, width)}/>`;
      }
    }
  };
  // A pinned node wears a double line.
  return pinned ? draw(line, 5) + draw(inks.ground[theme], 1.7) : draw(line, 1.5);
}

/** The letter of a node's community; nothing where it has none. */
export function letterSvg(
  { letter, size, at: { x, y } }: Pick<DrawnNode, "letter" | "size" | "at">,
  theme: Theme,
): string {
  if (letter === "") return "";
  const high = letterSize(size);
  return `<text x="${n(x)}" y="${n(y + high * 0.36)}" font-size="${n(high)}" font-weight="700" text-anchor="middle" fill="${inks.badgeInk[theme]}">${xmlText(letter)}</text>`;
}

function label({ label: text, side, size, at: { x, y } }: DrawnNode, theme: Theme): string {
  const lines = text.split("\n");
  const step = nodeFont.size * nodeFont.lineHeight;
  const aside = size / 2 + labelGap;
  const place = {
    left: { x: x - aside, top: y - (lines.length * step) / 2, anchor: "end" },
    right: { x: x + aside, top: y - (lines.length * step) / 2, anchor: "start" },
    below: { x, top: y + aside, anchor: "middle" },
  }[side];
  const ink = `fill="${inks.ink[theme]}" stroke="${inks.ground[theme]}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  return lines
    .map((line, index) => {
      // The base line stands four fifths down its line.
      const down = place.top + (index + 0.8) * step;
      return `<text x="${n(place.x)}" y="${n(down)}" font-size="${nodeFont.size}" text-anchor="${place.anchor}" ${ink}>${xmlText(line)}</text>`;
    })
    .join("");
}

/** How many neighbours are not shown. */
export function badgeSvg({ left, top, width, text }: BadgeBox, theme: Theme): string {
  const middle = `x="${n(left + width / 2)}" y="${n(top + badgeHeight / 2 + 3.3)}"`;
  return (
    `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${badgeHeight}" rx="${badgeHeight / 2}" fill="${inks.badge[theme]}" stroke="${inks.ground[theme]}" stroke-width="1.5"/>` +
    `<text ${middle} font-size="9" font-weight="600" text-anchor="middle" fill="${inks.badgeInk[theme]}">${xmlText(text)}</text>`
  );
}
