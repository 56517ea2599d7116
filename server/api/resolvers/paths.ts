import type { PathResolvers } from "../generated/resolverTypes.ts";
import { participants } from "../participants.ts";
import { relationRef } from "../relations.ts";

export const Path: PathResolvers = {
  nodes: ({ nodes }, _, context) => participants(nodes, context),
  relations: ({ relations }) => relations.map(relationRef),
};
