import type { Lens } from "../state/Lens.ts";
import { type Selection, selectedNodes } from "../state/Selection.ts";
import type { View } from "../state/View.ts";
import articleText from "./article.graphql?raw";
import claimFields from "./claimFields.graphql?raw";
import claimsText from "./claims.graphql?raw";
import graphText from "./graph.graphql?raw";
import nodeText from "./node.graphql?raw";
import nodeFields from "./nodeFields.graphql?raw";
import { relationText } from "./relationText.ts";
import statementText from "./statement.graphql?raw";

/** An operation of the API that answers what a person sees. */
export interface ViewOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the canvas shows: its nodes, without those hidden, and all relations among them under the lens. */
export function canvasOperation({ scene, hidden, lens }: View): ViewOperation {
  return graphOf(
    [...scene.keys()].filter((id) => !hidden.has(id)),
    lens,
  );
}

/** What the panel shows of the selection; undefined where nothing is selected. */
export function selectionOperation(selection: Selection, lens: Lens): ViewOperation | undefined {
  switch (selection.kind) {
    case "nothing":
      return undefined;
    case "node":
      return {
        document: nodeText + relationText + nodeFields,
        variables: { id: selection.id, lens },
      };
    case "nodes":
      return graphOf(selectedNodes(selection), lens);
    case "relation":
      return {
        document: claimsText + relationText + claimFields + nodeFields,
        variables: { id: selection.id, lens, first: 20 },
      };
    case "statement":
      return { document: statementText + claimFields + nodeFields, variables: { id: selection.id } };
    case "article":
      return {
        document: articleText + claimFields + nodeFields,
        variables: { id: selection.id, lens, first: 20 },
      };
  }
}

function graphOf(start: readonly string[], lens: Lens): ViewOperation {
  return {
    document: graphText + relationText + nodeFields,
    variables: { start, depth: 0, lens, limit: Math.max(1, start.length) },
  };
}

/** The longest address that servers and proxies take as a matter of course. */
const longestAddress = 8_000;

/** GraphiQL with the operation filled in; undefined where that makes too long an address. */
export function graphiqlAddress({ document, variables }: ViewOperation): string | undefined {
  const asked = new URLSearchParams({ query: document, variables: JSON.stringify(variables, null, 2) });
  const address = `/graphql?${asked}`;
  return address.length > longestAddress ? undefined : address;
}
