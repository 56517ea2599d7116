import { diffMarks, type EdgeMark, edgeKinds, edgeMarks, inks, type Theme } from "../canvas/grammar.ts";
import type { Position } from "../state/Scene.ts";
import type { DrawnEdge } from "./DrawnScene.ts";
import { shortNumber as n } from "./shortNumber.ts";
import { xmlText } from "./xmlText.ts";

/** Of the canvas's style sheet. */
const arrowScale = 0.85;

/** Corners of an arrowhead that points down with its tip at 0 0, in parts of its size; Cytoscape's own. */
const heads: Readonly<Record<EdgeMark["arrow"], readonly (readonly [number, number])[]>> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
  ],
  vee: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
    [0, -0.15],
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0],
  ],
  tee: [
    [-0.15, 0],
    [-0.15, -0.1],
    [0.15, -0.1],
    [0.15, 0],
  ],
};

/** How far before the tip the line ends, in parts of its width: it must not show beyond the head. */
const gaps: Readonly<Record<EdgeMark["arrow"], number>> = {
  triangle: 1.7,
  vee: 0.9,
  diamond: 0.85,
  tee: 0.3,
};

/** An edge with its marks: line, tail, head, status. */
export function edgeSvg(edge: DrawnEdge, theme: Theme): string {
  const kind = edgeKinds.find((each) => each === edge.mark) ?? "acts";
  const { arrow } = edgeMarks[kind];
  // Where two lenses are compared, what became of the relation is what its tone says.
  const { tone } = edge.diff === "none" ? edgeMarks[kind] : diffMarks[edge.diff];
  const color = tone[theme];
  const { from, to, controls, width } = edge;
  if (![from, to, ...controls].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return "";
  const way = direction(controls.at(-1) ?? from, to);
  const size = Math.max((width * 13.37) ** 0.9, 29) * arrowScale;
  const end = edge.head === "none" ? to : back(to, way, gaps[arrow] * width);
  const dots = edge.line === "dotted" ? ' stroke-dasharray="2 5" stroke-linecap="round"' : "";
  const parts = [
    `<path d="${course(from, controls, end)}" fill="none" stroke="${color}" stroke-width="${n(width)}"${dots}/>`,
    `<circle cx="${n(from.x)}" cy="${n(from.y)}" r="${n(0.15 * size)}" fill="${edge.tail === "filled" ? color : inks.ground[theme]}" stroke="${color}"/>`,
  ];
  if (edge.head !== "none") parts.push(`<polygon points="${head(arrow, to, way, size)}" fill="${color}"/>`);
  const drawn = `<g opacity="${kind === "acts" ? 0.5 : 0.78}">${parts.join("")}</g>`;
  return edge.badge === undefined ? drawn : drawn + statusSvg(edge.badge, color, theme);
}

function course(from: Position, controls: readonly Position[], to: Position): string {
  const point = ({ x, y }: Position) => `${n(x)} ${n(y)}`;
  if (controls.length === 0) return `M${point(from)}L${point(to)}`;
  const curves = controls.map((control, index) => {
    const next = controls[index + 1];
    const end = next === undefined ? to : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
    return `Q${point(control)} ${point(end)}`;
  });
  return `M${point(from)}${curves.join("")}`;
}

function direction(from: Position, to: Position): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function back(at: Position, way: Position, by: number): Position {
  return { x: at.x - way.x * by, y: at.y - way.y * by };
}

function head(arrow: EdgeMark["arrow"], tip: Position, way: Position, size: number): string {
  return heads[arrow]
    .map(([across, along]) => {
      const x = tip.x + size * (across * way.y + along * way.x);
      const y = tip.y + size * (along * way.y - across * way.x);
      return `${n(x)} ${n(y)}`;
    })
    .join(" ");
}

/** The badge of a status. */
export function statusSvg(
  { glyph, at: { x, y } }: NonNullable<DrawnEdge["badge"]>,
  color: string,
  theme: Theme,
): string {
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="8" fill="${inks.ground[theme]}" stroke="${color}" stroke-width="1.5"/>` +
    `<text x="${n(x)}" y="${n(y + 4)}" font-size="11" font-weight="700" text-anchor="middle" fill="${inks.ink[theme]}">${xmlText(glyph)}</text>`
  );
}
