import { operations } from "../api/operations.ts";
import type { TimeAxis, TimelineQuery, TimeUnit } from "../generated/operations.ts";
import type { Lens } from "../state/Lens.ts";

/** So few buckets say little: shorter ones are asked for. */
const few = 6;
const units: readonly TimeUnit[] = ["YEAR", "MONTH", "DAY"];

/** Statements through time in buckets as short as keeps them countable: years, or months or days where years are few. */
export async function fetchHistogram(
  axis: TimeAxis,
  lens: Lens,
  signal?: AbortSignal,
  of: { readonly subject?: string; readonly interest?: string } = {},
): Promise<TimelineQuery> {
  let answer = await operations.timeline(of, axis, "YEAR", lens, signal);
  for (const unit of units.slice(1)) {
    if (answer.timeline.length === 0 || answer.timeline.length > few) break;
    answer = await operations.timeline(of, axis, unit, lens, signal);
  }
  return answer;
}
