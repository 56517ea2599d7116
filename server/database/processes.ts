import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether a process is a Neo4j with that home: the system gives a pid to another process once it is free, and one that
 * has ended but was not yet collected by its parent has no command line.
 */
export function isJavaOf(pid: number, home: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isRunning(pid)) return false;
  let command = "";
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    command =
      spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
  return command.includes(`--home-dir=${home} `);
}

/** Ends a Neo4j that is no child of ours: asked first, forced after `limitMs` milliseconds. */
export async function endJavaOf(pid: number, home: string, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (let signal: NodeJS.Signals | 0 = "SIGTERM"; isJavaOf(pid, home); await sleep(50)) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    signal = Date.now() > deadline ? "SIGKILL" : 0;
  }
}
