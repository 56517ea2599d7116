import { Command } from "commander";
import { examineServed } from "../graph/load/prepareStore.ts";
import { readServerSettings } from "./readServerSettings.ts";
import { serveUntilStopped } from "./serveUntilStopped.ts";
import { talkOf } from "./Talk.ts";

/** `ascribe serve`: exit 0 when asked to stop, 1 for a setting or the port, 2 where the database is out of reach. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the explorer and the API over what is loaded, until Ctrl-C.")
    .option("--port <number>", "port to listen on, 0 for any that is free (else PORT, else 4000)")
    .option("--host <name>", "address to listen on (else HOST, else 127.0.0.1)")
    .addHelpText("after", "\nExample:\n  $ ascribe serve --port 4001")
    .action(async (options: { port?: string; host?: string }, command: Command) => {
      await serveUntilStopped(readServerSettings(options), talkOf(command), examineServed);
    });
}
