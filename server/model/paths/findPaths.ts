import { Refusal } from "../Refusal.ts";
import { tripleOf } from "../tripleKey.ts";

/** A relation that a path may take, in either direction. */
export interface PathStep {
  readonly key: string;
  readonly independentVoices: number;
}

export interface PathRequest {
  /** Ids after merges. */
  readonly from: string;
  readonly to: string;
  /** Most steps. */
  readonly maxLength: number;
  /** Most paths. */
  readonly limit: number;
}

export interface FoundPath {
  /** Ids, from the one end to the other; none twice. */
  readonly nodes: readonly string[];
  /** Keys, one fewer than nodes. */
  readonly relations: readonly string[];
  /** Those of the step that has the fewest. */
  readonly independentVoices: number;
}

/** Most relations that are looked at, one at a time, before a search gives up: about a second's worth. */
const mostLooks = 10_000_000;

interface Way {
  readonly key: string;
  readonly voices: number;
  readonly other: string;
}

type Ways = ReadonlyMap<string, readonly Way[]>;

/**
 * Simple paths between two nodes: the shorter first, among those of one length the ones whose weakest step has most
 * independent voices, then by keys. So all shortest paths come before all others. From a node to itself there is none.
 *
 * A depth-first search for each length and each number of voices, in the order of the answer: it ends with the limit. It
 * never goes where no walk of the right length leads on to the end.
 *
 * @throws Refusal BAD_USER_INPUT where too much has to be looked through
 */
export function findPaths(
  steps: readonly PathStep[],
  { from, to, maxLength, limit }: PathRequest,
): readonly FoundPath[] {
  if (from === to) return [];
  const ways = waysOf(steps);
  const strengths = [...new Set(steps.map(({ independentVoices }) => independentVoices))].sort(
    (a, b) => b - a,
  );
  const walks = new Map(strengths.map((voices) => [voices, walksTo({ from, to, maxLength }, ways, voices)]));
  const found: FoundPath[] = [];
  let looks = 0;

  /** Paths whose steps all have as many voices, and one no more. */
  const search = (voices: number, length: number): void => {
    const [nodes, relations] = [[from], [] as string[]];
    const visited = new Set(nodes);
    const leads = walks.get(voices) ?? [];
    const goOn = (node: string, left: number, weakSeen: boolean): void => {
      if (left === 0) {
        found.push({ nodes: [...nodes], relations: [...relations], independentVoices: voices });
        return;
      }
      for (const way of ways.get(node) ?? []) {
        looks += 1;
        if (looks > mostLooks) throw tooMany(maxLength);
        if (way.voices < voices || visited.has(way.other)) continue;
        const weak = weakSeen || way.voices === voices;
        const lead = leads[left - 1]?.get(way.other);
        if (lead === undefined || (!weak && lead !== "weak")) continue;
        visited.add(way.other);
        nodes.push(way.other);
        relations.push(way.key);
        goOn(way.other, left - 1, weak);
        relations.pop();
        nodes.pop();
        visited.delete(way.other);
        if (found.length >= limit) return;
      }
    };
    goOn(from, length, false);
  };

  for (let length = 1; length <= maxLength; length += 1) {
    for (const voices of strengths) {
      if (found.length < limit) search(voices, length);
    }
  }
  return found;
}

/** Each node's relations in the order of their keys. A relation of a node to itself is on no path. */
function waysOf(steps: readonly PathStep[]): Ways {
  const ways = new Map<string, Way[]>();
  const add = (node: string, way: Way) => {
    const there = ways.get(node);
    if (there === undefined) ways.set(node, [way]);
    else there.push(way);
  };
  for (const { key, independentVoices: voices } of steps.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const triple = tripleOf(key);
    if (triple === null || triple.subject === triple.object) continue;
    add(triple.subject, { key, voices, other: triple.object });
    add(triple.object, { key, voices, other: triple.subject });
  }
  return ways;
}

/** Whether some walk to the end has a step with just as many voices, or every one has more at every step. */
type Lead = "weak" | "strong";

/** By number of steps: the nodes from which a walk of steps with as many voices leads to the end; it meets neither end on the way. */
function walksTo(
  { from: start, to, maxLength }: Omit<PathRequest, "limit">,
  ways: Ways,
  voices: number,
): readonly ReadonlyMap<string, Lead>[] {
  const walks: ReadonlyMap<string, Lead>[] = [new Map<string, Lead>([[to, "strong"]])];
  for (let length = 1; length < maxLength; length += 1) {
    const from = new Map<string, Lead>();
    for (const [node, lead] of walks[length - 1] ?? []) {
      for (const way of ways.get(node) ?? []) {
        if (way.voices < voices || way.other === to || way.other === start) continue;
        const weak = lead === "weak" || way.voices === voices || from.get(way.other) === "weak";
        from.set(way.other, weak ? "weak" : "strong");
      }
    }
    walks.push(from);
  }
  return walks;
}

function tooMany(maxLength: number): Refusal {
  return new Refusal(
    "BAD_USER_INPUT",
    `There are too many ways to look through for paths of up to ${maxLength} steps.`,
    "Ask for shorter ones with `maxLength`, or for fewer relations with `lens` or `minVoices`.",
  );
}
