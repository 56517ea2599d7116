import { independentVoices } from "../independentVoices.ts";
import { type VoiceJoin, voiceJoins } from "../voiceJoins.ts";
import type { World } from "../World.ts";
import type { Polarity } from "../words.ts";
import type { Claim } from "./Claim.ts";
import { groupBy } from "./groupBy.ts";
import { ofOneMoment } from "./ofOneMoment.ts";
import { turned } from "./stanceSet.ts";

/** One claim that several voices make, none leaning on another. */
export interface Corroboration {
  /** What is claimed, and from when on all of it can hold: unlike any other of the list. */
  readonly id: string;
  /** Key of the relation in whose words most of the claims are put. */
  readonly relation: string;
  readonly polarity: Polarity;
  /** The claims of each independent voice, by id; voices with most claims first. */
  readonly groups: readonly (readonly Claim[])[];
  /** Why the speakers of each voice are one, voice by voice; nothing of a voice with one speaker. */
  readonly joins: readonly VoiceJoin[];
  /** How many outlets print them. */
  readonly outlets: number;
}

/**
 * What is claimed alike by several independent voices: one triple with one polarity or, for stances, one holder and one
 * interest with equal stance sets, whichever predicate says it, and a stance to the interest's opposite the other way
 * round. All claims of a row can hold at one time; where not all can, each largest lot that can is a row of its own. Most
 * voices first, then most claims.
 *
 * @param claims those that count: questions and speakers left open are not among them
 * @param opposites pairs of interests of which one is the other's opposite
 * @param minVoices least number of independent voices
 */
export function corroborations(
  claims: readonly Claim[],
  opposites: readonly (readonly [string, string])[],
  world: World,
  minVoices: number,
): readonly Corroboration[] {
  const found = new Map<string, Corroboration>();
  for (const [claimed, alike] of claimedAlike(claims, opposites)) {
    const once = new Map(alike.map(({ claim }) => [claim.id, claim]));
    const sorted = [...once.values()].sort((a, b) => byText(a.id, b.id));
    for (const { from = "", claims: together } of ofOneMoment(sorted)) {
      if (together.length < minVoices) continue;
      const { relation, polarity } = wordsOf(alike.filter(({ claim }) => together.includes(claim)));
      // Stances to a goal and to its opposite are found from both sides: the first stands.
      const what = [relation, polarity, ...together.map(({ id }) => id)].join(" ");
      const voices = independentVoices(together, world);
      if (voices.length < minVoices || found.has(what)) continue;
      const groups = voices.toSorted((a, b) => b.length - a.length || byText(a[0]?.id, b[0]?.id));
      found.set(what, {
        id: `${claimed} ${from}`,
        relation,
        polarity,
        groups,
        joins: groups.flatMap((voice) => voiceJoins(voice, world)),
        outlets: new Set(together.map(({ outlet }) => outlet)).size,
      });
    }
  }
  const wordsIn = ({ relation, polarity, groups }: Corroboration) =>
    [
      relation,
      polarity,
      ...groups
        .flat()
        .map(({ id }) => id)
        .sort(),
    ].join(" ");
  const sizeOf = ({ groups }: Corroboration) => groups.flat().length;
  return [...found.values()].sort(
    (a, b) => b.groups.length - a.groups.length || sizeOf(b) - sizeOf(a) || byText(wordsIn(a), wordsIn(b)),
  );
}

/** A claim with the triple by which it claims something. */
interface Wording {
  readonly claimed: string;
  readonly key: string;
  readonly claim: Claim;
}

/** Claims by what they claim, in code unit order. */
function claimedAlike(
  claims: readonly Claim[],
  opposites: readonly (readonly [string, string])[],
): readonly (readonly [string, readonly Wording[]])[] {
  const bothWays = opposites.flatMap(([one, other]) => [
    { of: one, is: other },
    { of: other, is: one },
  ]);
  const oppositesOf = groupBy(bothWays, ({ of }) => [of]);
  const wordings = claims.flatMap((claim): Wording[] => {
    const { subject, stance, interests, keys, polarity } = claim;
    // What is no stance to a goal is claimed in its triple's words alone.
    if (stance === undefined || subject === undefined) {
      return keys.map((key) => ({ claimed: `${key} ${polarity}`, key, claim }));
    }
    return interests.flatMap((interest) => {
      const key = keys.find((one) => one.endsWith(`:${interest}`)) ?? "";
      const turnedRound = (oppositesOf.get(interest) ?? []).map(({ is }) => ({
        claimed: `${subject}:${is} ${turned(stance).join()}`,
        key,
        claim,
      }));
      return [{ claimed: `${subject}:${interest} ${stance.join()}`, key, claim }, ...turnedRound];
    });
  });
  return [...groupBy(wordings, ({ claimed }) => [claimed])].sort(([a], [b]) => byText(a, b));
}

/** The relation and polarity that most of the claims are put in; of equally many the first by code unit. */
function wordsOf(wordings: readonly Wording[]): { readonly relation: string; readonly polarity: Polarity } {
  const worded = groupBy(wordings, ({ key, claim }) => [`${key} ${claim.polarity}`]);
  const [first] = [...worded].sort(([a, m], [b, n]) => n.length - m.length || byText(a, b));
  const { key = "", claim } = first?.[1][0] ?? {};
  return { relation: key, polarity: claim?.polarity ?? "positive" };
}

function byText(a = "", b = ""): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
