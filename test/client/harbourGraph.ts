import type { GraphData, NodeData, NodeType, RelationData } from "../../client/state/GraphData.ts";

/** An invented harbour world for tests of the explorer's pure parts. */
export function node(id: string, type: NodeType = "State", statements = 3): NodeData {
  return { id, name: `The ${id} of Quay`, type, statements, neighbors: 2 };
}

export function relation(
  subject: string,
  predicate: string,
  object: string,
  more: Partial<RelationData> = {},
): RelationData {
  return {
    id: `${subject}:${predicate}:${object}`,
    subject,
    object,
    predicate: { name: predicate, label: predicate.toLowerCase(), kind: "STANCE", sign: 1, symmetric: false },
    status: "ASSERTED",
    statements: 1,
    positive: 1,
    negative: 0,
    questions: 0,
    speakers: [{ id: "harbour-post", name: "Harbour Post" }],
    independentVoices: 1,
    ascriptions: ["THIRD_PARTY"],
    ...more,
  };
}

export function graphOf(nodes: readonly NodeData[], relations: readonly RelationData[] = []): GraphData {
  return {
    nodes: new Map(nodes.map((each) => [each.id, each])),
    relations: new Map(relations.map((each) => [each.id, each])),
  };
}
