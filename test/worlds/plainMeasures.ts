import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import { plainNetwork } from "../model/discourse/plainNetwork.ts";
import {
  networkOf,
  plainCounted,
  plainDiscourse,
  plainStanceRows,
  plainStretches,
} from "./plainDiscourse.ts";
import type { ViewOfWorld } from "./ViewOfWorld.ts";

type ByNode = Readonly<Record<string, number>>;

/** Measures as the API answers them. */
export interface Measured {
  readonly degree: ByNode;
  readonly strength: ByNode;
  readonly betweenness: ByNode;
  readonly pageRank: ByNode;
  readonly community: ByNode;
  readonly modularity: number | null;
}

/** Of a network and of its windows. */
export interface MeasuredView {
  readonly measures: Measured;
  readonly windows: readonly { readonly from: string; readonly measures: Measured }[];
}

/** A one-mode network with its weights in full. */
interface WeightedNodes {
  readonly nodes: readonly string[];
  readonly weight: Weight;
}
type Weight = (a: string, b: string) => number;

/** The network of a view that has measures. */
export function measuredNetwork(view: ViewOfWorld, asked: DiscourseRequest = view.measured): WeightedNodes {
  const rows = plainStanceRows(view, asked.actor);
  const weights = plainNetwork(rows, asked, plainCounted(rows, asked));
  return { nodes: plainDiscourse(view, asked).rows, weight: (a, b) => weights.get(`${a} ${b}`) ?? 0 };
}

/** The same of each window of a view. */
export function measuredWindows(view: ViewOfWorld): readonly (WeightedNodes & { readonly from: string })[] {
  const { measured, windows } = view;
  const rows = plainStanceRows(view, measured.actor);
  return plainStretches(rows, measured, windows).map(({ from, within }) => {
    const weights = plainNetwork(rows, measured, within);
    const weight = (a: string, b: string) => weights.get(`${a} ${b}`) ?? 0;
    return { from, nodes: networkOf(rows, within, measured).rows, weight };
  });
}

/** Those that can be had by plain counting. */
export function plainMeasures(network: WeightedNodes): Omit<Measured, "community" | "modularity"> {
  const { nodes, weight } = network;
  const ofEach = (value: (node: string) => number) =>
    Object.fromEntries(nodes.map((node) => [node, value(node)]));
  const tied = (node: string) => nodes.filter((other) => weight(node, other) > 0);
  const between = betweenness(network);
  const rank = pageRank(network);
  return {
    degree: ofEach((node) => tied(node).length),
    strength: ofEach((node) => sum(tied(node).map((other) => weight(node, other)))),
    betweenness: ofEach((node) => between.get(node) ?? 0),
    pageRank: ofEach((node) => rank.get(node) ?? 0),
  };
}

/**
 * What is wrong with measures of a network. Communities are not unique, so they are held to what has to be true of
 * them: a partition, numbered in the order of its first nodes, with its own modularity, and no worse than all alone.
 */
function wrongMeasures(network: WeightedNodes, measured: Measured): readonly string[] {
  const { nodes, weight } = network;
  const figures = Object.entries(plainMeasures(network)).flatMap(([name, plain]) => {
    const found = new Map(Object.entries(measured)).get(name);
    const differs = (node: string) => !(Math.abs((found?.[node] ?? Number.NaN) - (plain[node] ?? 0)) < 1e-8);
    const isOfAll =
      Object.keys(found ?? {})
        .sort()
        .join() === nodes.toSorted().join();
    return isOfAll && !nodes.some(differs)
      ? []
      : [`${name} is ${JSON.stringify(found)} and not ${JSON.stringify(plain)}`];
  });
  const { community, modularity } = measured;
  const numbers = [...new Set(nodes.map((node) => community[node]))];
  const wrong = [...figures];
  if (numbers.some((number, place) => number !== place)) {
    wrong.push(`communities are numbered ${numbers} in the order of ${nodes}`);
  }
  if (nodes.every((a) => nodes.every((b) => weight(a, b) === 0))) {
    return modularity === null ? wrong : [...wrong, `a modularity of ${modularity} without ties`];
  }
  const own = plainModularity(network, (node) => community[node]);
  if (modularity === null || !(Math.abs(modularity - own) < 1e-8)) {
    wrong.push(`these communities have a modularity of ${own} and not ${modularity}`);
  }
  const alone = plainModularity(network, (node) => node);
  if (own < alone - 1e-8) wrong.push(`a modularity of ${own}, and of ${alone} where all are alone`);
  return wrong;
}

