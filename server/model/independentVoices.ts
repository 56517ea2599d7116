import { DisjointSets } from "./DisjointSets.ts";
import type { VoicedClaim } from "./VoicedClaim.ts";
import { allVoiceJoins } from "./voiceJoins.ts";
import type { World } from "./World.ts";

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
  const joined = new DisjointSets();
  for (const { a, b } of allVoiceJoins(claims, world)) joined.join(a, b);
  const voices = new Map<string, Claim[]>();
  for (const claim of claims) {
    const root = joined.rootOf(claim.speaker);
    const voice = voices.get(root);
    if (voice === undefined) voices.set(root, [claim]);
    else voice.push(claim);
  }
  return [...voices.values()];
}
