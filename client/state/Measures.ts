import { readFlag, readRecord, readWord } from "./readJson.ts";

/** By what the size of a node goes: its statements, or its actor's place in a discourse network (docs/discourse.md). */
export const sizings = ["statements", "degree", "betweenness", "pageRank"] as const;
export type Sizing = (typeof sizings)[number];

/** What ties actors in the network that is measured: the API's `Aggregation` of one-mode networks. */
export const networkTies = ["CONGRUENCE", "CONFLICT", "IGNORE", "SUBTRACT"] as const;
export type NetworkTies = (typeof networkTies)[number];

/** Whose stance a statement shows: the API's `DiscourseActor`. */
export const stanceOwners = ["HOLDER", "SPEAKER"] as const;
export type StanceOwner = (typeof stanceOwners)[number];

/** What nodes are sized and coloured by, and in which network of the scene's actors that is measured. */
export interface MeasureChoice {
  readonly size: Sizing;
  /** Whether colour, and a letter, tell the community of an actor instead of its type. */
  readonly communities: boolean;
  readonly ties: NetworkTies;
  readonly of: StanceOwner;
}

/** Figures of one actor in the network. */
export interface ActorMeasures {
  readonly degree: number;
  readonly betweenness: number;
  readonly pageRank: number;
  /** Letter of its community; undefined for one without ties, which belongs to none. */
  readonly community: string | undefined;
}

/** The network's answer: what is known of each actor of the scene that takes a stance. */
export interface Measured {
  readonly choice: MeasureChoice;
  readonly actors: ReadonlyMap<string, ActorMeasures>;
  /** How many pairs are tied. */
  readonly ties: number;
  /** Letters of all communities, the largest first. */
  readonly communities: readonly string[];
}

export const byStatements: MeasureChoice = {
  size: "statements",
  communities: false,
  ties: "CONGRUENCE",
  of: "HOLDER",
};

/** Whether a network has to be asked for. */
export function asksNetwork({ size, communities }: MeasureChoice): boolean {
  return size !== "statements" || communities;
}

export function sameMeasures(a: MeasureChoice, b: MeasureChoice): boolean {
  return a.size === b.size && a.communities === b.communities && a.ties === b.ties && a.of === b.of;
}

/** Throws RangeError where it is none. */
export function readMeasureChoice(value: unknown): MeasureChoice {
  const { size, communities, ties, of } = readRecord(value);
  return {
    size: readWord(size, sizings),
    communities: readFlag(communities),
    ties: readWord(ties, networkTies),
    of: readWord(of, stanceOwners),
  };
}
