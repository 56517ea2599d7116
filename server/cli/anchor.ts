import { randomUUID } from "node:crypto";
import { chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { type Anchored, type AnchorOptions, anchorText } from "../facts/anchor/anchorText.ts";
import { readText } from "../facts/readText.ts";
import { Refusal } from "../model/Refusal.ts";
import { ArticleText } from "../model/text/ArticleText.ts";
import { talkOf } from "./Talk.ts";

interface AnchorFlags extends AnchorOptions {
  readonly text: string;
}

/** `ascribe anchor FILE --text T` */
export function anchorCommand(): Command {
  return new Command("anchor")
    .description(
      "Turn the `quote:` keys of a fact file into offsets and hashes; find spans again after the text changed.",
    )
    .argument("<file>", "the fact file; it is changed, its comments and layout are kept")
    .requiredOption("--text <file>", "the article's text, in UTF-8")
    .option("--body-from <words>", "the words with which the body begins")
    .option("--body-to <words>", "the words with which the body ends")
    .option("--whole-sentences", "anchor spans that name only paragraph and sentence to that sentence")
    .addHelpText(
      "after",
      "\nExample:\n  $ ascribe anchor facts/harbour/a-1.facts.yaml --text ~/articles/a-1.txt\n\nExit code: 0 done, 1 something was not found (the rest is written).",
    )
    .action(async (file: string, flags: AnchorFlags, command: Command) => {
      const talk = talkOf(command);
      const path = await realpath(file).catch(() => file);
      const source = await textOf(path, file);
      const article = new ArticleText(await textOf(flags.text, flags.text));
      const anchored = anchorText(source, article, flags);
      const isChanged = anchored.text !== source;
      if (isChanged) await writeAtomically(path, anchored.text);
      for (const line of unplacedLines(file, anchored)) process.stdout.write(`${line}\n`);
      if (anchored.bodyGuess !== undefined) {
        talk.say(`Body from ${anchored.body[0]} to ${anchored.body[1]}: ${anchored.bodyGuess}.`);
      }
      const { placed, moved, kept, unplaced } = anchored;
      const counts = `${placed} anchored, ${moved} found again, ${kept} as they were, ${unplaced.length} not placed`;
      talk.say(`${isChanged ? `Wrote ${file}` : `${file} stays as it is`}: ${counts}.`);
      if (unplaced.length > 0) process.exitCode = 1;
    });
}

async function textOf(path: string, shown: string): Promise<string> {
  const read = await readText(path);
  if ("code" in read) throw new Refusal("BAD_FILES", `${shown}: ${read.message}.`);
  return read.text;
}

function unplacedLines(file: string, { unplaced }: Anchored): string[] {
  return unplaced.map(({ statement, line, column, reason, at }) => {
    const places = at
      .map((it) => `paragraph ${it.paragraph}, sentence ${it.sentence} (offset ${it.start})`)
      .join("; ");
    const advice =
      reason === "found several times" ? `: ${places}; name the paragraph and sentence, or quote more` : "";
    return `${file}:${line}:${column}: statement \`${statement}\`: ${reason}${advice}`;
  });
}

/** Either the old file or the new one is there, whenever this ends. */
async function writeAtomically(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const { mode } = await stat(path);
    const file = await open(draft, "wx", mode & 0o777);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(draft, mode & 0o777);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal("BAD_FILES", `${path} cannot be written: ${reason}.`, "Nothing was changed.");
  }
}
