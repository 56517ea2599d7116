import type { TimeAxis } from "../generated/operations.ts";
import { clearField, type Lens } from "./Lens.ts";

/** Fields of the lens that bound a time. */
export const timeFields = {
  SAID: ["saidFrom", "saidTo"],
  WHEN: ["whenFrom", "whenTo"],
} as const satisfies Record<TimeAxis, readonly (keyof Lens)[]>;

/** The lens with one axis bounded; what is undefined is left open. */
export function withTimes(
  lens: Lens,
  axis: TimeAxis,
  from: string | undefined,
  to: string | undefined,
): Lens {
  const [first, last] = timeFields[axis];
  const open = clearField(clearField(lens, first), last);
  return {
    ...open,
    ...(from === undefined ? {} : { [first]: from }),
    ...(to === undefined ? {} : { [last]: to }),
  };
}

/** What bounds an axis now. */
export function timesOf(lens: Lens, axis: TimeAxis): readonly [string | undefined, string | undefined] {
  const [first, last] = timeFields[axis];
  return [lens[first] ?? undefined, lens[last] ?? undefined];
}
