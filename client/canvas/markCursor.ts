import type { Core } from "cytoscape";
import { fadeAllBut, unfade } from "./fadeOthers.ts";
import type { Cursor } from "./walk.ts";

/** Shows where the keyboard stands, as pointing with a mouse would. */
export function markCursor(cy: Core, cursor: Cursor | undefined): void {
  cy.elements(".cursor").removeClass("cursor");
  unfade(cy);
  if (cursor === undefined) return;
  const element = cy.getElementById(cursor.id);
  if (element.empty()) return;
  element.addClass("cursor");
  fadeAllBut(cy, element);
}
