import type { ExplorerState } from "./ExplorerState.ts";
import { type GraphData, isActor } from "./GraphData.ts";
import { selectedId } from "./Selection.ts";

/** Whose stances the matrix shows: the one chosen, else what is selected, else who stands first; undefined where there is no actor. */
export function matrixHolder(state: ExplorerState, graph: GraphData): string | undefined {
  return state.view.matrix.holder ?? selectedHolder(state, graph) ?? holdersOf(state, graph)[0]?.id;
}

function selectedHolder(state: ExplorerState, graph: GraphData): string | undefined {
  const id = selectedId(state.view.selection);
  const node = id === undefined ? undefined : graph.nodes.get(id);
  if (node !== undefined) return isActor(node.type) ? node.id : undefined;
  const relation = id === undefined ? undefined : graph.relations.get(id);
  return relation?.predicate.kind === "STANCE" ? relation.subject : undefined;
}

/** Actors of the scene, those first whose stances are stated most, then others of whom stances are loaded. */
export function holdersOf(state: ExplorerState, graph: GraphData): { id: string; name: string }[] {
  const stances = new Map<string, number>();
  for (const { subject, predicate, statements } of graph.relations.values()) {
    if (predicate.kind === "STANCE") stances.set(subject, (stances.get(subject) ?? 0) + statements);
  }
  const inScene = [...graph.nodes.values()]
    .filter(({ type }) => isActor(type))
    .sort((a, b) => (stances.get(b.id) ?? 0) - (stances.get(a.id) ?? 0) || b.statements - a.statements);
  const others = state.corpus?.holders.nodes.filter(({ id }) => !graph.nodes.has(id)) ?? [];
  return [...inScene, ...others];
}
