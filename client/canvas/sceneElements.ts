import type { DiffKind } from "../state/Comparison.ts";
import { type GraphData, hiddenNeighbors, type RelationData } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { Position } from "../state/Scene.ts";
import { edgeBends } from "./edgeBend.ts";
import { diffMarks, edgeKind, edgeWidth, isDotted, saidByHolder, statusBadges } from "./grammar.ts";
import type { NodeLook } from "./nodeLook.ts";

/** What Cytoscape is given for a node; the style sheet reads these fields and nothing else. */
export interface NodeElement {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly side: NodeLook["side"];
  readonly size: number;
  readonly tone: number;
  /** Of its community, or none. */
  readonly letter: string;
  /** Layouts leave it where it is. */
  readonly pinned: boolean;
  /** Neighbours not on the canvas, for the badge. */
  readonly hidden: number;
}

/** What Cytoscape is given for an edge. */
export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly mark: string;
  readonly width: number;
  readonly bend: number;
  readonly line: "solid" | "dotted";
  readonly tail: "filled" | "hollow";
  readonly head: "one" | "none";
  /** Glyph of its status badge, or none; where two lenses are compared that of what became of it. */
  readonly badge: string;
  readonly diff: DiffKind | "none";
}

export interface SceneElements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** A graph as elements to draw. */
export function sceneElements(
  graph: GraphData,
  looks: ReadonlyMap<string, NodeLook>,
  positions: { get(id: string): Position | undefined },
  layout: Layout,
  pinned: ReadonlySet<string> = new Set(),
  diff: ReadonlyMap<string, DiffKind> = new Map(),
): SceneElements {
  const hidden = hiddenNeighbors(graph);
  const bends = edgeBends(graph, positions, layout);
  const nodes = [...graph.nodes.values()].flatMap(({ id, type }) => {
    const look = looks.get(id);
    if (look === undefined) return [];
    const { box: _, ...drawn } = look;
    return [{ id, type, ...drawn, pinned: pinned.has(id), hidden: hidden.get(id) ?? 0 }];
  });
  return {
    nodes,
    edges: [...graph.relations.values()].map((relation) =>
      edge(relation, bends.get(relation.id) ?? 0, diff.get(relation.id)),
    ),
  };
}

function edge(relation: RelationData, bend: number, diff: DiffKind | undefined): EdgeElement {
  return {
    id: relation.id,
    source: relation.subject,
    target: relation.object,
    mark: edgeKind(relation),
    width: edgeWidth(relation.statements),
    bend,
    line: isDotted(relation) ? "dotted" : "solid",
    tail: saidByHolder(relation) ? "filled" : "hollow",
    head: relation.predicate.symmetric ? "none" : "one",
    badge: diff === undefined ? (statusBadges[relation.status]?.glyph ?? "") : diffBadge(diff),
    diff: diff ?? "none",
  };
}

/** What both lenses have in common is the ground: it wears none, so that what differs stands out. */
function diffBadge(diff: DiffKind): string {
  return diff === "agreed" ? "" : diffMarks[diff].glyph;
}
