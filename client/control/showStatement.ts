import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import { announce, select } from "../state/transitions.ts";
import { grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchCounted } from "./fetchCounted.ts";

/** Shows one statement, and brings the ends of the relations that it is a claim of onto the canvas. */
export function showStatement(explorer: Explorer, id: string): Promise<void> {
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
    return (state) => select(grow(state, grown), { kind: "statement", id });
  });
}
