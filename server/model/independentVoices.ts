import { principalsOf } from "./ascription.ts";
import type { DayRange } from "./edtfRange.ts";
import type { World } from "./World.ts";

/** A claim of one relation, by a speaker that the text names; ids after merges. */
export interface VoicedClaim {
  readonly id: string;
  readonly speaker: string;
  /** Everyone through whom it reaches the reader, from the outlet (first) to the speaker. */
  readonly chain: readonly string[];
  readonly said: DayRange;
  /** Statements that it repeats. */
  readonly restates: readonly string[];
}

/**
 * Claims of one relation, parted into voices that do not lean on each other: the connected components of their speakers
 * under "one stands in the other's chain", "one principal" (one speaks for the other, or both for a third when they
 * say so) and "one repeats the other's statement". Being passed on by an outlet joins nobody to it, so the outlet's own
 * word is one voice beside those of whom it writes.
 *
 * @returns the claims of each voice, in the order of `claims`
 */
export function independentVoices<Claim extends VoicedClaim>(
  claims: readonly Claim[],
  world: World,
): readonly (readonly Claim[])[] {
  const roots = new Map<string, string>();
  const rootOf = (voice: string): string => {
    const next = roots.get(voice) ?? voice;
    if (next === voice) return voice;
    const root = rootOf(next);
    roots.set(voice, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    if (rootA !== rootB) roots.set(rootA, rootB);
  };

  const speakers = new Set(claims.map(({ speaker }) => speaker));
  const speakerOfClaim = new Map(claims.map(({ id, speaker }) => [id, speaker]));
  for (const { speaker, chain, said, restates } of claims) {
    for (const voice of chain.slice(1)) if (speakers.has(voice)) join(speaker, voice);
    for (const principal of principalsOf(speaker, said, world)) join(speaker, principal);
    for (const repeated of restates) {
      const other = speakerOfClaim.get(repeated);
      if (other !== undefined) join(speaker, other);
    }
  }

  const voices = new Map<string, Claim[]>();
  for (const claim of claims) {
    const root = rootOf(claim.speaker);
    const voice = voices.get(root);
    if (voice === undefined) voices.set(root, [claim]);
    else voice.push(claim);
  }
  return [...voices.values()];
}
