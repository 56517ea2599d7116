import { connectionOf } from "../connectionOf.ts";
import type {
  GraphNodeResolvers,
  GraphResolvers,
  NeighborCountResolvers,
  RelationResolvers,
  RelationViewResolvers,
} from "../generated/resolverTypes.ts";
import { lensOf } from "../lensOf.ts";
import { pageRequest } from "../pageRequest.ts";
import { entitiesOf, participant } from "../participants.ts";
import { predicateOf, relationRef } from "../relations.ts";

export const Relation: RelationResolvers = {
  subject: ({ subject }, _, context) => participant(subject, context),
  predicate: ({ predicate }, _, context) => predicateOf(predicate, context),
  object: ({ object }, _, context) => participant(object, context),
  under: async ({ id }, args, { load }) => {
    const lens = lensOf(args.lens);
    const counts = await load.relationCounts(lens).load(id);
    if (counts === undefined) throw new Error(`the relation ${id} was not counted`);
    const { speakers, ...rest } = counts;
    return { ...rest, speakerIds: speakers, key: id, lens };
  },
};

export const RelationView: RelationViewResolvers = {
  speakers: ({ speakerIds }, _, context) => entitiesOf(speakerIds, context),
  independentVoices: async ({ key, lens }, _, { load }) =>
    (await load.independentVoices(lens).load(key)) ?? 0,
  ascriptions: ({ ascriptions }) => [...ascriptions],
  claims: async ({ key, lens }, args, { load }) => {
    const page = await load.statements("claims", lens, pageRequest(args)).load(key);
    return connectionOf(page ?? { total: 0, start: 0, entries: [] });
  },
};

export const NeighborCount: NeighborCountResolvers = {
  predicate: ({ predicate }, _, context) => predicateOf(predicate, context),
};

export const Graph: GraphResolvers = {
  nodes: ({ nodes }) => [...nodes],
  relations: ({ relations }) => relations.map(relationRef),
};

export const GraphNode: GraphNodeResolvers = {
  node: ({ id }, _, context) => participant(id, context),
};
