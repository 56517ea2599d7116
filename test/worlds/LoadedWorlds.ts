import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Database } from "../../server/database/Database.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { randomView, type ViewOfWorld } from "./ViewOfWorld.ts";
import { worldFiles, worldVocabulary } from "./worldFiles.ts";

/** A world in a database that holds others too: all its ids begin with its prefix. */
export interface LoadedWorld {
  readonly view: ViewOfWorld;
  readonly prefix: string;
  /** How to get it again. */
  readonly name: string;
}

/** The same worlds with each run, by which is judged what worlds bring and what a comparison notices. */
export const fixedSeed = 1;

/** So many worlds of a seed, in order. */
export function sampleWorlds(count: number, seed: number): readonly LoadedWorld[] {
  return fc.sample(randomView, { numRuns: count, seed }).map((view, n) => ({
    view,
    prefix: `w${seed}-${n}-`,
    name: `world ${n} of seed ${seed}`,
  }));
}

/** Loads worlds side by side, with one load. */
export async function loadWorlds(database: Database, worlds: readonly LoadedWorld[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-worlds-"));
  try {
    await writeFile(join(folder, "vocabulary.json"), JSON.stringify(worldVocabulary()));
    for (const { view, prefix } of worlds) {
      for (const [path, file] of worldFiles(view.world, prefix)) {
        await writeFile(join(folder, path), JSON.stringify(file));
      }
    }
    await loadFolder(database, folder, { codings: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
