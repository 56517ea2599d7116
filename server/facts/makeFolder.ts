import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and what is missing above it. Step by step: Node's own recursion never ends where a file system takes
 * no folders, as /proc.
 * @returns the outermost one that had to be made; undefined where the path is there already
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  if ((await stat(path).catch(() => undefined)) !== undefined) return undefined;
  const made = await makeFolder(dirname(path));
  // Another process may make it at the same time.
  await mkdir(path).catch(async (error: unknown) => {
    if ((await stat(path).catch(() => undefined)) === undefined) throw error;
  });
  return made ?? path;
}
