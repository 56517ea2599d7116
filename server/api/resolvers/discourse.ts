import { checkMeasurable } from "../../model/discourse/legalNetworks.ts";
import { networkMeasures } from "../../model/measures/networkMeasures.ts";
import type { Context } from "../Context.ts";
import type { AskedNetwork } from "../discourse.ts";
import type { WeightedGraphResolvers, WindowedGraphResolvers } from "../generated/resolverTypes.ts";
import { participants } from "../participants.ts";

/** What a network and that of a window have in common. */
const network = {
  rows: ({ rows }: AskedNetwork, _: unknown, context: Context) => participants(rows, context),
  columns: ({ columns }: AskedNetwork, _: unknown, context: Context) => participants(columns, context),
  edges: ({ edges }: AskedNetwork) => [...edges],
  measures: ({ rows, edges, request }: AskedNetwork) => {
    checkMeasurable(request);
    return networkMeasures(rows, edges);
  },
};

export const WindowedGraph: WindowedGraphResolvers = network;

export const WeightedGraph: WeightedGraphResolvers = {
  ...network,
  windows: ({ windows, request }) => windows.map((window) => ({ ...window, request })),
};
