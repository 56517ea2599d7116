import { computeLayout } from "./computeLayout.ts";
import type { LayoutRequest } from "./Placed.ts";

/** Lays out off the main thread: takes requests, answers each with its number and places. */
addEventListener("message", ({ data }: MessageEvent<{ number: number; request: LayoutRequest }>) => {
  computeLayout(data.request).then(
    (positions) => postMessage({ number: data.number, positions }),
    (error: unknown) => postMessage({ number: data.number, problem: String(error) }),
  );
});
