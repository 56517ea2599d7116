import { decodeRef } from "../../model/Ref.ts";
import { isLinkType } from "../../model/words.ts";
import { type EdgeRow, edge } from "./NodeRow.ts";

/** The references of a statement as the graph keeps them, coded. */
export interface StatementReferences {
  readonly id: string;
  readonly subject: string;
  readonly objects: readonly string[];
  readonly links: readonly string[];
}

/** Subject and objects that are nodes of the registry; `keys` are the relation keys by object. */
export function nodeEdges(
  { id, subject, objects }: StatementReferences,
  keys: readonly (string | null)[],
): readonly EdgeRow[] {
  return [
    ...(decodeRef(subject).kind === "node" ? [edge(id, "SUBJECT", subject)] : []),
    ...objects.flatMap((object, order) =>
      decodeRef(object).kind === "node"
        ? [edge(id, "OBJECT", object, { order, key: keys[order] ?? null })]
        : [],
    ),
  ];
}

/** Subject, objects and links that are statements: their targets may come with a later file. */
export function statementEdges({ id, subject, objects, links }: StatementReferences): readonly EdgeRow[] {
  return [
    ...(decodeRef(subject).kind === "statement" ? [edge(id, "SUBJECT", subject)] : []),
    ...objects.flatMap((object, order) =>
      decodeRef(object).kind === "statement" ? [edge(id, "OBJECT", object, { order })] : [],
    ),
    ...links.map((link) => {
      const [type, target] = link.split(" ");
      if (!isLinkType(type) || target === undefined) throw new Error(`A statement holds the link "${link}".`);
      return edge(id, type, target);
    }),
  ];
}
