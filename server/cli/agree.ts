import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { readCodings } from "../facts/readCodings.ts";
import { agreementOf } from "../model/agreement/agreementOf.ts";
import { Refusal } from "../model/Refusal.ts";
import { agreementHtml } from "./agreement/agreementHtml.ts";
import { agreementText } from "./agreement/agreementText.ts";
import { talkOf } from "./Talk.ts";

interface AgreeFlags {
  readonly with?: readonly string[];
  readonly format: "text" | "json";
  readonly html?: string;
}

/** `ascribe agree A B`: exit 0 compared, 1 refused. */
export function agreeCommand(): Command {
  return new Command("agree")
    .description(
      "Compare two codings of one article: what both have, what differs, how far beyond chance they agree.",
    )
    .argument("<a>", "a fact file")
    .argument("<b>", "another fact file of the same article")
    .option(
      "--with <path...>",
      "registry and vocabulary (else `registry` and `vocabulary`, files or folders, beside the fact files or up to three folders above)",
    )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--html <file>", "write a page too: all of it in one file, without scripts")
    .addHelpText(
      "after",
      [
        "\nExamples:",
        "  $ ascribe agree facts/harbour/a-1.facts.yaml facts/harbour/a-1.ada.facts.yaml",
        "  $ ascribe agree a-1.facts.yaml a-1.ada.facts.yaml --with facts/registry --html agreement.html",
        "\nExit code: 0 compared, however far they agree; 1 refused. docs/agreement.md has the formulas.",
      ].join("\n"),
    )
    .action(async (a: string, b: string, flags: AgreeFlags, command: Command) => {
      const talk = talkOf(command);
      const { codings, world, symmetric, unknown } = await readCodings([a, b], flags.with);
      if (unknown.length > 0) {
        const [first, ...more] = unknown;
        const others = more.length === 0 ? "is" : `and ${more.length.toLocaleString("en")} more are`;
        talk.say(
          `\`${first}\` ${others} defined in no registry or vocabulary at hand, and compared as written.`,
        );
        talk.detail(unknown.join(", "));
      }
      const agreement = agreementOf(codings[0], codings[1], world, (predicate) => symmetric.has(predicate));
      if (flags.html !== undefined) await write(flags.html, agreementHtml(agreement));
      const { isTTY, columns } = process.stdout;
      process.stdout.write(
        flags.format === "json"
          ? `${JSON.stringify(agreement, null, 2)}\n`
          : agreementText(agreement, isTTY === true ? { width: columns } : {}),
      );
      if (flags.html !== undefined) talk.say(`Wrote ${flags.html}.`);
    });
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      "Name a file in a folder that is there and that you may write to.",
      { cause: error },
    );
  }
}
