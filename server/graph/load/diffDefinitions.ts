import { Refusal } from "../../model/Refusal.ts";

/** A definition that the graph holds, and the files that hold it. */
export interface HeldDefinition {
  readonly id: string;
  readonly kind: string;
  readonly definition: string | null;
  readonly sources: readonly string[];
}

/** A definition that a file of this load holds. */
export interface GivenDefinition {
  readonly id: string;
  readonly kind: string;
  readonly definition: string;
  readonly source: string;
}

export interface DefinitionDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * What this load's files change: a definition lives while one file holds it. `owned` are the files that this load
 * brings or takes away, whose earlier word no longer counts; `leaving` those of them that have had their say with `given`.
 * @throws Refusal where a file outside of this load defines the same id differently
 */
export function diffDefinitions(
  held: readonly HeldDefinition[],
  given: readonly GivenDefinition[],
  owned: ReadonlySet<string>,
  leaving: ReadonlySet<string> = owned,
): DefinitionDiff {
  const before = new Map(held.map((definition) => [definition.id, definition]));
  const after = new Set<string>();
  const diff = { added: [] as string[], changed: [] as string[], removed: [] as string[], unchanged: 0 };
  for (const definition of given) {
    if (after.has(definition.id)) continue;
    after.add(definition.id);
    const old = before.get(definition.id);
    const others = old?.sources.filter((source) => !owned.has(source)) ?? [];
    const same =
      old !== undefined && old.definition === definition.definition && old.kind === definition.kind;
    if (others.length > 0 && !same) throw conflict(definition, others);
    // A node that no file defines any more is only kept for those who still use it: it comes back.
    if (!old || old.sources.length === 0) diff.added.push(definition.id);
    else if (same) diff.unchanged += 1;
    else diff.changed.push(definition.id);
  }
  for (const { id, sources } of held) {
    if (!after.has(id) && sources.length > 0 && sources.every((source) => leaving.has(source)))
      diff.removed.push(id);
  }
  return diff;
}

function conflict({ id, kind, source }: GivenDefinition, others: readonly string[]): Refusal {
  return new Refusal(
    "DATABASE_REFUSED",
    `${source} defines the ${kind} \`${id}\`, and ${others.join(", ")}, loaded earlier, defines it differently.`,
    "Load both together after making them agree; or give --rebuild, which forgets all that was loaded before.",
  );
}
