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
  /** Body -> what it is an organ of. */
  readonly organOf: ReadonlyMap<string, readonly string[]>;
  /** Person -> roles. */
  readonly roles: ReadonlyMap<string, readonly HeldRole[]>;
}

export function kept(world: World, id: string): string {
  return world.keep.get(id) ?? id;
}
