import type { Ascription, PredicateKind, RelationStatus } from "../generated/operations.ts";

/** What a node of the canvas can be: the types of the API that stand in relations. */
export const nodeTypes = [
  "State",
  "Organization",
  "Person",
  "Group",
  "MilitaryUnit",
  "Interest",
  "Event",
  "Place",
  "Facility",
  "Equipment",
] as const;
export type NodeType = (typeof nodeTypes)[number];

const actorTypes: readonly NodeType[] = ["State", "Organization", "Person", "Group", "MilitaryUnit"];

/** Those that can speak and hold a stance. */
export function isActor(type: NodeType): boolean {
  return actorTypes.includes(type);
}

/** Ids of the actors of a graph, in one order however they came. */
export function actorsOf({ nodes }: Pick<GraphData, "nodes">): string[] {
  return [...nodes.values()].flatMap(({ id, type }) => (isActor(type) ? [id] : [])).sort();
}

export interface NodeData {
  readonly id: string;
  /** Name of an entity or event, goal of an interest. */
  readonly name: string;
  readonly type: NodeType;
  /** Statements of its relations under the lens, in the whole graph. */
  readonly statements: number;
  /** Nodes that it is related to under the lens, in the whole graph. */
  readonly neighbors: number;
}

export interface RelationData {
  /** Triple key. */
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly predicate: PredicateData;
  readonly status: RelationStatus;
  /** Claims that count under the lens, and of these the ones for and against; questions are counted apart. */
  readonly statements: number;
  readonly positive: number;
  readonly negative: number;
  readonly questions: number;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly independentVoices: number;
  readonly ascriptions: readonly Ascription[];
}

export interface PredicateData {
  readonly name: string;
  readonly label: string;
  readonly kind: PredicateKind;
  readonly sign: number | null;
  readonly symmetric: boolean;
}

/** A part of the graph as the server gave it under one lens. */
export interface GraphData {
  readonly nodes: ReadonlyMap<string, NodeData>;
  readonly relations: ReadonlyMap<string, RelationData>;
}

export const emptyGraph: GraphData = { nodes: new Map(), relations: new Map() };

/** Relations at a node, in the graph's order. */
export function relationsAt(graph: GraphData, id: string): RelationData[] {
  return [...graph.relations.values()].filter(
    (relation) => relation.subject === id || relation.object === id,
  );
}

/** A graph with all nodes and the relations at one of them alone. */
export function starOf(graph: GraphData, id: string): GraphData {
  return { ...graph, relations: new Map(relationsAt(graph, id).map((relation) => [relation.id, relation])) };
}

/** The other end of a relation. */
export function otherEnd(relation: RelationData, id: string): string {
  return relation.subject === id ? relation.object : relation.subject;
}

/** How many neighbours the lens allows and the graph at hand does not show, by node. */
export function hiddenNeighbors(graph: GraphData): Map<string, number> {
  const shown = new Map<string, Set<string>>();
  const note = (at: string, other: string) => {
    const known = shown.get(at) ?? new Set();
    shown.set(at, known.add(other));
  };
  for (const relation of graph.relations.values()) {
    note(relation.subject, relation.object);
    note(relation.object, relation.subject);
  }
  return new Map(
    [...graph.nodes.values()].map((node) => [
      node.id,
      Math.max(0, node.neighbors - (shown.get(node.id)?.size ?? 0)),
    ]),
  );
}
