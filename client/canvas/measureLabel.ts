import { nodeFont } from "./grammar.ts";
import type { Measure } from "./wrapLabel.ts";

let context: CanvasRenderingContext2D | null | undefined;

/** Measures in the font of the canvas. */
export const measureLabel: Measure = (text) => {
  if (context === undefined) {
    context = document.createElement("canvas").getContext("2d");
    if (context) context.font = `${nodeFont.size}px ${nodeFont.family}`;
  }
  return context?.measureText(text).width ?? text.length * nodeFont.size * 0.55;
};
