/** Claims of a relation that count, under one lens. */
export interface SenseCounts {
  readonly positive: number;
  readonly negative: number;
  /** All its statements that pass, those that only ask too. */
  readonly statements: number;
}

/** A relation counted under two lenses, and under none. */
export interface ComparedRelation {
  readonly key: string;
  readonly subject: string;
  readonly object: string;
  /** Statements in question: those of record, and those of coders whom a lens names. */
  readonly statements: number;
  /** Statements that pass either lens. */
  readonly either: number;
  readonly a: SenseCounts;
  readonly b: SenseCounts;
}

export interface OmittedCounts {
  readonly nodes: number;
  readonly relations: number;
  readonly statements: number;
}

/** Where a relation stands when two lenses are compared. */
export const comparisonParts = ["onlyA", "onlyB", "agreed", "conflict"] as const;
export type ComparisonPart = (typeof comparisonParts)[number];

export interface ComparedLenses extends Readonly<Record<ComparisonPart, readonly string[]>> {
  /** How many relations each part has, whatever the limit. */
  readonly totals: Readonly<Record<ComparisonPart, number>>;
  readonly omitted: OmittedCounts;
  readonly omittedByA: OmittedCounts;
  readonly omittedByB: OmittedCounts;
}

/**
 * Parts the relations of two lenses. A relation is there under a lens where a claim of it counts: one that is only asked
 * about is not. Under both, it is agreed where the two have a sense in common, and in conflict where all that counts under
 * one lens affirms and all under the other denies.
 */
export function compareRelations(relations: readonly ComparedRelation[], limit: number): ComparedLenses {
  const parts: Record<ComparisonPart, ComparedRelation[]> = {
    onlyA: [],
    onlyB: [],
    agreed: [],
    conflict: [],
  };
  const mostStatedFirst = relations.toSorted((x, y) => y.either - x.either || (x.key < y.key ? -1 : 1));
  for (const relation of mostStatedFirst) {
    const part = partOf(relation);
    if (part !== null) parts[part].push(relation);
  }
  const each = <Value>(of: (part: ComparedRelation[]) => Value) => ({
    onlyA: of(parts.onlyA),
    onlyB: of(parts.onlyB),
    agreed: of(parts.agreed),
    conflict: of(parts.conflict),
  });
  const all = comparisonParts.flatMap((part) => parts[part]);
  const shown = comparisonParts.flatMap((part) => parts[part].slice(0, limit));
  return {
    ...each((part) => part.slice(0, limit).map(({ key }) => key)),
    totals: each((part) => part.length),
    omitted: { ...difference(all, shown), statements: sum(all, eitherOf) - sum(shown, eitherOf) },
    omittedByA: leftOut(relations, "a"),
    omittedByB: leftOut(relations, "b"),
  };
}

function partOf({ a, b }: ComparedRelation): ComparisonPart | null {
  if (!isClaimed(a)) return isClaimed(b) ? "onlyB" : null;
  if (!isClaimed(b)) return "onlyA";
  const shared = (a.positive > 0 && b.positive > 0) || (a.negative > 0 && b.negative > 0);
  return shared ? "agreed" : "conflict";
}

/** What a lens keeps from sight: relations that are not there under it, the nodes at their ends, the statements it shuts out. */
function leftOut(relations: readonly ComparedRelation[], lens: "a" | "b"): OmittedCounts {
  const kept = relations.filter((relation) => isClaimed(relation[lens]));
  const statements = sum(relations, (relation) => relation.statements - relation[lens].statements);
  return { ...difference(relations, kept), statements };
}

function difference(all: readonly ComparedRelation[], kept: readonly ComparedRelation[]) {
  return { nodes: nodesOf(all).size - nodesOf(kept).size, relations: all.length - kept.length };
}

function nodesOf(relations: readonly ComparedRelation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(({ subject, object }) => [subject, object]));
}

function isClaimed({ positive, negative }: SenseCounts): boolean {
  return positive + negative > 0;
}

const eitherOf = ({ either }: ComparedRelation) => either;

function sum(relations: readonly ComparedRelation[], count: (relation: ComparedRelation) => number): number {
  return relations.reduce((all, relation) => all + count(relation), 0);
}
