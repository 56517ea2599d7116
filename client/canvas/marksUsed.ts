import { type DiffKind, diffKinds } from "../state/Comparison.ts";
import { type NodeType, nodeTypes } from "../state/GraphData.ts";
import { type EdgeKind, edgeKinds, type StatusBadge, statusBadges } from "./grammar.ts";
import type { EdgeElement, NodeElement } from "./sceneElements.ts";

/** The marks that a scene has, each once and in the order of the grammar: what its legend explains. */
export interface MarksUsed {
  readonly types: readonly NodeType[];
  /** Of communities. */
  readonly letters: readonly string[];
  readonly pinned: boolean;
  /** Whether a node wears the number of its neighbours that are not shown. */
  readonly hidden: boolean;
  readonly kinds: readonly EdgeKind[];
  readonly dotted: boolean;
  readonly filled: boolean;
  readonly hollow: boolean;
  /** What edges wear; none where they are marked by two lenses. */
  readonly statuses: readonly StatusBadge[];
  readonly diffs: readonly DiffKind[];
}

type MarkedNode = Pick<NodeElement, "type" | "letter" | "pinned" | "hidden">;
type MarkedEdge = Pick<EdgeElement, "mark" | "line" | "tail" | "badge" | "diff">;

export function marksUsed(nodes: readonly MarkedNode[], edges: readonly MarkedEdge[]): MarksUsed {
  const types = new Set(nodes.map(({ type }) => type));
  const letters = new Set(nodes.map(({ letter }) => letter).filter((letter) => letter !== ""));
  const marks = new Set(edges.map(({ mark }) => mark));
  const diffs = new Set(edges.map(({ diff }) => diff));
  const compared = diffKinds.filter((kind) => diffs.has(kind));
  const badges = new Set(edges.map(({ badge }) => badge));
  return {
    types: nodeTypes.filter((type) => types.has(type)),
    letters: [...letters].sort(),
    pinned: nodes.some(({ pinned }) => pinned),
    hidden: nodes.some(({ hidden }) => hidden > 0),
    kinds: edgeKinds.filter((kind) => marks.has(kind)),
    dotted: edges.some(({ line }) => line === "dotted"),
    filled: edges.some(({ tail }) => tail === "filled"),
    hollow: edges.some(({ tail }) => tail === "hollow"),
    statuses: compared.length > 0 ? [] : Object.values(statusBadges).filter(({ glyph }) => badges.has(glyph)),
    diffs: compared,
  };
}
