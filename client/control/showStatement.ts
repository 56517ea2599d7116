import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import { announce, select } from "../state/transitions.ts";
import { grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchGraph } from "./fetchScene.ts";

/** Shows one statement, and brings the ends of the relations that it is a claim of onto the canvas. */
export function showStatement(explorer: Explorer, id: string): Promise<void> {
  return explorer.tasks.run("Looking up the statement", async () => {
    const { view } = explorer.store.get();
    const { statement } = await operations.statement(id);
    if (statement === null) return (state) => announce(state, "That statement is no longer loaded.");
    const ends = statement.ends.flatMap(({ subject, object }) =>
      [placeOf(subject)?.id ?? [], placeOf(object)?.id ?? []].flat(),
    );
    const graph = await fetchGraph([...new Set([...view.scene.keys(), ...ends])], view.lens);
    const [first] = ends;
    if (first !== undefined) queueMicrotask(() => explorer.onScene({ reveal: ends }));
    return (state) => select(grow(state, graph), { kind: "statement", id });
  });
}
