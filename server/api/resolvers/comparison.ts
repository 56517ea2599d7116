import type { ComparisonResolvers } from "../generated/resolverTypes.ts";
import { relationRef } from "../relations.ts";

export const Comparison: ComparisonResolvers = {
  onlyA: ({ onlyA }) => onlyA.map(relationRef),
  onlyB: ({ onlyB }) => onlyB.map(relationRef),
  agreed: ({ agreed }) => agreed.map(relationRef),
  conflict: ({ conflict }) => conflict.map(relationRef),
};
