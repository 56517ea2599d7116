import { operations } from "../api/operations.ts";
import { toComparison } from "../api/toComparison.ts";
import type { Comparison } from "../state/Comparison.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { type Answer, useAnswer } from "./useAnswer.ts";

/** What the two lenses of a view have in common, of the relations that touch its scene; nothing while none are compared. */
export function useComparison({ view }: ExplorerState): Answer<Comparison | undefined> {
  const { compare, lens, scene } = view;
  const other = compare?.lens;
  const ids = [...scene.keys()];
  return useAnswer(
    other === undefined ? "" : `${lensText(lens)} ${lensText(other)} ${ids.join()}`,
    async (signal) =>
      other === undefined ? undefined : toComparison(await operations.compare(lens, other, ids, signal)),
  );
}
