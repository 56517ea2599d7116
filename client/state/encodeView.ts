import { pack } from "./pack.ts";
import type { View } from "./View.ts";
import { toDocument } from "./viewDocument.ts";

/** Version of the encoding; decodeView also reads version 1 and refuses others in a sentence. */
export const viewVersion = "2";

/** Up to so many nodes a link holds their places; above it layout and seed stand for them, so that it fits an address. */
export const mostPlaces = 300;

/** A view as a URL fragment, without the `#`: `v=2&z=` and its document, packed. */
export function encodeView(view: View): string {
  return `v=${viewVersion}&z=${pack(JSON.stringify(toDocument(view, linkHoldsPlaces(view))))}`;
}

/** Whether a link to a view says where its nodes stand. */
export function linkHoldsPlaces({ scene }: View): boolean {
  return scene.size <= mostPlaces;
}
