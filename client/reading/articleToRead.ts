import type { ExplorerState } from "../state/ExplorerState.ts";
import { articleOf } from "./articleOf.ts";

/** The article beside the canvas: what was chosen, else that of what is selected, else the first that is loaded. */
export function articleToRead({ view: { reading, selection }, corpus }: ExplorerState): string | undefined {
  if (reading !== undefined) return reading.article;
  if (selection.kind === "article") return selection.id;
  if (selection.kind === "statement") return articleOf(selection.id);
  return corpus?.articles.nodes[0]?.id;
}
