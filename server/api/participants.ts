import type { EntityNode, EventNode, InterestNode, StatementNode } from "../graph/read/StoredNode.ts";
import { decodeRef } from "../model/Ref.ts";
import type { Context } from "./Context.ts";

/** A plain value that stands as object. */
export interface LiteralValue {
  readonly kind: "literal";
  readonly value: string;
}

/** What a text leaves open, or what is not loaded. */
export interface LeftOpen {
  readonly kind: "unspecified";
  readonly label: string;
}

export type ParticipantValue =
  | EntityNode
  | InterestNode
  | EventNode
  | StatementNode
  | LiteralValue
  | LeftOpen;

/** What a coded reference (model/Ref.ts) stands for, after merges. */
export async function participant(coded: string, { load }: Context): Promise<ParticipantValue> {
  const ref = decodeRef(coded);
  if (ref.kind === "literal") return { kind: "literal", value: ref.value };
  if (ref.kind === "unspecified") return { kind: "unspecified", label: "not specified" };
  const node = await load.nodes.load(ref.id);
  if (node === undefined || node.kind === "article")
    return { kind: "unspecified", label: `${ref.id}, which is not loaded` };
  return node;
}

export function participants(coded: readonly string[], context: Context): Promise<ParticipantValue[]> {
  return Promise.all(coded.map((ref) => participant(ref, context)));
}

/** The entity of a slug that the graph itself names. */
export async function entityOf(id: string, { load }: Context): Promise<EntityNode> {
  const node = await load.nodes.load(id);
  if (node?.kind === "entity") return node;
  throw new Error(`the graph names the entity ${id}, which is not there`);
}

/** The entities of some slugs, each once: several slugs may have been merged into one. */
export async function entitiesOf(ids: readonly string[], { load }: Context): Promise<EntityNode[]> {
  const nodes = await load.nodes.loadMany(ids);
  const entities = nodes.filter((node) => node.kind === "entity");
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
