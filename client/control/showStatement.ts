import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { Selection } from "../state/Selection.ts";
import { announce, select } from "../state/transitions.ts";
import { grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchCounted } from "./fetchCounted.ts";

/**
 * Selects one statement, and brings the ends of the relations that it is a claim of onto the canvas. `show` turns to where
 * it is to be seen: its details, unless told otherwise.
 */
export function showStatement(
  explorer: Explorer,
  id: string,
  show: (state: ExplorerState, selection: Selection) => ExplorerState = select,
): Promise<void> {
  return explorer.tasks.run("Looking up the statement", async (signal) => {
    const before = explorer.store.get();
    const { statement } = await operations.statement(id, signal);
    if (statement === null) return (state) => announce(state, "That statement is no longer loaded.");
    const ends = statement.ends.flatMap(({ subject, object }) =>
      [placeOf(subject)?.id ?? [], placeOf(object)?.id ?? []].flat(),
    );
    const grown = await fetchCounted(before, [...before.view.scene.keys(), ...ends], signal);
    const [first] = ends;
    if (first !== undefined) queueMicrotask(() => explorer.onScene({ reveal: ends }));
    const relations = statement.ends.map((relation) => relation.id);
    return (state) => show(grow(explorer, state, grown), { kind: "statement", id, relations });
  });
}
