import { operations } from "../api/operations.ts";
import { placeNewcomers } from "../layout/placeNewcomers.ts";
import { emptyGraph, type GraphData } from "../state/GraphData.ts";
import { removeNodes, renameNodes, type Scene } from "../state/Scene.ts";
import { nothing, type Selection } from "../state/Selection.ts";
import type { View } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph, fetchPassing } from "./fetchScene.ts";

/**
 * Opens a view as a link holds it. Nodes that were merged stand where they stood, under the kept id; nodes that are no
 * longer loaded are named in a sentence and left out.
 */
export function openView(explorer: Explorer, view: View): Promise<void> {
  return explorer.tasks.run("Opening the view", async () => {
    const known = explorer.store.get().corpus;
    const [corpus, passing, found] = await Promise.all([
      known ?? operations.corpus(),
      fetchPassing(view.lens),
      settle(view),
    ]);
    queueMicrotask(() => explorer.onScene({ fit: true }));
    return (state) => ({
      ...state,
      corpus,
      passing,
      graph: found.graph,
      notices: found.notices,
      view: {
        ...view,
        scene: placeNewcomers(found.graph, found.scene, view.layout),
        selection: found.selection,
      },
      announcement: `View opened: ${found.graph.nodes.size} nodes, ${found.graph.relations.size} relations.`,
    });
  });
}

interface Settled {
  readonly scene: Scene;
  readonly graph: GraphData;
  readonly selection: Selection;
  readonly notices: readonly string[];
}

async function settle(view: View): Promise<Settled> {
  const ids = [...view.scene.keys()];
  let graph = await fetchGraph(ids, view.lens);
  const missing = ids.filter((id) => !graph.nodes.has(id));
  const answers = await Promise.all(
    missing.map(async (id) => [id, (await operations.whatIs(id)).node?.id] as const),
  );
  const renamed = new Map<string, string>();
  const gone: string[] = [];
  for (const [id, kept] of answers) {
    if (kept === undefined) gone.push(id);
    else if (kept !== id) renamed.set(id, kept);
  }
  const scene = removeNodes(renameNodes(view.scene, renamed), gone);
  if (renamed.size > 0) graph = await fetchGraph([...scene.keys()], view.lens);
  const picked = await settleSelection(view, graph);
  return {
    scene,
    graph: graph.nodes.size === 0 ? emptyGraph : graph,
    selection: picked ?? nothing,
    notices: notices(renamed, picked === undefined ? [...gone, selectedId(view.selection)] : gone),
  };
}

/** The selection under the ids of now; undefined where what was selected is gone. */
async function settleSelection({ selection }: View, graph: GraphData): Promise<Selection | undefined> {
  if (selection.kind === "nothing") return selection;
  if (selection.kind === "node" && graph.nodes.has(selection.id)) return selection;
  if (selection.kind === "relation" && graph.relations.has(selection.id)) return selection;
  const { node } = await operations.whatIs(selection.id);
  return node === null ? undefined : { kind: selection.kind, id: node.id };
}

function selectedId(selection: Selection): string {
  return selection.kind === "nothing" ? "" : selection.id;
}

function notices(renamed: ReadonlyMap<string, string>, gone: readonly string[]): string[] {
  const sentences = [...renamed].map(
    ([id, kept]) => `“${id}” has been merged into “${kept}”, which is shown in its place.`,
  );
  const names = [...new Set(gone)].map((id) => `“${id}”`);
  if (names.length > 0) {
    sentences.push(
      `${names.join(", ")} ${names.length === 1 ? "is" : "are"} in no loaded article any more, and so not in this view.`,
    );
  }
  return sentences;
}
