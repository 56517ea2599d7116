import type { GraphData, RelationData } from "./GraphData.ts";

/** What becomes of a relation between two lenses, as the API parts it. */
export const diffKinds = ["conflict", "onlyA", "onlyB", "agreed"] as const;
export type DiffKind = (typeof diffKinds)[number];

/** A relation under two lenses; as drawn and told it is the one that claims it, A's where both do. */
export interface ComparedRelation {
  readonly kind: DiffKind;
  readonly relation: RelationData;
  readonly subjectName: string;
  readonly objectName: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

export interface ComparedSide {
  readonly statements: number;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly status: RelationData["status"];
}

export interface Left {
  readonly relations: number;
  readonly nodes: number;
  readonly statements: number;
}

/** Two lenses over the relations of a scene. */
export interface Comparison {
  readonly relations: readonly ComparedRelation[];
  /** How many relations each list has before the limit. */
  readonly totals: Readonly<Record<DiffKind, number>>;
  /** What the limit cut, and what each lens leaves out. */
  readonly omitted: Left;
  readonly omittedByA: Left;
  readonly omittedByB: Left;
}

/** The relations that either lens claims among the scene's nodes, and the nodes at their ends. */
export function comparedGraph(
  graph: GraphData,
  comparison: Comparison,
  hidden: ReadonlySet<string>,
): GraphData {
  const seen = (id: string) => graph.nodes.has(id) && !hidden.has(id);
  const relations = comparison.relations
    .map(({ relation }) => relation)
    .filter(({ subject, object }) => seen(subject) && seen(object));
  const ends = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
  return {
    nodes: new Map([...graph.nodes].filter(([id]) => ends.has(id))),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
}
