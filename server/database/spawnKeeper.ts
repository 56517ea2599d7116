import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Refusal } from "../model/Refusal.ts";
import type { DataFolder } from "./DataFolder.ts";
import type { Neo4jLine } from "./neo4jLines.ts";

/**
 * Starts a keeper for a data folder, in a session of its own: Ctrl-C in a terminal reaches the command, not the
 * database that others may be using.
 * @returns settles when the keeper ends: at once where another one has the folder; rejects with Refusal if it failed
 */
export function spawnKeeper(folder: DataFolder, line: Neo4jLine): Promise<void> {
  const log = openSync(folder.keeperLog, "a", 0o600);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const program = fileURLToPath(new URL("keeperMain.ts", import.meta.url));
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const child = spawn(process.execPath, ["--import", tsx, program, folder.root, line], {
    cwd: folder.root,
    detached: true,
    env: environment,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise((done, fail) => {
    child.on("error", fail).on("exit", (code, signal) => {
      // A signal is somebody's wish; the next command starts another one.
      if (code === 0 || signal !== null) return done();
      const words = readFileSync(folder.keeperLog, "utf8").trim().split("\n").slice(-8).join("\n");
      fail(
        new Refusal(
          "DATABASE_UNAVAILABLE",
          `The local database could not be started:\n${words}`,
          `See ${folder.keeperLog}.`,
        ),
      );
    });
  });
}
