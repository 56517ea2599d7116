import type { StoredPredicate } from "../graph/read/readPredicates.ts";
import type { RelationCounts } from "../graph/read/readRelations.ts";
import type { Lens } from "../model/Lens.ts";
import { tripleOf } from "../model/tripleKey.ts";
import type { Context } from "./Context.ts";

/** A relation is its key: subject, predicate and object stand in it. */
export interface RelationRef {
  readonly kind: "relation";
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** A relation counted under a lens. */
export interface RelationUnderLens extends Omit<RelationCounts, "speakers"> {
  readonly key: string;
  readonly lens: Lens;
  /** Ids. */
  readonly speakerIds: readonly string[];
}

export function relationRef(key: string): RelationRef {
  const triple = tripleOf(key);
  if (triple === null) throw new Error(`the graph has a relation with the key "${key}"`);
  return { kind: "relation", id: key, ...triple };
}

/** The predicate of a name that the graph itself uses. */
export async function predicateOf(name: string, { load }: Context): Promise<StoredPredicate> {
  const predicate = (await load.vocabulary()).find((one) => one.name === name);
  if (predicate !== undefined) return predicate;
  throw new Error(`the graph uses the predicate ${name}, which its vocabulary lacks`);
}
