import { ApiError } from "../api/ApiError.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { Store } from "../state/Store.ts";

/** Asks the server, and hands back how the answer changes the state. */
export type Work = () => Promise<(state: ExplorerState) => ExplorerState>;

const pauses = [1000, 2000, 4000, 8000, 15_000];

/**
 * Runs one task at a time: a new one replaces the one under way, whose answer is then dropped. Where the server or its
 * database is away, it says so, leaves everything as it is and tries again, in growing pauses, until it answers.
 */
export class TaskRunner {
  readonly #store: Store<ExplorerState>;
  #ticket = 0;

  constructor(store: Store<ExplorerState>) {
    this.#store = store;
  }

  /** Resolves when the answer is in place, or the task was replaced or refused. */
  async run(what: string, work: Work): Promise<void> {
    this.#ticket += 1;
    const ticket = this.#ticket;
    // A task that waits for its next attempt wakes up, sees that it was replaced, and ends.
    this.tryNow();
    this.#store.change((state) => ({ ...state, activity: { kind: "working", what } }));
    for (let attempt = 0; ticket === this.#ticket; attempt++) {
      const outcome = await this.#attempt(work);
      if (ticket !== this.#ticket) return;
      if (outcome === "done") return;
      if (!outcome.passing) {
        this.#fail(outcome.message, false);
        return;
      }
      this.#fail(outcome.message, true);
      await this.#pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 15_000);
    }
  }

  async #attempt(work: Work): Promise<"done" | ApiError> {
    const ticket = this.#ticket;
    try {
      const change = await work();
      if (ticket === this.#ticket) {
        this.#store.change((state) => ({ ...change(state), activity: { kind: "idle" } }));
      }
      return "done";
    } catch (error) {
      if (error instanceof ApiError) return error;
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
