import { Refusal } from "../../model/Refusal.ts";
import { cancelled } from "../boltRefusal.ts";

/** A few places for researchers' queries, so that however heavy they are, others are served meanwhile. */
export class AskPlaces {
  readonly #most: number;
  readonly #patienceMs: number;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  /**
   * @param most how many may run at once
   * @param patienceMs how long one waits for a place, in milliseconds
   */
  constructor(most: number, patienceMs: number) {
    this.#most = most;
    this.#patienceMs = patienceMs;
  }

  /**
   * Waits for a place.
   * @returns gives it to the next one
   * @throws Refusal CYPHER_BUSY where none becomes free in time, CANCELLED
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    if (signal?.aborted) throw cancelled();
    if (this.#taken >= this.#most) await this.#wait(signal);
    else this.#taken += 1;
    return () => {
      const [next] = this.#waiting;
      if (next === undefined) this.#taken -= 1;
      else next();
    };
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    let called = (): void => undefined;
    let timer: NodeJS.Timeout | undefined;
    let aborted = (): void => undefined;
    try {
      await new Promise<void>((done, fail) => {
        called = () => {
          this.#waiting.delete(called);
          done();
        };
        this.#waiting.add(called);
        timer = setTimeout(() => fail(this.#busy()), this.#patienceMs);
        aborted = () => fail(cancelled());
        signal?.addEventListener("abort", aborted, { once: true });
      });
    } finally {
      this.#waiting.delete(called);
      clearTimeout(timer);
      signal?.removeEventListener("abort", aborted);
    }
  }

  #busy(): Refusal {
    return new Refusal(
      "CYPHER_BUSY",
      `${this.#most} queries run already, and no more than that at once: others use the database too.`,
      "Ask again when one has ended. One that was cancelled or ran too long counts until the database has let go of it.",
    );
  }
}
