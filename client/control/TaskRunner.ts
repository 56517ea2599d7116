import { ApiError } from "../api/ApiError.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { Store } from "../state/Store.ts";

/** Asks the server, and hands back how the answer changes the state. The signal says that nobody waits any more. */
export type Work = (signal: AbortSignal) => Promise<(state: ExplorerState) => ExplorerState>;

const pauses = [1000, 2000, 4000, 8000, 15_000];

/**
 * Runs one task at a time: a new one replaces the one under way, whose request is then broken off. Where the server or
 * its database is away, it says so, leaves everything as it is and tries again, in growing pauses, until it answers.
 */
export class TaskRunner {
  readonly #store: Store<ExplorerState>;
  #running: AbortController | undefined;
  #onCancel: (state: ExplorerState) => ExplorerState = (state) => state;

  constructor(store: Store<ExplorerState>) {
    this.#store = store;
  }

  /**
   * Resolves when the answer is in place, or the task was replaced, cancelled or refused. `onCancel` takes back what
   * the state was told before the answer.
   */
  async run(
    what: string,
    work: Work,
    onCancel: (state: ExplorerState) => ExplorerState = (state) => state,
  ): Promise<void> {
    this.#running?.abort();
    // A task that waits for its next attempt wakes up, sees that it was replaced, and ends.
    this.tryNow();
    const running = new AbortController();
    this.#running = running;
    this.#onCancel = onCancel;
    this.#store.change((state) => ({ ...state, activity: { kind: "working", what } }));
    for (let attempt = 0; !running.signal.aborted; attempt++) {
      const outcome = await this.#attempt(work, running.signal);
      if (running.signal.aborted) return;
      if (outcome === "done" || !outcome.passing) this.#running = undefined;
      if (outcome === "done") return;
      this.#fail(outcome.message, outcome.passing);
      if (!outcome.passing) return;
      await this.#pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 15_000);
    }
  }

  /** Whether something is under way, or waits for the server to come back. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Breaks off what is under way; everything is as it was before. */
  cancel(): void {
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#running = undefined;
    this.tryNow();
    const onCancel = this.#onCancel;
    this.#store.change((state) => ({
      ...onCancel(state),
      activity: { kind: "idle" },
      announcement: "Cancelled.",
    }));
  }

  async #attempt(work: Work, signal: AbortSignal): Promise<"done" | ApiError> {
    try {
      const change = await work(signal);
      if (!signal.aborted) {
        this.#store.change((state) => ({ ...change(state), activity: { kind: "idle" } }));
      }
      return "done";
    } catch (error) {
      if (signal.aborted) return "done";
      if (error instanceof ApiError) return error;
      this.#running = undefined;
      this.#fail("Something in this page went wrong. Reload it; the address keeps your view.", false);
      throw error;
    }
  }

  #fail(message: string, retrying: boolean): void {
    this.#store.change((state) => ({
      ...state,
      activity: { kind: "failed", message, retrying },
      announcement: message,
    }));
  }

  /** Ends early when a person asks to try now. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.tryNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Ends the pause before the next attempt. */
  tryNow: () => void = () => {};
}
