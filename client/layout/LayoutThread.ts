import type { LayoutRequest, Positions } from "./Placed.ts";

type Answer =
  | { readonly number: number; readonly positions: Positions }
  | { readonly number: number; readonly problem: string };

/** Has layouts computed in a worker, which is started when first asked. */
export class LayoutThread {
  #worker: Worker | undefined;
  #number = 0;

  /** The places that a request comes to. A layout that nobody waits for any more is broken off, and its thread ended. */
  compute(request: LayoutRequest, signal?: AbortSignal): Promise<Positions> {
    this.#worker ??= new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
    const worker = this.#worker;
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      const end = () => {
        worker.removeEventListener("message", onMessage);
        worker.removeEventListener("error", onError);
        signal?.removeEventListener("abort", onAbort);
      };
      const onMessage = ({ data }: MessageEvent<Answer>) => {
        if (data.number !== number) return;
        end();
        if ("positions" in data) resolve(data.positions);
        else reject(new Error(data.problem));
      };
      const onError = () => {
        end();
        this.stop();
        reject(new Error("The layout's worker could not run."));
      };
      const onAbort = () => {
        end();
        this.stop();
        reject(signal?.reason);
      };
      worker.addEventListener("message", onMessage);
      worker.addEventListener("error", onError);
      signal?.addEventListener("abort", onAbort);
      worker.postMessage({ number, request });
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
