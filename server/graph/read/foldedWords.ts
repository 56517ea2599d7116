import { fold } from "../../model/fold.ts";

/** The different words of a text as the graph's `folded` properties hold them. */
export function foldedWords(text: string): readonly string[] {
  return [...new Set(fold(text).split(" "))].filter((word) => word !== "");
}
