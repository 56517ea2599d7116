import { fetchExport } from "../api/fetchExport.ts";
import { announce } from "../state/transitions.ts";
import type { Explorer } from "./Explorer.ts";
import { handFile } from "./handFile.ts";

/** Saves a file of the server's. Unlike a link it tells that it is under way, can be cancelled, and says why it fails. */
export function saveExport(explorer: Explorer, title: string, address: string): Promise<void> {
  return explorer.tasks.run(`Exporting ${title}`, async (signal) => {
    const { name, content } = await fetchExport(address, signal);
    if (!signal.aborted) handFile(name, content);
    return (state) => announce(state, `Saved as ${name}.`);
  });
}
