import type { Talk } from "./Talk.ts";

const width = 24;

/**
 * How far a long work has come: a bar that overwrites itself on a terminal, nothing at all elsewhere, so that logs hold
 * results alone.
 */
export class Progress {
  readonly #talk: Talk;
  #shown = false;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  show(done: number, all: number, what: string): void {
    if (!this.#talk.isTerminal || this.#talk.isQuiet) return;
    const filled = all === 0 ? width : Math.round((done / all) * width);
    const bar = "█".repeat(filled) + "░".repeat(width - filled);
    const room = Math.max(0, (process.stderr.columns ?? 80) - width - 16);
    // The end of a path says more than its start.
    const tail = what.length > room ? `…${what.slice(-Math.max(0, room - 1))}` : what;
    process.stderr.write(`\r\x1b[2K${bar} ${done}/${all} ${this.#talk.dim(tail)}`);
    this.#shown = true;
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#shown) process.stderr.write("\r\x1b[2K");
    this.#shown = false;
  }
}
