import { AscribeProcess } from "./AscribeProcess.ts";

/** Loads a folder as a user does. */
export async function loadByCommand(folder: string): Promise<void> {
  const loading = AscribeProcess.run(["load", folder]);
  const code = await loading.ended;
  if (code !== 0) throw new Error(`load ended with ${code}:\n${loading.stdout}\n${loading.stderr}`);
}
