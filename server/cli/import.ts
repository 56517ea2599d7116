import { Argument, Command, Option } from "commander";
import { ImportRefusal } from "../facts/import/ImportProblem.ts";
import { reportText } from "../facts/import/ImportReport.ts";
import { type ImportFormat, importFile, importFormats } from "../facts/import/importFile.ts";
import { draftsBeside } from "../facts/import/writeImport.ts";
import { talkOf } from "./Talk.ts";

interface ImportFlags {
  readonly out: string;
  readonly mapping?: string;
  readonly texts?: string;
  readonly format: "text" | "json";
}

/** `ascribe import FORMAT FILE --out DIR`: exit 0 written, 1 refused. */
export function importCommand(): Command {
  return new Command("import")
    .description(
      "Turn a file of another program, or an export, into fact files and a registry, with a report of what was not carried over; loads nothing.",
    )
    .addArgument(
      new Argument(
        "<what>",
        "dna: a database of Discourse Network Analyzer 3; csv: its event list, or any table by a mapping; json: what `ascribe export json` wrote",
      ).choices(importFormats),
    )
    .argument("<file>", "the file to import; it is only read")
    .requiredOption("--out <folder>", "where the files go: a folder that is empty or not there yet")
    .option("--mapping <file>", "what becomes of what, in YAML or JSON (docs/exchange.md)")
    .option("--texts <folder>", "write the texts of articles too, to a folder outside of any repository")
    .addOption(
      new Option("--format <format>", "how to print the report").choices(["text", "json"]).default("text"),
    )
    .addHelpText(
      "after",
      "\nExample:\n  $ ascribe import dna study.dna --out facts/study\n  $ ascribe import csv claims.csv --mapping claims.mapping.yaml --out facts/claims\n  $ ascribe check facts/study\n\nExit code: 0 written, 1 refused (nothing is written).",
    )
    .action(async (what: ImportFormat, file: string, flags: ImportFlags, command: Command) => {
      const talk = talkOf(command);
      const { out, mapping, texts } = flags;
      const target = { out, ...(texts === undefined ? {} : { texts }) };
      for (const draft of await draftsBeside(target))
        talk.say(
          `Found ${draft}, the unfinished files of an import that was killed or still runs: remove it if none does.`,
        );
      try {
        const report = await importFile(what, file, target, mapping);
        process.stdout.write(
          flags.format === "json" ? `${JSON.stringify(report, null, 2)}\n` : reportText(report),
        );
        talk.say(`Wrote ${out}: \`ascribe load ${out}\` brings it into the graph.`);
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error;
        const lines = error.problems.map(({ place, message, rule }) => `${place}: ${message} [${rule}]`);
        process.stdout.write(`${lines.join("\n")}\n`);
        talk.refuse(`${file} was not imported: ${error.count} wrong. Nothing was written.`);
        process.exitCode = 1;
      }
    });
}
