import { operations } from "../api/operations.ts";
import { placeNewcomers } from "../layout/placeNewcomers.ts";
import { emptyGraph, type GraphData } from "../state/GraphData.ts";
import { removeNodes, renameNodes } from "../state/Scene.ts";
import { nodesSelection, nothing, type Selection, selectedId, selectedNodes } from "../state/Selection.ts";
import { withGraph } from "../state/transitions.ts";
import type { View } from "../state/View.ts";
import type { ReadView } from "../state/viewDocument.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";
import { layOutScene } from "./layOutScene.ts";

/**
 * Opens a view as a link or a file holds it. Nodes that were merged stand where they stood, under the kept id; nodes that
 * are no longer loaded are named in a sentence and left out. A view without places is laid out by its layout and seed.
 */
export function openView(explorer: Explorer, { view, placed }: ReadView): Promise<void> {
  return explorer.tasks.run("Opening the view", async (signal) => {
    const known = explorer.store.get().corpus;
    const [corpus, passing, settled] = await Promise.all([
      known ?? operations.corpus(signal),
      fetchPassing(view.lens, signal),
      settle(view, signal),
    ]);
    const { graph, notices } = settled;
    const scene = placed
      ? placeNewcomers(graph, settled.view.scene, view.layout)
      : await layOutScene(explorer, settled.view, graph, signal);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...withGraph(state, graph, view.lens, passing),
      corpus,
      notices,
      view: { ...settled.view, scene },
      announcement: `View opened: ${graph.nodes.size} nodes, ${graph.relations.size} relations.`,
    });
  });
}

interface Settled {
  readonly view: View;
  readonly graph: GraphData;
  readonly notices: readonly string[];
}

/** The view under the ids of now. */
async function settle(view: View, signal: AbortSignal): Promise<Settled> {
  const ids = [...view.scene.keys()];
  let graph = await fetchGraph(ids, view.lens, signal);
  const missing = ids.filter((id) => !graph.nodes.has(id));
  const answers = await Promise.all(
    missing.map(async (id) => [id, (await operations.whatIs(id, signal)).node?.id] as const),
  );
  const renamed = new Map<string, string>();
  const gone = new Set<string>();
  for (const [id, kept] of answers) {
    if (kept === undefined) gone.add(id);
    else if (kept !== id) renamed.set(id, kept);
  }
  const now = (set: ReadonlySet<string>) =>
    new Set([...set].filter((id) => !gone.has(id)).map((id) => renamed.get(id) ?? id));
  const scene = removeNodes(renameNodes(view.scene, renamed), gone);
  if (renamed.size > 0) graph = await fetchGraph([...scene.keys()], view.lens, signal);
  const selection = await settleSelection(view.selection, graph, renamed, signal);
  const lost = selection === undefined ? selectedId(view.selection) : undefined;
  return {
    view: {
      ...view,
      scene,
      hidden: now(view.hidden),
      pinned: now(view.pinned),
      selection: selection ?? nothing,
    },
    graph: graph.nodes.size === 0 ? emptyGraph : graph,
    notices: sentences(renamed, lost === undefined ? gone : gone.add(lost)),
  };
}

/** The selection under the ids of now; undefined where what was selected is gone. */
async function settleSelection(
  selection: Selection,
  graph: GraphData,
  renamed: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Selection | undefined> {
  if (selection.kind === "nothing") return selection;
  if (selection.kind === "nodes") {
    const ids = selectedNodes(selection).map((id) => renamed.get(id) ?? id);
    return nodesSelection(ids.filter((id) => graph.nodes.has(id)));
  }
  if (selection.kind === "node" && graph.nodes.has(selection.id)) return selection;
  if (selection.kind === "relation" && graph.relations.has(selection.id)) return selection;
  const { node } = await operations.whatIs(selection.id, signal);
  if (node === null) return undefined;
  if (selection.kind !== "statement") return { kind: selection.kind, id: node.id };
  const relations = "relations" in node ? node.relations.map(({ id }) => id) : [];
  return { kind: "statement", id: node.id, relations };
}

function sentences(renamed: ReadonlyMap<string, string>, gone: ReadonlySet<string>): string[] {
  const merged = [...renamed].map(
    ([id, kept]) => `“${id}” has been merged into “${kept}”, which is shown in its place.`,
  );
  if (gone.size === 0) return merged;
  const names = [...gone].map((id) => `“${id}”`).join(", ");
  return [
    ...merged,
    `${names} ${gone.size === 1 ? "is" : "are"} in no loaded article any more, and so not in this view.`,
  ];
}
