import { decodeView } from "../state/decodeView.ts";
import { encodeView } from "../state/encodeView.ts";
import { isCanvasStep, typedInto } from "../state/history.ts";
import { giveNotice } from "../state/transitions.ts";
import type { View } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { openFirstView } from "./openFirstView.ts";
import { openView } from "./openView.ts";

/**
 * Keeps the view in the URL fragment: each step of a person is one step of the browser's history, and back, forward or a
 * pasted link open their view. The first view has no fragment: a bare address always shows what is loaded now.
 */
export function attachAddressBar(explorer: Explorer): () => void {
  let written: View | undefined;
  let opening = true;
  let openings = 0;

  const write = () => {
    const { view, activity } = explorer.store.get();
    if (opening || activity.kind === "working" || view === written) return;
    const fragment = `#${encodeView(view)}`;
    if (written === undefined || isStep(written, view)) {
      if (fragment !== location.hash) history.pushState(null, "", fragment);
    } else {
      history.replaceState(null, "", fragment);
    }
    written = view;
  };

  const open = async () => {
    opening = true;
    openings += 1;
    const mine = openings;
    await openFromAddress(explorer);
    // Another address was opened meanwhile: what came of this one is not to be written over it.
    if (mine !== openings) return;
    written = explorer.store.get().view;
    opening = false;
    // The address of a view holds it as it is now: under the kept ids of what was merged, without what is gone.
    const fragment = `#${encodeView(written)}`;
    if (location.hash !== "" && written.scene.size > 0 && fragment !== location.hash) {
      history.replaceState(null, "", fragment);
    }
  };

  const stop = explorer.store.subscribe(write);
  window.addEventListener("popstate", open);
  void open();
  return () => {
    stop();
    window.removeEventListener("popstate", open);
  };
}

async function openFromAddress(explorer: Explorer): Promise<void> {
  const fragment = location.hash.replace(/^#/, "");
  if (fragment === "") return openFirstView(explorer);
  const decoded = decodeView(fragment);
  if ("view" in decoded) return openView(explorer, decoded);
  await openFirstView(explorer);
  explorer.store.change((state) => giveNotice(state, decoded.problem));
}

/** Whether the browser's back button should lead back over it: moving a node, turning to another pane or typing is none. */
function isStep(before: View, after: View): boolean {
  if (typedInto(before, after) !== undefined) return false;
  return (
    JSON.stringify(before.selection) !== JSON.stringify(after.selection) ||
    isCanvasStep({ ...before, scene: after.scene }, after) ||
    [...before.scene.keys()].join() !== [...after.scene.keys()].join()
  );
}
