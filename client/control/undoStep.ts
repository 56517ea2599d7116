import type { ExplorerState } from "../state/ExplorerState.ts";
import { describeStep, redo, undo } from "../state/history.ts";
import { samePlace } from "../state/Scene.ts";
import { announce } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";

/** Takes back the last change of the canvas; what is still under way is broken off instead. */
export function undoStep(explorer: Explorer): void {
  if (explorer.tasks.busy) explorer.tasks.cancel();
  else go(explorer, undo, "Undone");
}

/** Makes the last change anew that was taken back. */
export function redoStep(explorer: Explorer): void {
  if (!explorer.tasks.busy) go(explorer, redo, "Done again");
}

function go(explorer: Explorer, step: (state: ExplorerState) => ExplorerState, said: string): void {
  const before = explorer.store.get();
  const after = step(before);
  if (after === before) return;
  const [earlier, later] = step === undo ? [after.view, before.view] : [before.view, after.view];
  explorer.store.change(() => announce(after, `${said}: ${describeStep(earlier, later) ?? "a step"}.`));
  const moved = [...after.view.scene].filter(([id, at]) => {
    const was = before.view.scene.get(id);
    return was === undefined || !samePlace(was, at);
  });
  explorer.onScene({ reveal: moved.map(([id]) => id) });
}
