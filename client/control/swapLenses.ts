import { withView } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";
import { setLens } from "./setLens.ts";

/** Makes the second lens the first and the other way round. */
export async function swapLenses(explorer: Explorer): Promise<void> {
  const { lens, compare } = explorer.store.get().view;
  if (compare === undefined) return;
  explorer.store.change((state) => withView(state, { compare: { ...compare, lens } }));
  await setLens(explorer, compare.lens);
}
