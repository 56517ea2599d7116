import { createContext, useContext, useSyncExternalStore } from "react";
import type { Explorer } from "../control/Explorer.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";

/** Holds the actions' handle, never the state: panels get the state that they show as props. */
export const ExplorerContext = createContext<Explorer | undefined>(undefined);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === undefined) throw new Error("This panel stands outside of the explorer.");
  return explorer;
}

export function useExplorerState(explorer: Explorer): ExplorerState {
  return useSyncExternalStore(explorer.store.subscribe, explorer.store.get);
}
