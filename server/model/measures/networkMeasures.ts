import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { WeightedEdge } from "../discourse/WeightedEdge.ts";
import { Refusal } from "../Refusal.ts";
import { seededRandom } from "./seededRandom.ts";

/** A measure of each node, by id, in the order of the nodes. */
type ByNode = Readonly<Record<string, number>>;

/** Measures of an undirected weighted network. */
export interface NetworkMeasures {
  /** How many others a node has ties to. */
  readonly degree: ByNode;
  /** The sum of the weights of its ties. */
  readonly strength: ByNode;
  /**
   * On how many shortest paths between two others it lies, shared out where there are several (Freeman 1977, Brandes
   * 2001); the length of a tie is 1 / weight, since a strong tie is a short way (Newman 2001). Not normalised.
   */
  readonly betweenness: ByNode;
  /** Share of the visits of a walker who follows ties by their weight and jumps anywhere with 0.15; all sum up to 1. */
  readonly pageRank: ByNode;
  /** Number of its community by Louvain (Blondel et al. 2008), resolution 1: from 0, in the order of their first nodes. */
  readonly community: ByNode;
  /** Newman's modularity of these communities; null where there are no ties. */
  readonly modularity: number | null;
  /** What the order in which Louvain visits the nodes comes from. */
  readonly seed: number;
}

/** Largest network that is measured, in nodes times ties: betweenness takes that long, and nobody else is served then. */
const largest = 10_000_000;

/**
 * Computes with graphology; the same network and seed give the same figures.
 * @throws Refusal BAD_USER_INPUT where a weight is below 0, or the network too large
 */
export function networkMeasures(
  nodes: readonly string[],
  edges: readonly WeightedEdge[],
  seed = 1,
): NetworkMeasures {
  const below = edges.find(({ weight }) => weight < 0);
  if (below !== undefined) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `The tie of ${below.from} and ${below.to} weighs ${below.weight}; measures take weights of 0 or more.`,
      "Ask for them with the aggregation IGNORE, CONGRUENCE or CONFLICT.",
    );
  }
  if (nodes.length * edges.length > largest) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `A network of ${nodes.length} nodes and ${edges.length} ties is too large to measure here; nodes times ties may be ${largest.toLocaleString("en")}.`,
      "Narrow it with a lens.",
    );
  }
  if (nodes.length === 0) {
    // graphology takes no graph without nodes.
    return { degree: {}, strength: {}, betweenness: {}, pageRank: {}, community: {}, modularity: null, seed };
  }
  const graph = graphOf(nodes, edges);
  const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(seed) });
  const ofNodes = (value: (node: string) => number): ByNode =>
    Object.fromEntries(nodes.map((node) => [node, value(node)]));
  return {
    degree: ofNodes((node) => graph.degree(node)),
    strength: ofNodes((node) => sum(graph.mapEdges(node, (_, { weight }) => weight))),
    betweenness: betweenness(graph),
    pageRank: pagerank(graph, pageRankOptions),
    community: numberedInOrder(nodes, communities),
    modularity: Number.isFinite(modularity) ? modularity : null,
    seed,
  };
}

interface Tie {
  readonly weight: number;
}
type Weighted = UndirectedGraph<Record<string, never>, Tie>;

/** Narrow enough for ten digits; a walker's shares differ by less than 0.85 to the power of the rounds. */
const pageRankOptions = {
  getEdgeWeight: "weight",
  alpha: 0.85,
  tolerance: 1e-12,
  maxIterations: 1000,
} as const;

/** Nodes and ties go in by their ids, so that the order in which they come changes nothing. */
function graphOf(nodes: readonly string[], edges: readonly WeightedEdge[]): Weighted {
  const graph: Weighted = new UndirectedGraph();
  for (const node of nodes.toSorted()) graph.addNode(node);
  const ends = ({ from, to }: WeightedEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`);
  for (const { from, to, weight } of edges.toSorted((a, b) => (ends(a) < ends(b) ? -1 : 1))) {
    if (weight > 0) graph.addEdge(from, to, { weight });
  }
  return graph;
}

/**
 * The least common multiple of 1 to 24. Lengths in 1 / weight are sums of fractions, and two paths of one length would
 * differ in their last digits; as multiples of this they are whole numbers, and their sums exact.
 */
const lengthUnit = 5_354_228_880;

function betweenness(graph: Weighted): ByNode {
  return betweennessCentrality(graph, {
    getEdgeWeight: (_, { weight }) => Math.max(1, Math.round(lengthUnit / weight)),
    normalized: false,
  });
}

function numberedInOrder(nodes: readonly string[], communities: ByNode): ByNode {
  const numbers = new Map<number | undefined, number>();
  return Object.fromEntries(
    nodes.map((node) => {
      const community = communities[node];
      const number = numbers.get(community) ?? numbers.size;
      numbers.set(community, number);
      return [node, number];
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
