import type { Page } from "../graph/read/Page.ts";
import { cursorOf } from "./pageRequest.ts";

/** A page as a Relay connection. */
export function connectionOf<Node extends { readonly id: string }>({ total, start, entries }: Page<Node>) {
  const edges = entries.map((node, index) => ({ node, cursor: cursorOf(start + index, node.id) }));
  return {
    totalCount: total,
    edges,
    nodes: [...entries],
    pageInfo: {
      hasNextPage: start + entries.length < total,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
