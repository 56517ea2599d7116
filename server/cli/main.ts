import { Command, CommanderError } from "commander";
import { Refusal, type RefusalCode } from "../model/Refusal.ts";
import { Talk } from "./Talk.ts";

/**
 * Every command, in the order of the help; each has a file of its name. Only the one that is asked for is loaded:
 * a check need not wait for the server.
 */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["check", async () => (await import("./check.ts")).checkCommand()],
  ["anchor", async () => (await import("./anchor.ts")).anchorCommand()],
  ["load", async () => (await import("./load.ts")).loadCommand()],
  ["import", async () => (await import("./import.ts")).importCommand()],
  ["serve", async () => (await import("./serve.ts")).serveCommand()],
  ["start", async () => (await import("./start.ts")).startCommand()],
  ["db", async () => (await import("./db.ts")).dbCommand()],
  ["export", async () => (await import("./export.ts")).exportCommand()],
  ["agree", async () => (await import("./agree.ts")).agreeCommand()],
  ["query", async () => (await import("./query.ts")).queryCommand()],
]);

/** Exit codes: 0 done, 1 refused (files, questions, usage), 2 the database is out of reach, 130 ended by Ctrl-C. */
const exitCodes: Partial<Record<RefusalCode, number>> = { DATABASE_UNAVAILABLE: 2, CANCELLED: 130 };

/**
 * Runs the command line and sets the exit code.
 * @param argv as `process.argv`
 */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.off("error", endWithReader).on("error", endWithReader);
  try {
    const program = await programFor(argv[2]);
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = tell(error, new Talk({ verbose: argv.includes("--verbose") }));
  }
}

/** Who pipes into `head` has read enough: that is no error. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/** @param named the command that is asked for, if it is the first word */
async function programFor(named = ""): Promise<Command> {
  const program = new Command("ascribe")
    .description(
      "Explore who says who wants what: files of coded statements, checked, loaded and shown as a graph.",
    )
    .version("0.1.0")
    .option("--quiet", "say nothing but data and errors")
    .option("--verbose", "say more; show stack traces")
    .showSuggestionAfterError()
    .showHelpAfterError(seeHelp("ascribe"))
    .addHelpText("after", "\nExample:\n  $ ascribe check facts\n  $ ascribe <command> --help")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  const asked = commands.get(named);
  for (const load of asked === undefined ? commands.values() : [asked]) {
    program.addCommand(inherit(await load(), program));
  }
  return program;
}

/** Commands that were built apart take over how the program ends and reports errors, each with its own help. */
function inherit(command: Command, parent: Command, before = "ascribe"): Command {
  const name = `${before} ${command.name()}`;
  command.copyInheritedSettings(parent).showHelpAfterError(seeHelp(name));
  for (const child of command.commands) inherit(child, command, name);
  return command;
}

const seeHelp = (command: string): string =>
  `Run \`${command} --help\` for ${command === "ascribe" ? "all commands" : "what it takes, with examples"}.`;

/** Tells of an error; returns the exit code. */
function tell(error: unknown, talk: Talk): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof Refusal) {
    talk.refuse(error.message, error.advice);
    if (error.stack !== undefined) talk.detail(error.stack);
    return exitCodes[error.code] ?? 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  talk.refuse(
    `Ascribe failed: ${message}`,
    talk.isVerbose ? undefined : "Run it again with --verbose to see where.",
  );
  if (error instanceof Error && error.stack !== undefined) talk.detail(error.stack);
  return 1;
}
