import { Command, Option } from "commander";
import { acquireDatabase } from "../database/acquireDatabase.ts";
import { readSettings } from "../database/settings.ts";
import { corpusOf, loadWithProgress } from "./loadPaths.ts";
import { reportLines } from "./reportLines.ts";
import { talkOf } from "./Talk.ts";

interface LoadFlags {
  readonly dryRun?: boolean;
  readonly rebuild?: boolean;
  readonly adopt?: boolean;
  readonly codings?: boolean;
  readonly format: "text" | "json";
}

/** `ascribe load PATH…`: exit 0 loaded, 1 refused, 2 the database is out of reach. */
export function loadCommand(): Command {
  return new Command("load")
    .description("Check files, then bring the graph to what they say; tells what changed.")
    .argument("<path...>", "files, or folders with files; files gone from a folder leave the graph")
    .option("--dry-run", "tell what would change, and write nothing")
    .option("--rebuild", "forget all that was loaded before")
    .option("--adopt", "load into a database that holds nodes of others, beside them")
    .option(
      "--codings",
      "load second codings (`<article>@<coder>`) beside those of record, which alone count; the lens `coders` shows them",
    )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nExample:\n  $ ascribe load facts\n  $ ascribe load facts --dry-run --format json\n  $ ascribe load facts --codings",
    )
    .action(async (paths: string[], flags: LoadFlags, command: Command) => {
      const talk = talkOf(command);
      const settings = readSettings();
      const corpus = await corpusOf(paths);
      const { database, release } = await acquireDatabase(settings, (text) => talk.say(text));
      try {
        const { dryRun = false, rebuild = false, adopt = false, codings = false } = flags;
        const report = await loadWithProgress(database, corpus, talk, { dryRun, rebuild, adopt, codings });
        if (dryRun) talk.say("Nothing was written: this is what a load would change.");
        const text =
          flags.format === "json"
            ? JSON.stringify(report, null, 2)
            : reportLines(report, talk.isVerbose).join("\n");
        process.stdout.write(`${text}\n`);
      } finally {
        await release();
      }
    });
}
