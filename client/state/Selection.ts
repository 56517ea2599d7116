/** What is picked: one thing, the same in canvas, list, table and panel. */
export type Selection =
  | { readonly kind: "nothing" }
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relation"; readonly id: string }
  | { readonly kind: "statement"; readonly id: string }
  | { readonly kind: "article"; readonly id: string };

export const nothing: Selection = { kind: "nothing" };

export function isSelected(selection: Selection, kind: Selection["kind"], id: string): boolean {
  return selection.kind !== "nothing" && selection.kind === kind && selection.id === id;
}
