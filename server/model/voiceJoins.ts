import { principalsOf } from "./ascription.ts";
import { DisjointSets } from "./DisjointSets.ts";
import type { VoicedClaim } from "./VoicedClaim.ts";
import type { World } from "./World.ts";
import { type JoinReason, joinReasons } from "./words.ts";

/** Why two speakers count as one voice. */
export interface VoiceJoin {
  /** The one who leans on the other: whose statement it is, or who repeats; under one principal whichever comes first. */
  readonly a: string;
  readonly b: string;
  readonly reason: JoinReason;
  /**
   * chain: id of the statement by `a` in whose chain `b` stands; principal: for whom both speak, or `b` itself where `a`
   * speaks for it; restates: id of the statement by `a` that repeats one by `b`.
   */
  readonly through: string;
}

/**
 * All that joins speakers of some claims, in no order; enough of it, not each pair, where several have one principal. A
 * speaker stands in its own chain, which joins nobody, nor does the outlet that passes everybody on.
 */
export function* allVoiceJoins(claims: readonly VoicedClaim[], world: World): Generator<VoiceJoin> {
  const speakers = new Set(claims.map(({ speaker }) => speaker));
  const speakerOfClaim = new Map(claims.map(({ id, speaker }) => [id, speaker]));
  const firstFor = new Map<string, string>();
  for (const { id, speaker, chain, said, restates } of claims) {
    for (const voice of chain.slice(1)) {
      if (voice !== speaker && speakers.has(voice)) {
        yield { a: speaker, b: voice, reason: "chain", through: id };
      }
    }
    for (const principal of principalsOf(speaker, said, world)) {
      const other = speakers.has(principal) ? principal : firstFor.get(principal);
      if (other === undefined) firstFor.set(principal, speaker);
      else if (other !== speaker) yield { a: speaker, b: other, reason: "principal", through: principal };
    }
    for (const repeated of restates) {
      const other = speakerOfClaim.get(repeated);
      if (other !== undefined && other !== speaker) {
        yield { a: speaker, b: other, reason: "restates", through: id };
      }
    }
  }
}

/**
 * Why the speakers of one independent voice are one: as few joins as connect all of them, so one fewer than there are
 * speakers. Where several would do, a chain comes before a principal, to speak for the other before to speak for a third, and
 * that before a repetition.
 */
export function voiceJoins(voice: readonly VoicedClaim[], world: World): readonly VoiceJoin[] {
  const joined = new DisjointSets();
  return [...allVoiceJoins(voice, world)].sort(byReason).filter(({ a, b }) => joined.join(a, b));
}

function byReason(one: VoiceJoin, other: VoiceJoin): number {
  return rank(one) - rank(other) || (words(one) < words(other) ? -1 : 1);
}

function rank({ b, reason, through }: VoiceJoin): number {
  return 2 * joinReasons.indexOf(reason) + (reason === "principal" && through !== b ? 1 : 0);
}

const words = ({ a, b, through }: VoiceJoin) => [a, b, through].join(" ");
