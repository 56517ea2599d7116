import type { Theme } from "../canvas/grammar.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { ArticleDetails } from "./ArticleDetails.tsx";
import { NodeDetails } from "./NodeDetails.tsx";
import { NodesDetails } from "./NodesDetails.tsx";
import { RelationDetails } from "./RelationDetails.tsx";
import { StartingPoints } from "./StartingPoints.tsx";
import { StatementDetails } from "./StatementDetails.tsx";

/** What is known about the selection; where nothing is selected, where to start. */
export function Details({ state, theme }: { state: ExplorerState; theme: Theme }) {
  const { selection, lens } = state.view;
  switch (selection.kind) {
    case "nothing":
      return <StartingPoints state={state} theme={theme} />;
    case "node":
      return <NodeDetails key={selection.id} id={selection.id} state={state} theme={theme} />;
    case "nodes":
      return <NodesDetails ids={selection.ids} state={state} theme={theme} />;
    case "relation":
      return <RelationDetails key={selection.id} id={selection.id} state={state} theme={theme} />;
    case "statement":
      return <StatementDetails key={selection.id} id={selection.id} />;
    case "article":
      return <ArticleDetails key={selection.id} id={selection.id} lens={lens} />;
  }
}
