import type { StatementToCite } from "../api/readStatements.ts";
import type { GraphData } from "../state/GraphData.ts";
import { type Selection, selectedNodes } from "../state/Selection.ts";

/** Those behind the relations that are to be seen. */
export function statementsOfView(
  statements: readonly StatementToCite[],
  graph: GraphData,
): StatementToCite[] {
  return statements.filter(({ relations }) => relations.some(({ id }) => graph.relations.has(id)));
}

/** Those of what is selected: of a node, those behind the relations that are to be seen and end in it. */
export function statementsOfSelection(
  statements: readonly StatementToCite[],
  selection: Selection,
  graph: GraphData,
): StatementToCite[] {
  switch (selection.kind) {
    case "nothing":
      return [];
    case "statement":
      return statements.filter(({ id }) => id === selection.id);
    case "article":
      return statements.filter(({ article }) => article.id === selection.id);
    case "relation":
      return statements.filter(({ relations }) => relations.some(({ id }) => id === selection.id));
    case "node":
    case "nodes": {
      const chosen = new Set(selectedNodes(selection));
      const theirs = new Set(
        [...graph.relations.values()]
          .filter(({ subject, object }) => chosen.has(subject) || chosen.has(object))
          .map(({ id }) => id),
      );
      return statements.filter(({ relations }) => relations.some(({ id }) => theirs.has(id)));
    }
  }
}
