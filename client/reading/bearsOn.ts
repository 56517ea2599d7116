import type { ReadStatement } from "../api/readArticle.ts";
import { placeOf } from "../api/toGraphData.ts";
import { type Selection, selectedNodes, selectedRelations } from "../state/Selection.ts";

/** Whether a statement is what is selected: itself, a claim of the relation, or one that names the node or is its word. */
export function bearsOn(
  { id, relations, subject, objects, speaker }: ReadStatement,
  selection: Selection,
): boolean {
  if (selection.kind === "statement") return selection.id === id;
  const chosen = selectedRelations(selection);
  if (relations.some((relation) => chosen.includes(relation.id))) return true;
  const nodes = selectedNodes(selection);
  return [subject, speaker, ...objects].some((each) => nodes.includes(placeOf(each)?.id ?? ""));
}