/** What is wrong with all measures that a view was answered. */
export function wrongMeasuresOf(view: ViewOfWorld, found: MeasuredView): readonly string[] {
  const windows = measuredWindows(view);
  const [begun, begin] = [found.windows.map(({ from }) => from), windows.map(({ from }) => from)];
  return [
    ...wrongMeasures(measuredNetwork(view), found.measures),
    ...(begun.join() === begin.join() ? [] : [`windows begin on ${begun} and not on ${begin}`]),
    ...windows.flatMap((network, at) => {
      const window = found.windows[at];
      return window === undefined
        ? []
        : wrongMeasures(network, window.measures).map((wrong) => `${window.from}: ${wrong}`);
    }),
  ];
}

/** Every simple path between every two nodes is walked; lengths that differ by less than rounding does are one. */
function betweenness({ nodes, weight }: WeightedNodes): ReadonlyMap<string, number> {
  const between = new Map<string, number>();
  for (const [at, start] of nodes.entries()) {
    for (const end of nodes.slice(at + 1)) {
      const paths: { readonly path: readonly string[]; readonly length: number }[] = [];
      const walk = (path: readonly string[], length: number): void => {
        const here = path.at(-1) ?? "";
        if (here === end) paths.push({ path, length });
        else {
          for (const next of nodes) {
            const near = weight(here, next);
            if (near > 0 && !path.includes(next)) walk([...path, next], length + 1 / near);
          }
        }
      };
      walk([start], 0);
      const least = Math.min(...paths.map(({ length }) => length));
      const shortest = paths.filter(({ length }) => length <= least * (1 + 1e-9));
      for (const node of shortest.flatMap(({ path }) => path.slice(1, -1))) {
        between.set(node, (between.get(node) ?? 0) + 1 / shortest.length);
      }
    }
  }
  return between;
}

/** A walker's shares, step by step until nothing changes: 0.85 along ties by their weight, else (or without ties) anywhere. */
function pageRank({ nodes, weight }: WeightedNodes): ReadonlyMap<string, number> {
  let shares = new Map(nodes.map((node) => [node, 1 / nodes.length]));
  const share = (node: string) => shares.get(node) ?? 0;
  const strengths = new Map(nodes.map((node) => [node, sum(nodes.map((other) => weight(node, other)))]));
  const strength = (node: string) => strengths.get(node) ?? 0;
  for (let step = 0; step < 300; step += 1) {
    const stuck = sum(nodes.filter((node) => strength(node) === 0).map(share));
    shares = new Map(
      nodes.map((node) => {
        const tied = nodes.filter((other) => weight(node, other) > 0);
        const along = sum(tied.map((other) => (share(other) * weight(other, node)) / strength(other)));
        return [node, 0.15 / nodes.length + 0.85 * (along + stuck / nodes.length)];
      }),
    );
  }
  return shares;
}

/** Newman's, over all pairs: the share of weight within communities less what chance would put there. */
function plainModularity({ nodes, weight }: WeightedNodes, communityOf: (node: string) => unknown): number {
  const strength = (node: string) => sum(nodes.map((other) => weight(node, other)));
  const twice = sum(nodes.map(strength));
  const pairs = nodes.flatMap((a) => nodes.map((b) => [a, b] as const));
  return sum(
    pairs
      .filter(([a, b]) => communityOf(a) === communityOf(b))
      .map(([a, b]) => weight(a, b) / twice - (strength(a) / twice) * (strength(b) / twice)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
