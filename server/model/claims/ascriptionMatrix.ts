import { type Ascription, ascriptions, type Polarity } from "../words.ts";
import { groupBy } from "./groupBy.ts";
import { type Stance, type StanceSet, signedStance, stanceSet } from "./stanceSet.ts";

/** A stance that someone ascribes to the holder. */
export interface AscribedStance {
  /** Global id of the statement. */
  readonly id: string;
  readonly speaker: string;
  readonly ascription: Ascription;
  readonly sign: Stance;
  readonly polarity: Polarity;
  readonly interests: readonly string[];
}

/** What one speaker ascribes to the holder on one interest, in one way. */
export interface AscriptionCell {
  readonly speaker: string;
  readonly interest: string;
  readonly ascription: Ascription;
  /** Sign times polarity (stanceSet.ts). */
  readonly stance: Stance;
  /** What the statements leave possible. */
  readonly allows: StanceSet;
  /** Ids, in the order of articles and text. */
  readonly statements: readonly string[];
}

/** Who ascribes which stances to a holder. */
export interface AscriptionMatrix {
  /** Ids, those with most statements first. */
  readonly speakers: readonly string[];
  readonly interests: readonly string[];
  /** In the order of speakers, interests and ascriptions, those for the interest first. */
  readonly cells: readonly AscriptionCell[];
}

/**
 * Speakers by interests. A speaker who ascribes several stances on one interest, or in several ways, has a cell for each.
 *
 * @param stances in the order of articles and text
 * @param widened gives the interests that a stance to an interest is shown under: itself, or the widest above it
 */
export function ascriptionMatrix(
  stances: readonly AscribedStance[],
  widened: (interest: string) => readonly string[],
): AscriptionMatrix {
  const entries = stances.flatMap((stance) =>
    [...new Set(stance.interests.flatMap(widened))].map((interest) => ({ ...stance, interest })),
  );
  const speakers = mostStatedFirst(groupBy(entries, ({ speaker }) => [speaker]));
  const interests = mostStatedFirst(groupBy(entries, ({ interest }) => [interest]));
  const groups = groupBy(entries, ({ speaker, interest, ascription, sign, polarity }) => [
    [speaker, interest, ascription, sign, polarity].join(" "),
  ]);
  const cells = [...groups.values()].flatMap((group): AscriptionCell[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { speaker, interest, ascription, sign, polarity } = first;
    const statements = group.map(({ id }) => id);
    const [stance, allows] = [signedStance(sign, polarity), stanceSet(sign, polarity)];
    return [{ speaker, interest, ascription, stance, allows, statements }];
  });
  const place = (list: readonly string[]) => new Map(list.map((id, at) => [id, at]));
  const [rows, columns] = [place(speakers), place(interests)];
  const at = (places: ReadonlyMap<string, number>, id: string) => places.get(id) ?? 0;
  cells.sort(
    (a, b) =>
      at(rows, a.speaker) - at(rows, b.speaker) ||
      at(columns, a.interest) - at(columns, b.interest) ||
      ascriptions.indexOf(a.ascription) - ascriptions.indexOf(b.ascription) ||
      b.stance - a.stance ||
      // What is claimed before what remains when something is denied.
      a.allows.length - b.allows.length,
  );
  return { speakers, interests, cells };
}

function mostStatedFirst(groups: ReadonlyMap<string, readonly { readonly id: string }[]>): readonly string[] {
  const sizeOf = (group: readonly { readonly id: string }[]) => new Set(group.map(({ id }) => id)).size;
  return [...groups]
    .map(([id, group]) => ({ id, size: sizeOf(group) }))
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * The widest interests above one, or itself where there is none; sorted.
 * @param broader interest to those right above it
 */
export function widest(interest: string, broader: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [seen, tops] = [new Set<string>(), new Set<string>()];
  const open = [interest];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const above = broader.get(next) ?? [];
    if (above.length === 0) tops.add(next);
    open.push(...above);
  }
  return [...tops].sort();
}
