import { participantName } from "../api/toGraphData.ts";
import type { NodeFieldsFragment } from "../generated/operations.ts";

interface Sayable {
  readonly subject: NodeFieldsFragment;
  readonly predicate: { readonly label: string };
  readonly object: NodeFieldsFragment;
}

/** A relation as the API gives it, in words, whether or not its ends are on the canvas. */
export function participantSentence({ subject, predicate, object }: Sayable): string {
  return `${participantName(subject)} ${predicate.label} ${participantName(object)}`;
}
