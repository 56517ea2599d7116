import { styleText } from "node:util";
import type { Command } from "commander";

type Style = Parameters<typeof styleText>[0];

/**
 * What a command says beside its data: to stderr, so that stdout can be piped. Nothing under --quiet but errors;
 * details under --verbose alone. Colour only on a terminal without NO_COLOR.
 */
export class Talk {
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;

  constructor({ quiet, verbose }: { readonly quiet?: boolean; readonly verbose?: boolean }) {
    this.isQuiet = quiet ?? false;
    this.isVerbose = verbose ?? false;
  }

  /** Something that people want to know. */
  say(text: string): void {
    if (!this.isQuiet) process.stderr.write(`${text}\n`);
  }

  /** Something for who looks closely. */
  detail(text: string): void {
    if (this.isVerbose) process.stderr.write(`${this.dim(text)}\n`);
  }

  /** An error, with what to do next. */
  refuse(message: string, advice?: string): void {
    process.stderr.write(`${this.#styled("red", message)}\n`);
    if (advice !== undefined) process.stderr.write(`${advice}\n`);
  }

  dim(text: string): string {
    return this.#styled("dim", text);
  }

  /** Whether stderr is a terminal that may be painted and overwritten. */
  get isTerminal(): boolean {
    return process.stderr.isTTY === true && process.env.TERM !== "dumb";
  }

  #styled(style: Style, text: string): string {
    return this.isTerminal && !process.env.NO_COLOR ? styleText(style, text) : text;
  }
}

/** The talk of the command that runs, by the options that all commands share. */
export function talkOf(command: Command): Talk {
  return new Talk(command.optsWithGlobals());
}
