import { encodeView } from "../state/encodeView.ts";
import type { View } from "../state/View.ts";

/** Where others open a view: under the address that the server says others reach it by. Undefined where it says none. */
export function publicLink(view: View): string | undefined {
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return address === undefined ? undefined : `${address}#${encodeView(view)}`;
}
