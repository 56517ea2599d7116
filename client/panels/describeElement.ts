import { nodeMarks } from "../canvas/grammar.ts";
import { measureOf } from "../measures/measureWords.ts";
import { type GraphData, hiddenNeighbors } from "../state/GraphData.ts";
import type { Measured } from "../state/Measures.ts";
import { count } from "./count.ts";
import { relationSentence, relationWeight } from "./relationSentence.ts";

/** A node or relation of the graph in words, for tooltip and announcements; nothing where it is not there. */
export function describeElement(id: string, graph: GraphData, measured?: Measured): string {
  const node = graph.nodes.get(id);
  if (node !== undefined) {
    const hidden = hiddenNeighbors(graph).get(id) ?? 0;
    const more = hidden === 0 ? "" : `, ${count(hidden, "neighbour")} not shown`;
    const inNetwork = measureOf(id, measured);
    const figures = inNetwork === "" ? "" : `, ${inNetwork}`;
    return `${node.name}: ${nodeMarks[node.type].word}, ${count(node.statements, "statement")}${figures}${more}`;
  }
  const relation = graph.relations.get(id);
  return relation === undefined ? "" : `${relationSentence(relation, graph)}: ${relationWeight(relation)}`;
}
