import { mkdirSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";

/** Makes the data folder that a project's test files share, and removes it behind them. */
export default function setup(project: TestProject): () => void {
  const folder = project.config.env.ASCRIBE_DATA;
  if (folder === undefined) throw new Error(`the project ${project.name} names no ASCRIBE_DATA`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return () => rmSync(folder, { recursive: true, force: true });
}
