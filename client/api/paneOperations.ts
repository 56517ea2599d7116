import { articleToRead } from "../reading/articleToRead.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { actorsOf } from "../state/GraphData.ts";
import { asksNetwork } from "../state/Measures.ts";
import { matrixHolder } from "../state/matrixHolder.ts";
import { timelineOf } from "../state/timelineOf.ts";
import { visibleGraph } from "../state/visibleGraph.ts";
import articleStatementsText from "./articleStatements.graphql?raw";
import articleText from "./articleText.graphql?raw";
import compareText from "./compare.graphql?raw";
import matrixText from "./matrix.graphql?raw";
import measuresText from "./measures.graphql?raw";
import nodeFields from "./nodeFields.graphql?raw";
import pathsText from "./paths.graphql?raw";
import { networkInput } from "./readMeasures.ts";
import relationParts from "./relationParts.graphql?raw";
import { relationText } from "./relationText.ts";
import timelineText from "./timeline.graphql?raw";
import type { ViewOperation } from "./viewOperation.ts";

/** An operation and what of the view it answers, in words. */
export interface NamedOperation extends ViewOperation {
  readonly what: string;
}

/** What the pane beside the canvas asks besides the canvas and the selection; nothing where it shows just these. */
export function paneOperations(state: ExplorerState): NamedOperation[] {
  const { pane, lens, matrix, timeline, paths, compare, scene } = state.view;
  switch (pane) {
    case "matrix": {
      const holder = matrixHolder(state, visibleGraph(state));
      if (holder === undefined) return [];
      return [
        { what: "the matrix", document: matrixText, variables: { holder, lens, rollUp: matrix.rollUp } },
      ];
    }
    case "timeline": {
      // How long the buckets are where that is left open the explorer finds out by asking for years first.
      const { axis, by = "YEAR" } = timeline;
      return [
        { what: "the timeline", document: timelineText, variables: { ...timelineOf(state), axis, by, lens } },
      ];
    }
    case "article": {
      const id = articleToRead(state);
      if (id === undefined) return [];
      return [
        {
          what: "the article's statements",
          document: articleStatementsText + nodeFields,
          variables: { id, lens },
        },
        { what: "the article's text", document: articleText, variables: { id } },
      ];
    }
    case "paths": {
      if (paths === undefined) return [];
      const { from, to } = paths;
      return [
        {
          what: "the paths",
          document: pathsText + relationText + nodeFields,
          variables: { from, to, lens },
        },
      ];
    }
    case "compare": {
      if (compare === undefined) return [];
      return [
        {
          what: "the comparison",
          document: compareText + relationParts + nodeFields,
          variables: { a: lens, b: compare.lens, start: [...scene.keys()] },
        },
      ];
    }
    default:
      return [];
  }
}

/** By what nodes are sized and coloured, where that is asked of the API. */
export function networkOperations(state: ExplorerState): NamedOperation[] {
  const { measure, lens } = state.view;
  if (!asksNetwork(measure)) return [];
  const input = networkInput(measure, actorsOf(visibleGraph(state)));
  return [{ what: "the measures of the network", document: measuresText, variables: { input, lens } }];
}
