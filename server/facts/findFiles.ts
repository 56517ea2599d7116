import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "./Report.ts";
import { cannotRead } from "./readText.ts";

/** A file to be checked. */
export interface FoundFile {
  /** As the user named it, or reached through a folder that they named. */
  readonly shown: string;
  /** Real path. */
  readonly path: string;
  /** Named by the user, and so ours; files found in a folder may be others'. */
  readonly named: boolean;
}

export interface Found {
  readonly files: readonly FoundFile[];
  /** Real paths of the folders that were named. */
  readonly directories: readonly string[];
}

/**
 * The files that PATHs name: files as they are; of folders all .yaml, .yml and .json files, at any depth, but those
 * whose name or folder begins with a dot, node_modules, and JSON Schemas (*.schema.json). In order of path, each once,
 * however many links lead to it.
 */
export async function findFiles(paths: readonly string[], report: Report): Promise<Found> {
  const files = new Map<string, FoundFile>();
  const directories = new Set<string>();
  const seen = new Set<string>();

  const visit = async (shown: string, named: boolean): Promise<void> => {
    let path: string;
    let kind: "file" | "folder" | "other";
    try {
      path = await realpath(shown);
      const found = await stat(path);
      kind = found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
    } catch (error) {
      report.atPlace(shown, start, cannotRead(error));
      return;
    }
    if (kind !== "folder") {
      // A pipe or a device among a folder's files is nobody's mistake; a named one is.
      if (kind === "other" && !named) return;
      if (!files.has(path) || named) files.set(path, { shown: files.get(path)?.shown ?? shown, path, named });
      return;
    }
    if (named) directories.add(path);
    if (seen.has(path)) return;
    seen.add(path);
    try {
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        if (entry.isDirectory() || entry.isSymbolicLink() || isCandidate(entry.name)) {
          if (entry.isSymbolicLink() && !isCandidate(entry.name) && !(await isFolder(join(path, entry.name))))
            continue;
          await visit(join(shown, entry.name), false);
        }
      }
    } catch (error) {
      report.atPlace(shown, start, cannotRead(error));
    }
  };

  for (const path of paths) await visit(path, true);
  return {
    files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    directories: [...directories].sort(),
  };
}

const start = { line: 1, column: 1 };

const isCandidate = (name: string): boolean =>
  /\.(ya?ml|json)$/i.test(name) && !/\.schema\.json$/i.test(name);

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
