/** A role that a person holds, or held. */
export interface HeldRole {
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * What the registry says beyond the statements, as the derivations need it: who was merged into whom, and whose voice
 * speaks for whom. All ids are as coded; merges are applied by who asks.
 */
export interface World {
  /** Merged slug -> the kept one; only certain merges. */
  readonly keep: ReadonlyMap<string, string>;
  /** The same the other way: kept slug -> those merged into it, sorted. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
  /** Body -> what it is an organ of. */
  readonly organOf: ReadonlyMap<string, readonly string[]>;
  /** Person -> roles. */
  readonly roles: ReadonlyMap<string, readonly HeldRole[]>;
}

/** Gathers rows into a world; rows may come in any order. */
export function createWorld(
  merges: Iterable<readonly [same: string, keep: string]>,
  organs: Iterable<readonly [body: string, principal: string]>,
  roles: Iterable<readonly [person: string, role: HeldRole]>,
): World {
  const pairs = [...merges].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    keep: new Map(pairs),
    merged: grouped(pairs.map(([same, keep]) => [keep, same] as const)),
    organOf: grouped(organs),
    roles: grouped(roles),
  };
}

function grouped<T>(pairs: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The slug that stands for this one after merges. */
export function kept(world: World, id: string): string {
  return world.keep.get(id) ?? id;
}
