import type { PlainRelation } from "./plainRelations.ts";

export interface PlainGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly statements: number;
    readonly neighbors: number;
  }[];
  readonly relations: readonly string[];
  readonly omitted: { readonly nodes: number; readonly relations: number; readonly statements: number };
}

/**
 * A part of the graph to draw: what lies at most so many steps from a start node, or all of it without one, over relations
 * that so many voices claim.
 */
export function plainGraph(
  all: readonly PlainRelation[],
  asked: {
    readonly start?: string;
    readonly depth: number;
    readonly minVoices: number;
    readonly limit: number;
  },
): PlainGraph {
  const claimed = all.filter(
    ({ statements, independentVoices }) =>
      statements > 0 && (asked.minVoices <= 1 || independentVoices >= asked.minVoices),
  );
  const touching = (id: string) => claimed.filter((relation) => endsOf(relation).includes(id));
  const neighbors = (id: string) =>
    [...new Set(touching(id).flatMap(endsOf))].filter((other) => other !== id);
  const statements = (id: string) => sum(touching(id));
  let reached = asked.start === undefined ? [...new Set(claimed.flatMap(endsOf))] : [asked.start];
  for (let step = 0; step < asked.depth; step += 1) {
    reached = [...new Set([...reached, ...reached.flatMap(neighbors)])];
  }
  const isStart = (id: string) => Number(id === asked.start);
  const nodes = reached
    .sort((a, b) => isStart(b) - isStart(a) || statements(b) - statements(a) || (a < b ? -1 : 1))
    .slice(0, asked.limit);
  const within = claimed.filter((relation) => endsOf(relation).every((id) => reached.includes(id)));
  const drawn = within.filter((relation) => endsOf(relation).every((id) => nodes.includes(id)));
  return {
    nodes: nodes.map((id) => ({ id, statements: statements(id), neighbors: neighbors(id).length })),
    relations: drawn
      .toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
    omitted: {
      nodes: reached.length - nodes.length,
      relations: within.length - drawn.length,
      statements: sum(within) - sum(drawn),
    },
  };
}

function endsOf({ id }: PlainRelation): readonly string[] {
  const [subject = "", , object = ""] = id.split(":");
  return [subject, object];
}

function sum(relations: readonly PlainRelation[]): number {
  return relations.reduce((all, { statements }) => all + statements, 0);
}
