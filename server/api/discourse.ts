import type {
  DiscourseNetwork,
  DiscourseRequest,
  WeightedNetwork,
} from "../model/discourse/discourseNetwork.ts";
import { checkNetworkKind } from "../model/discourse/legalNetworks.ts";
import type { TimeWindow, Windowing } from "../model/discourse/timeWindows.ts";
import { Refusal } from "../model/Refusal.ts";
import type { DiscourseInput } from "./generated/resolverTypes.ts";
import { countOf } from "./pageRequest.ts";

/** A network with what was asked for, by which its measures are legal or not. */
export interface AskedNetwork extends WeightedNetwork {
  readonly request: DiscourseRequest;
}

/** The network of one window. */
export interface AskedWindow extends AskedNetwork, TimeWindow {}

/** The network of everything, with those of its windows. */
export interface AskedDiscourse extends AskedNetwork {
  readonly windows: DiscourseNetwork["windows"];
}

/** A hundred years. */
const longestWindow = 36_525;

/**
 * The network that is asked for, checked; what is left out or null is as the schema's default.
 * @throws Refusal BAD_USER_INPUT where the combination has no meaning, or a number is out of bounds
 */
export function discourseRequest(input: DiscourseInput): DiscourseRequest {
  const windows = windowing(input);
  const request: DiscourseRequest = {
    actor: input.actor ?? "holder",
    mode: input.mode ?? "one",
    onto: input.onto ?? "actors",
    aggregation: input.aggregation,
    normalization: input.normalization ?? "no",
    duplicates: input.duplicates ?? "include",
    isolates: input.isolates ?? false,
    ...(windows === undefined ? {} : { windows }),
    ...(input.actors === null || input.actors === undefined ? {} : { actors: actorsOf(input.actors) }),
  };
  checkNetworkKind(request);
  return request;
}

/** No explorer shows more at once, and a request of any length is read whole before it is answered. */
const mostActors = 1000;

function actorsOf(actors: readonly string[]): ReadonlySet<string> {
  countOf("actors", actors.length, 0, mostActors);
  return new Set(actors);
}

function windowing({ windowDays, stepDays }: DiscourseInput): Windowing | undefined {
  if (windowDays === null || windowDays === undefined) {
    if (stepDays === null || stepDays === undefined) return undefined;
    throw new Refusal(
      "BAD_USER_INPUT",
      "`stepDays` says how far windows are apart, and there are none without `windowDays`.",
      "Give `windowDays` too, or leave `stepDays` out.",
    );
  }
  const days = countOf("windowDays", windowDays, 1, longestWindow);
  // A longer step would leave days out that no window shows.
  return { days, step: countOf("stepDays", stepDays ?? 1, 1, days) };
}
