import type { Measured } from "../state/Measures.ts";
import { communityTone, noTone, typeTone } from "./grammar.ts";

/** What a node's colour tells: its type, or where communities are shown its own, or that it is in none. */
export function toneOf(id: string, measured: Measured | undefined): number {
  if (measured === undefined || !measured.choice.communities) return typeTone;
  const letter = measured.actors.get(id)?.community;
  return letter === undefined ? noTone : communityTone(letter);
}
