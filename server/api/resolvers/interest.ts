import type { InterestResolvers } from "../generated/resolverTypes.ts";
import { inGraph, statementList } from "./statementLists.ts";

export const Interest: InterestResolvers = {
  ...inGraph,
  broader: async ({ id }, _, { load }) => (await load.interestLinks.load(id))?.broader ?? [],
  narrower: async ({ id }, _, { load }) => (await load.interestLinks.load(id))?.narrower ?? [],
  opposite: async ({ id }, _, { load }) => (await load.interestLinks.load(id))?.opposite ?? null,
  stances: statementList("stances"),
};
