import type { GraphQuery, NodeFieldsFragment, RelationFieldsFragment } from "../generated/operations.ts";
import {
  type GraphData,
  type NodeData,
  type NodeType,
  nodeTypes,
  type RelationData,
} from "../state/GraphData.ts";

/** The API's answer as the explorer keeps it: nodes and relations by id. */
export function toGraphData(answer: GraphQuery["graph"]): GraphData {
  const nodes = new Map<string, NodeData>();
  for (const { node, statements, neighbors } of answer.nodes) {
    const at = placeOf(node);
    if (at !== undefined) nodes.set(at.id, { ...at, statements, neighbors });
  }
  const relations = new Map<string, RelationData>();
  for (const fields of answer.relations) {
    const relation = toRelationData(fields);
    if (relation !== undefined) relations.set(relation.id, relation);
  }
  return { nodes, relations };
}

/** Undefined where an end can have no place on the canvas (a statement or a literal). */
export function toRelationData(fields: RelationFieldsFragment): RelationData | undefined {
  const subject = placeOf(fields.subject);
  const object = placeOf(fields.object);
  if (subject === undefined || object === undefined) return undefined;
  const { id, predicate, under } = fields;
  return { ...under, id, predicate, subject: subject.id, object: object.id };
}

/** Id, name and type of what can stand on the canvas. */
export function placeOf(node: NodeFieldsFragment): { id: string; name: string; type: NodeType } | undefined {
  switch (node.__typename) {
    case "Statement":
    case "Literal":
    case "Unspecified":
      return undefined;
    case "Interest":
      return { id: node.id, name: node.goal, type: "Interest" };
    default:
      return { id: node.id, name: node.name, type: node.__typename };
  }
}

/** Whether a type name of the API is one that the canvas can show. */
export function isNodeType(name: string): name is NodeType {
  return (nodeTypes as readonly string[]).includes(name);
}

/** How to name anything that can stand in a statement. */
export function participantName(node: NodeFieldsFragment): string {
  switch (node.__typename) {
    case "Interest":
      return node.goal;
    case "Statement":
      return node.gloss;
    case "Literal":
      return node.value;
    case "Unspecified":
      return node.label;
    default:
      return node.name;
  }
}
