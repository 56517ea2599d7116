import { decodeSavedView } from "../state/decodeView.ts";
import { giveNotice } from "../state/transitions.ts";
import type { View } from "../state/View.ts";
import { toDocument } from "../state/viewDocument.ts";
import type { Explorer } from "./Explorer.ts";
import { handFile } from "./handFile.ts";
import { openView } from "./openView.ts";

/** A saved view may be this long, in bytes: a thousand nodes with their places take a tenth of it. */
const longest = 1_000_000;

/** Hands the view to the browser as a file: what a link holds, with every place. */
export function saveView(view: View): void {
  const text = `${JSON.stringify(toDocument(view, true), null, 1)}\n`;
  handFile("ascribe-view.json", new Blob([text], { type: "application/json" }));
}

/** Opens a view that was saved. A file that holds none is told in a sentence, and what is seen stays. */
export async function openSavedView(explorer: Explorer, file: File): Promise<void> {
  const decoded =
    file.size > longest
      ? { problem: `${file.name} is too large for a saved view. What you see is as it was.` }
      : decodeSavedView(await file.text(), file.name);
  if ("problem" in decoded) explorer.store.change((state) => giveNotice(state, decoded.problem));
  else await openView(explorer, decoded);
}
