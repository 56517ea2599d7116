import { useEffect, useRef } from "react";
import type { Explorer } from "../control/Explorer.ts";
import type { Comparison } from "../state/Comparison.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { lensText } from "../state/Lens.ts";
import type { Answer } from "./useAnswer.ts";

/** Brings into sight what the other of two lenses adds to the canvas, once for each two: its answer comes when the scene is fitted. */
export function useComparedInSight(
  explorer: Explorer,
  { view }: ExplorerState,
  comparison: Answer<Comparison | undefined>,
  graph: GraphData,
): void {
  const { compare, lens } = view;
  const answered = compare !== undefined && comparison.data !== undefined && !comparison.loading;
  const key = answered ? `${compare.as} ${lensText(lens)} ${lensText(compare.lens)}` : "";
  const shown = useRef("");
  useEffect(() => {
    if (key === "" || key === shown.current) return;
    shown.current = key;
    explorer.onScene({ reveal: [...graph.nodes.keys()] });
  }, [explorer, key, graph]);
}
