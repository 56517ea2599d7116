import { fileURLToPath } from "node:url";
import { Command } from "commander";
import type { Settings } from "../database/settings.ts";
import { examineServed } from "../graph/load/prepareStore.ts";
import { corpusOf, loadWithProgress } from "./loadPaths.ts";
import { readServerSettings } from "./readServerSettings.ts";
import { reportLines } from "./reportLines.ts";
import { serveUntilStopped } from "./serveUntilStopped.ts";
import { talkOf } from "./Talk.ts";

const shippedFacts = fileURLToPath(new URL("../../facts", import.meta.url));

/** `ascribe start [PATH…]`, what `npm start` runs: exit codes of `load` and `serve`. */
export function startCommand(): Command {
  return new Command("start")
    .description("Bring the database up, load the facts, and serve explorer and API until Ctrl-C.")
    .argument("[path...]", "what to load (else the shipped facts; with NEO4J_URI, else nothing)")
    .option("--port <number>", "port to listen on, 0 for any that is free (else PORT, else 4000)")
    .option("--host <name>", "address to listen on (else HOST, else 127.0.0.1)")
    .option("--codings", "load second codings too, as `ascribe load --codings` does")
    .addHelpText("after", "\nExample:\n  $ ascribe start\n  $ ascribe start facts/registry my-facts")
    .action(
      async (
        paths: string[],
        options: { port?: string; host?: string; codings?: boolean },
        command: Command,
      ) => {
        const talk = talkOf(command);
        const settings = readServerSettings(options);
        const toLoad = paths.length > 0 ? paths : defaultPaths(settings);
        // What is wrong with a file is told before anything is started.
        const corpus = toLoad.length > 0 ? await corpusOf(toLoad) : undefined;
        await serveUntilStopped(settings, talk, async (database) => {
          if (corpus === undefined) {
            await examineServed(database);
            return;
          }
          const { codings = false } = options;
          const report = await loadWithProgress(database, corpus, talk, { codings });
          for (const line of reportLines(report, talk.isVerbose)) talk.say(line);
        });
      },
    );
}

/** A database of the user's own gets only what the user names. */
function defaultPaths(settings: Settings): readonly string[] {
  return settings.remote === undefined ? [shippedFacts] : [];
}
