import type { ExplorerState } from "../state/ExplorerState.ts";
import { relationSentence } from "./relationSentence.ts";

/** What is selected, as the title of a citation; undefined where nothing is. */
export function selectionTitle({ view: { selection }, graph, corpus }: ExplorerState): string | undefined {
  switch (selection.kind) {
    case "nothing":
      return undefined;
    case "node":
      return graph.nodes.get(selection.id)?.name ?? selection.id;
    case "nodes":
      return selection.ids.map((id) => graph.nodes.get(id)?.name ?? id).join(", ");
    case "relation": {
      const relation = graph.relations.get(selection.id);
      return relation === undefined ? selection.id : relationSentence(relation, graph);
    }
    case "statement":
      return `Statement ${selection.id}`;
    case "article":
      return corpus?.articles.nodes.find(({ id }) => id === selection.id)?.title ?? selection.id;
  }
}
