import type { StoredNode } from "../../graph/read/StoredNode.ts";
import type { SearchHitResolvers } from "../generated/resolverTypes.ts";

export const SearchHit: SearchHitResolvers = {
  kind: ({ node }) => node.kind,
  label: ({ node }) => labelOf(node),
};

function labelOf(node: StoredNode): string {
  switch (node.kind) {
    case "entity":
    case "event":
      return node.name;
    case "interest":
      return node.goal;
    case "statement":
      return node.gloss;
    case "article":
      return node.title ?? node.id;
  }
}
