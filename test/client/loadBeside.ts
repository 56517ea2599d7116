import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { loadByCommand } from "../cli/loadByCommand.ts";

/**
 * Loads a registry and a fact file besides what is shipped, for the tests of the file that calls this (behind
 * startedExplorer): the project's files share one database, and what one of them loaded goes again.
 */
export function loadBeside(registry: string, facts: string): void {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ascribe-beside-"));
    writeFileSync(join(folder, "registry.yaml"), registry);
    writeFileSync(join(folder, "beside.facts.yaml"), facts);
    await loadByCommand(folder);
  });
  afterAll(async () => {
    try {
      writeFileSync(join(folder, "registry.yaml"), "format: registry/1\nentities: []\n");
      unlinkSync(join(folder, "beside.facts.yaml"));
      await loadByCommand(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
