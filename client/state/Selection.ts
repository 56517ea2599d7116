/** What is picked: the same in canvas, list, table and panel. Several nodes are picked at once, of the rest one. */
export type Selection =
  | { readonly kind: "nothing" }
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "nodes"; readonly ids: readonly string[] }
  | { readonly kind: "relation"; readonly id: string }
  /** With the relations that it is a claim of, which canvas and table mark. */
  | { readonly kind: "statement"; readonly id: string; readonly relations: readonly string[] }
  | { readonly kind: "article"; readonly id: string };

export const nothing: Selection = { kind: "nothing" };

/** Picks these nodes: none, one or several. */
export function nodesSelection(ids: readonly string[]): Selection {
  const [first, ...more] = ids;
  if (first === undefined) return nothing;
  return more.length === 0 ? { kind: "node", id: first } : { kind: "nodes", ids };
}

export function selectedNodes(selection: Selection): readonly string[] {
  if (selection.kind === "node") return [selection.id];
  return selection.kind === "nodes" ? selection.ids : [];
}

export function isSelected(selection: Selection, kind: "node" | "relation", id: string): boolean {
  if (kind === "node") return selectedNodes(selection).includes(id);
  return selectedRelations(selection).includes(id);
}

/** The relation that is selected, or those that the selected statement is a claim of. */
export function selectedRelations(selection: Selection): readonly string[] {
  if (selection.kind === "relation") return [selection.id];
  return selection.kind === "statement" ? selection.relations : [];
}

/** What is selected, as one id; undefined for nothing and for several. */
export function selectedId(selection: Selection): string | undefined {
  return "id" in selection ? selection.id : undefined;
}
