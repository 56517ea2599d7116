import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import type { NeighborPageFragment } from "../generated/operations.ts";
import type { NodeType } from "../state/GraphData.ts";
import type { Lens } from "../state/Lens.ts";
import { announce, select } from "../state/transitions.ts";
import { addNodes, grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchCounted } from "./fetchCounted.ts";

/** One line of the expand menu: neighbours by predicate, direction and type. */
export interface NeighborGroup {
  readonly predicate: string;
  readonly outgoing: boolean;
  readonly type: NodeType;
}

/** So many newcomers at a time: more would not find room beside their parent. */
export const expandStep = 8;

/** Brings a node's most-stated neighbours that are not there yet onto the canvas, of one group or of all. */
export function expandNode(explorer: Explorer, id: string, group?: NeighborGroup): Promise<void> {
  const before = explorer.store.get();
  const { view, graph } = before;
  if (!graph.nodes.has(id)) return addNodes(explorer, [id], { kind: "node", id });
  return explorer.tasks.run("Looking for neighbours", async (signal) => {
    const newcomers = await findNewcomers(id, view.lens, group, new Set(view.scene.keys()), signal);
    if (newcomers.length === 0) {
      return (state) =>
        announce(select(state, { kind: "node", id }), "All its neighbours are on the canvas already.");
    }
    const grown = await fetchCounted(before, [...view.scene.keys(), ...newcomers], signal);
    queueMicrotask(() => explorer.onScene({ reveal: newcomers }));
    return (state) =>
      announce(
        select(grow(explorer, state, grown, id), { kind: "node", id }),
        `${newcomers.length} ${newcomers.length === 1 ? "node" : "nodes"} added beside ${grown.graph.nodes.get(id)?.name ?? id}.`,
      );
  });
}

async function findNewcomers(
  id: string,
  lens: Lens,
  group: NeighborGroup | undefined,
  there: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<string[]> {
  // Under a lens that names predicates, a group's predicate is one of them: it was counted under that lens.
  const narrowed = group === undefined ? lens : { ...lens, predicates: [group.predicate] };
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const { node } = await operations.neighbors(id, narrowed, after, signal);
    if (node === null || !("relations" in node)) break;
    for (const other of others(node.relations, id, group)) if (!there.has(other)) found.add(other);
    const { hasNextPage, endCursor } = node.relations.pageInfo;
    after = hasNextPage ? (endCursor ?? undefined) : undefined;
  } while (found.size < expandStep && after !== undefined);
  return [...found].slice(0, expandStep);
}

function others({ nodes }: NeighborPageFragment, id: string, group: NeighborGroup | undefined): string[] {
  return nodes.flatMap(({ subject, object, predicate }) => {
    const from = placeOf(subject);
    const to = placeOf(object);
    const outgoing = from?.id === id;
    const other = outgoing ? to : from;
    if (other === undefined) return [];
    const wrongWay = group !== undefined && !predicate.symmetric && outgoing !== group.outgoing;
    return wrongWay || (group !== undefined && other.type !== group.type) ? [] : [other.id];
  });
}
