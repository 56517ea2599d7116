import {
  communityTone,
  communityTones,
  type EdgeKind,
  type EdgeMark,
  edgeMarks,
  inks,
  nodeMarks,
  nodePaint,
  type Outline,
  type Theme,
  typeTone,
} from "../canvas/grammar.ts";
import type { NodeType } from "../state/GraphData.ts";

interface NodeSampleProps {
  readonly type: NodeType;
  readonly theme: Theme;
  readonly size?: number;
  /** What its colour tells, where that is not its type (grammar.ts). */
  readonly tone?: number;
}

/** A node's mark as the canvas draws it, small. */
export function NodeSample({ type, theme, size = 16, tone = typeTone }: NodeSampleProps) {
  const { fill, line } = nodePaint(type, tone, theme);
  const paint = { fill, stroke: line, strokeWidth: 0.16 };
  return (
    <svg
      className="sample"
      width={size}
      height={size}
      viewBox="-1.15 -1.15 2.3 2.3"
      aria-hidden="true"
      focusable="false"
    >
      <OutlineShape outline={nodeMarks[type].outline} paint={paint} />
    </svg>
  );
}

/** A community's mark as nodes wear it: its letter on its colour. */
export function CommunitySample({ letter, theme }: { letter: string; theme: Theme }) {
  const fill = communityTones[communityTone(letter)]?.[theme];
  return (
    <svg className="sample" width="15" height="15" viewBox="0 0 15 15" aria-hidden="true" focusable="false">
      <circle cx="7.5" cy="7.5" r="7" fill={fill} stroke={inks.ink[theme]} />
      <text x="7.5" y="11" fontSize="9.5" fontWeight="700" textAnchor="middle" fill={inks.badgeInk[theme]}>
        {letter}
      </text>
    </svg>
  );
}

function OutlineShape({
  outline,
  paint,
}: {
  outline: Outline;
  paint: { fill: string; stroke: string; strokeWidth: number };
}) {
  switch (outline.kind) {
    case "ellipse":
      return <circle r="1" {...paint} />;
    case "rectangle":
      return <rect x="-0.95" y="-0.95" width="1.9" height="1.9" rx="0.4" {...paint} />;
    case "polygon":
      return <polygon points={outline.points.join(" ")} strokeLinejoin="round" {...paint} />;
  }
}

const heads: Record<EdgeMark["arrow"], string> = {
  triangle: "M33 2 41 6 33 10Z",
  tee: "M39 1.5V10.5",
  diamond: "M33 6 37 2.5 41 6 37 9.5Z",
  vee: "M33 2 41 6 33 10 35.5 6Z",
};

interface EdgeSampleProps {
  kind: EdgeKind;
  theme: Theme;
  dotted?: boolean;
  tail?: "filled" | "hollow";
  width?: number;
}

/** An edge's mark as the canvas draws it. */
export function EdgeSample({ kind, theme, dotted = false, tail, width = 2 }: EdgeSampleProps) {
  const { arrow, tone } = edgeMarks[kind];
  const color = tone[theme];
  return (
    <svg className="sample" width="44" height="12" viewBox="0 0 44 12" aria-hidden="true" focusable="false">
      <path
        d={`M${tail === undefined ? 2 : 8} 6H36`}
        stroke={color}
        strokeWidth={width}
        fill="none"
        strokeLinecap="round"
        {...(dotted ? { strokeDasharray: "1.5 5" } : {})}
      />
      {tail !== undefined && (
        <circle
          cx="5"
          cy="6"
          r="3"
          fill={tail === "filled" ? color : "none"}
          stroke={color}
          strokeWidth="1.4"
        />
      )}
      <path
        d={heads[arrow]}
        fill={arrow === "tee" ? "none" : color}
        stroke={color}
        strokeWidth={arrow === "tee" ? 2.4 : 0}
      />
    </svg>
  );
}
