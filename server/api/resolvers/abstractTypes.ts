import type { EntityResolvers, NodeResolvers, ParticipantResolvers } from "../generated/resolverTypes.ts";

/** Types of what is no entity, by kind; an entity's own type is also the name of its GraphQL type. */
const found = { interest: "Interest", event: "Event", statement: "Statement" } as const;
const nodes = { ...found, article: "Article", relation: "Relation" } as const;
const stated = { ...found, literal: "Literal", unspecified: "Unspecified" } as const;

/** Which type a value of an interface or union is. */
export const abstractTypes: {
  readonly Node: NodeResolvers;
  readonly Entity: EntityResolvers;
  readonly Participant: ParticipantResolvers;
} = {
  Node: { __resolveType: (value) => (value.kind === "entity" ? value.type : nodes[value.kind]) },
  Entity: { __resolveType: ({ type }) => type },
  Participant: { __resolveType: (value) => (value.kind === "entity" ? value.type : stated[value.kind]) },
};
