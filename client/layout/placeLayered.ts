import type { Frame, Positions, ToLayOut } from "./Placed.ts";

const gap = { between: 12, columns: 60, parts: 16 };

/**
 * Columns from left to right: an edge leads from its subject's column to a later one, wherever edges do not run in a
 * circle. Layers by longest path, each sorted by where its neighbours stand (Sugiyama, Tagawa and Toda 1981); a layer that
 * is too long for the frame is parted into columns that stand close.
 */
export function placeLayered(nodes: readonly ToLayOut[], frame: Frame): Positions {
  const columns = parted(sorted(layersOf(nodes)), frame);
  const placed = new Map<string, { x: number; y: number }>();
  let left = 0;
  for (const { members, first } of columns) {
    left += first ? gap.columns : gap.parts;
    const widest = Math.max(...members.map(({ box }) => box.left));
    let top = -heightOf(members) / 2;
    for (const { id, box } of members) {
      placed.set(id, { x: left + widest, y: top + box.top });
      top += box.top + box.bottom + gap.between;
    }
    left += widest + Math.max(...members.map(({ box }) => box.right));
  }
  return placed;
}

/** Longest way to each node over edges that do not close a circle. */
function layersOf(nodes: readonly ToLayOut[]): ToLayOut[][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const forward = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const done: string[] = [];
  for (const from of circlesOpened(nodes, byId, forward)) done.push(from);
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  for (const id of done.reverse()) {
    for (const to of forward.get(id) ?? []) {
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1));
    }
  }
  const deepest = Math.max(0, ...depth.values());
  return Array.from({ length: deepest + 1 }, (_, layer) =>
    nodes.filter(({ id }) => depth.get(id) === layer),
  ).filter(({ length }) => length > 0);
}

/** Walks depth first, without recursion; hands on nodes as they are left, and keeps edges that lead to none still open. */
function* circlesOpened(
  nodes: readonly ToLayOut[],
  byId: ReadonlyMap<string, ToLayOut>,
  forward: ReadonlyMap<string, string[]>,
): Generator<string> {
  const state = new Map<string, "open" | "left">();
  for (const { id: root } of nodes) {
    if (state.has(root)) continue;
    const way = [{ id: root, next: 0 }];
    state.set(root, "open");
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const to = byId.get(at.id)?.leadsTo[at.next];
      at.next += 1;
      if (to === undefined) {
        state.set(at.id, "left");
        yield at.id;
        way.pop();
      } else if (byId.has(to) && state.get(to) !== "open") {
        forward.get(at.id)?.push(to);
        if (!state.has(to)) {
          state.set(to, "open");
          way.push({ id: to, next: 0 });
        }
      }
    }
  }
}

function sorted(layers: ToLayOut[][]): ToLayOut[][] {
  let now = layers;
  for (let pass = 0; pass < 8; pass++) {
    const rank = new Map(
      now.flatMap((layer) => layer.map(({ id }, index) => [id, (index + 0.5) / layer.length] as const)),
    );
    now = now.map((layer) =>
      layer
        .map((node, index) => ({
          node,
          at: mean(node.joined.flatMap((id) => rank.get(id) ?? [])) ?? (index + 0.5) / layer.length,
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ node }) => node),
    );
  }
  return now;
}

interface Column {
  readonly members: readonly ToLayOut[];
  /** Begins a layer, rather than going on with one. */
  readonly first: boolean;
}

/** Parts layers so that the whole has about the frame's shape. */
function parted(layers: readonly ToLayOut[][], frame: Frame): Column[] {
  const all = layers.flat();
  const area = all.reduce(
    (sum, { box }) => sum + (box.left + box.right + gap.parts) * (box.top + box.bottom + gap.between),
    0,
  );
  const tallest = Math.max(frame.height, 1.4 * Math.sqrt((area * frame.height) / frame.width));
  return layers.flatMap((layer) => {
    const parts = Math.ceil(heightOf(layer) / tallest);
    const size = Math.ceil(layer.length / parts);
    return Array.from({ length: Math.ceil(layer.length / size) }, (_, index) => ({
      members: layer.slice(index * size, (index + 1) * size),
      first: index === 0,
    }));
  });
}

function heightOf(nodes: readonly ToLayOut[]): number {
  return nodes.reduce((sum, { box }) => sum + box.top + box.bottom + gap.between, -gap.between);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length;
}
