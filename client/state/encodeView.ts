import { isOpen, lensText } from "./Lens.ts";
import type { View } from "./View.ts";

/** Version of the encoding; decodeView refuses others in a sentence. */
export const viewVersion = "1";

/**
 * A view as a URL fragment, without the `#`: `v=1&n=usa~-120~40.russia~0~-80&s=node:usa&l={...}`. Slugs and triple
 * keys stand as they are, so that a link can be read; what is as at the start is left out.
 */
export function encodeView(view: View): string {
  const fields = [`v=${viewVersion}`];
  const nodes = [...view.scene].map(([id, { x, y }]) => `${encodeURIComponent(id)}~${x}~${y}`);
  if (nodes.length > 0) fields.push(`n=${nodes.join("!")}`);
  if (view.selection.kind !== "nothing") {
    fields.push(
      `s=${view.selection.kind}:${encodeURIComponent(view.selection.id).replaceAll("%3A", ":").replaceAll("%2F", "/")}`,
    );
  }
  if (!isOpen(view.lens)) fields.push(`l=${encodeURIComponent(lensText(view.lens))}`);
  if (view.layout !== "two-sided") fields.push(`y=${view.layout}`);
  if (view.pane !== "details") fields.push(`p=${view.pane}`);
  return fields.join("&");
}
