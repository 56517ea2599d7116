import { tripleOf } from "../../model/tripleKey.ts";

/** A relation that may be drawn. */
export interface GraphRelation {
  readonly key: string;
  /** Its statements under the lens. */
  readonly statements: number;
}

/** A node that may be drawn. */
export interface SelectedNode {
  readonly id: string;
  /** Statements of its relations. */
  readonly statements: number;
  /** Nodes that it is related to. */
  readonly neighbors: number;
}

export interface SelectedGraph {
  readonly nodes: readonly SelectedNode[];
  /** Keys, most-stated first. */
  readonly relations: readonly string[];
  readonly omitted: { readonly nodes: number; readonly relations: number; readonly statements: number };
}

export interface GraphRequest {
  /** Ids after merges. Empty: the whole graph is within reach. */
  readonly start: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

/**
 * Chooses what to draw: start nodes first, in their order, then others within reach by their statements, and all
 * relations among those chosen. `relations` are all of every node within reach.
 */
export function selectGraph(
  relations: readonly GraphRelation[],
  { start, depth, limit }: GraphRequest,
): SelectedGraph {
  const around = surroundings(relations);
  const reached = start.length === 0 ? new Set(around.keys()) : reach(start, depth, around);
  const isStart = new Set(start);
  const others = [...reached]
    .filter((id) => !isStart.has(id))
    .map((id) => nodeOf(id, around))
    .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
  const nodes = [...start.map((id) => nodeOf(id, around)), ...others].slice(0, limit);

  const shown = new Set(nodes.map(({ id }) => id));
  const within = relations.filter(({ key }) => ends(key).every((id) => reached.has(id)));
  const drawn = within.filter(({ key }) => ends(key).every((id) => shown.has(id)));
  return {
    nodes,
    relations: drawn
      .toSorted((a, b) => b.statements - a.statements || (a.key < b.key ? -1 : 1))
      .map(({ key }) => key),
    omitted: {
      nodes: reached.size - nodes.length,
      relations: within.length - drawn.length,
      statements: sum(within) - sum(drawn),
    },
  };
}

type Surroundings = ReadonlyMap<string, { readonly neighbors: Set<string>; statements: number }>;

function surroundings(relations: readonly GraphRelation[]): Surroundings {
  const around = new Map<string, { neighbors: Set<string>; statements: number }>();
  for (const { key, statements } of relations) {
    const pair = new Set(ends(key));
    for (const id of pair) {
      const node = around.get(id) ?? { neighbors: new Set<string>(), statements: 0 };
      around.set(id, node);
      node.statements += statements;
      for (const other of pair) if (other !== id) node.neighbors.add(other);
    }
  }
  return around;
}

function reach(start: readonly string[], depth: number, around: Surroundings): ReadonlySet<string> {
  const reached = new Set(start);
  let edge: readonly string[] = start;
  for (let step = 0; step < depth; step += 1) {
    edge = [...new Set(edge.flatMap((id) => [...(around.get(id)?.neighbors ?? [])]))].filter(
      (id) => !reached.has(id),
    );
    for (const id of edge) reached.add(id);
  }
  return reached;
}

function nodeOf(id: string, around: Surroundings): SelectedNode {
  const node = around.get(id);
  return { id, statements: node?.statements ?? 0, neighbors: node?.neighbors.size ?? 0 };
}

function ends(key: string): readonly string[] {
  const triple = tripleOf(key);
  return triple === null ? [] : [triple.subject, triple.object];
}

function sum(relations: readonly GraphRelation[]): number {
  return relations.reduce((all, { statements }) => all + statements, 0);
}
