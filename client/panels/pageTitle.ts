import type { ExplorerState } from "../state/ExplorerState.ts";
import { relationSentence } from "./relationSentence.ts";

/** Title of the page: what is selected, so that tabs and the browser's history can be told apart. */
export function pageTitle({ view: { selection }, graph }: ExplorerState): string {
  const relation = selection.kind === "relation" ? graph.relations.get(selection.id) : undefined;
  const node = selection.kind === "node" ? graph.nodes.get(selection.id) : undefined;
  const about = relation ? relationSentence(relation, graph) : node?.name;
  return about === undefined ? "Ascribe: who says who wants what" : `${about} · Ascribe`;
}
