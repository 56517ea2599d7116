import { Refusal } from "../Refusal.ts";
import type { DiscourseActor, Duplicates } from "../words.ts";
import { checkNetworkKind, type NetworkKind } from "./legalNetworks.ts";
import { oneModeEdges } from "./oneModeEdges.ts";
import { type QualifierScale, qualifierScale } from "./QualifierScale.ts";
import { StanceCounts } from "./StanceCounts.ts";
import type { StanceRow } from "./StanceRow.ts";
import { selectStances } from "./selectStances.ts";
import { type TimeWindow, timeWindows, type Windowing } from "./timeWindows.ts";
import { twoModeEdges } from "./twoModeEdges.ts";
import type { WeightedEdge } from "./WeightedEdge.ts";

/** Which network is asked for. */
export interface DiscourseRequest extends NetworkKind {
  readonly actor: DiscourseActor;
  readonly duplicates: Duplicates;
  /** Also labels that only rows have which are not counted, with no ties. */
  readonly isolates: boolean;
  /** Only these actors take part; all where it is left out. */
  readonly actors?: ReadonlySet<string>;
  readonly windows?: Windowing;
}

/** A discourse network (Leifeld): docs/discourse.md. */
export interface WeightedNetwork {
  /** Ids at the side, in code unit order. */
  readonly rows: readonly string[];
  /** Ids at the top; those at the side again where the network is one-mode. */
  readonly columns: readonly string[];
  /** Ties of weight 0 are left out; of a one-mode network each pair is there once. */
  readonly edges: readonly WeightedEdge[];
  /** Statements that are counted. */
  readonly statements: number;
}

export interface DiscourseNetwork extends WeightedNetwork {
  readonly windows: readonly (WeightedNetwork & TimeWindow)[];
}

/** Most ties of a network and its windows together. */
export const mostEdges = 100_000;

/**
 * The network of some stances, and where windows are asked for, that of each window. What is counted and the scale of
 * qualifiers are settled over all rows first, so a stance that repeats one of an earlier window stays out of later ones.
 *
 * @param rows all that documents, codings and times leave, in any order
 * @throws Refusal BAD_USER_INPUT where the combination has no meaning, or the answer would be too large
 */
export function discourseNetwork(rows: readonly StanceRow[], request: DiscourseRequest): DiscourseNetwork {
  checkNetworkKind(request);
  const takesPart = ({ actor }: StanceRow) => request.actors?.has(actor) ?? true;
  const counted = selectStances(rows, request).filter(takesPart);
  const scale = qualifierScale(rows);
  const labels = request.isolates ? rows.filter(takesPart) : undefined;
  let room = mostEdges;
  const network = (within: readonly StanceRow[]): WeightedNetwork => {
    const made = networkOf(within, labels ?? within, scale, request, room);
    room -= made.edges.length;
    return made;
  };
  const whole = network(counted);
  const windows =
    request.windows === undefined
      ? []
      : timeWindows(
          rows.map(({ day }) => day),
          request.windows,
        );
  return {
    ...whole,
    windows: windows.map(({ from, to }) => ({
      from,
      to,
      ...network(counted.filter(({ day }) => day >= from && day <= to)),
    })),
  };
}

function networkOf(
  counted: readonly StanceRow[],
  labelled: readonly StanceRow[],
  scale: QualifierScale,
  { mode, onto, aggregation, normalization }: DiscourseRequest,
  room: number,
): WeightedNetwork {
  const actors = labelsOf(labelled.map(({ actor }) => actor));
  const interests = labelsOf(labelled.map(({ interest }) => interest));
  const among = onto === "actors" ? actors : interests;
  const counts = new StanceCounts(counted, ({ actor, interest }) =>
    onto === "actors" ? [actor, interest] : [interest, actor],
  );
  const edgesOf = mode === "one" ? oneModeEdges : twoModeEdges;
  return {
    rows: among,
    columns: mode === "one" ? among : interests,
    edges: atMost(room, edgesOf(counts, scale, aggregation, normalization)),
    statements: new Set(counted.map(({ statement }) => statement)).size,
  };
}

/** Different labels in code unit order; what a text leaves open is none. */
function labelsOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].filter((label) => label !== "").sort();
}

/** Stops at once where there are more: all ties of thousands of actors would not fit into memory. */
function atMost(room: number, edges: Iterable<WeightedEdge>): readonly WeightedEdge[] {
  const taken: WeightedEdge[] = [];
  for (const edge of edges) {
    if (taken.length === room) {
      throw new Refusal(
        "BAD_USER_INPUT",
        `This network has more than ${mostEdges.toLocaleString("en")} ties, its windows counted; so many are not answered.`,
        "Narrow it with a lens, or take fewer windows.",
      );
    }
    taken.push(edge);
  }
  return taken;
}
