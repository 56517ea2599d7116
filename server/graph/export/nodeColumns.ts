import { type Column, idList, recordText, textList } from "./Column.ts";
import type { ExportedNode } from "./ExportedNode.ts";

/** What formats tell of a node beside its id and its label. */
export const nodeColumns: readonly Column<ExportedNode>[] = [
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "type", type: "string", of: ({ type }) => type },
  { name: "aliases", type: "string", of: ({ aliases }) => textList(aliases) },
  { name: "mergedFrom", type: "string", of: ({ mergedFrom }) => idList(mergedFrom) },
  { name: "wikidata", type: "string", of: ({ wikidata }) => wikidata },
  { name: "when", type: "string", of: ({ when }) => when },
  { name: "whenMin", type: "string", of: ({ whenMin }) => whenMin },
  { name: "whenMax", type: "string", of: ({ whenMax }) => whenMax },
  { name: "attributes", type: "string", of: ({ attributes }) => recordText(attributes) },
  { name: "statements", type: "string", of: ({ about }) => idList(about) },
  { name: "said", type: "string", of: ({ said }) => idList(said) },
];
