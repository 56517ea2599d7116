import type { PlainStatement } from "./PlainStatement.ts";
import { allowedOf, canMeet } from "./plainStances.ts";
import { plainVoices } from "./plainVoices.ts";
import { goals, opposites } from "./RandomWorld.ts";

export interface PlainCorroboration {
  readonly relation: string;
  readonly polarity: string;
  /** Ids by voice, both sorted. */
  readonly groups: readonly (readonly string[])[];
  readonly outlets: number;
}

/** What a statement claims, and the relation in whose words it does. */
interface Claimed {
  readonly what: string;
  readonly key: string;
  readonly statement: PlainStatement;
}

/** Most voices first, then most claims. */
export function plainCorroborations(told: readonly PlainStatement[]): readonly PlainCorroboration[] {
  const claims = told
    .filter(({ asks, voice, holder }) => !asks && voice !== undefined && holder !== undefined)
    .flatMap(claimsOf);
  const found = new Map<string, PlainCorroboration>();
  for (const what of new Set(claims.map((claim) => claim.what))) {
    const alike = claims.filter((claim) => claim.what === what);
    for (const lot of largestMeeting([...new Set(alike.map(({ statement }) => statement))])) {
      const voices = plainVoices(lot);
      if (voices.length < 2) continue;
      const row = {
        ...wordsOf(alike.filter(({ statement }) => lot.includes(statement))),
        groups: voices.map((voice) => voice.map(({ id }) => id).sort()).sort(byText),
        outlets: new Set(lot.map(({ outlet }) => outlet)).size,
      };
      found.set(JSON.stringify(row), row);
    }
  }
  const idsOf = ({ groups }: PlainCorroboration) => groups.flat().sort();
  const textOf = (row: PlainCorroboration) => [row.relation, row.polarity, ...idsOf(row)].join(" ");
  return [...found.values()].sort(
    (a, b) =>
      b.groups.length - a.groups.length ||
      idsOf(b).length - idsOf(a).length ||
      (textOf(a) < textOf(b) ? -1 : 1),
  );
}

function claimsOf(statement: PlainStatement): readonly Claimed[] {
  const { holder, predicate, polarity, sign, keys } = statement;
  if (sign === undefined) return keys.map((key) => ({ what: `${key} ${polarity}`, key, statement }));
  return goals.flatMap((goal) => {
    const { own, opposite } = allowedOf(statement, goal);
    const claim = (of: string | undefined, set: readonly number[] | undefined) =>
      set === undefined
        ? []
        : [{ what: `${holder} ${goal} ${set}`, key: `${holder}:${predicate}:${of}`, statement }];
    return [...claim(goal, own), ...claim(opposites.get(goal), opposite)];
  });
}

/** The words that most put it in; of equally many the first. */
function wordsOf(claims: readonly Claimed[]): { readonly relation: string; readonly polarity: string } {
  const wordings = claims.map(({ key, statement }) => `${key} ${statement.polarity}`);
  const times = (wording: string) => wordings.filter((one) => one === wording).length;
  const [most = ""] = [...new Set(wordings)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
  const [relation = "", polarity = ""] = most.split(" ");
  return { relation, polarity };
}

/** The largest sets of statements of which each two can meet (Bron and Kerbosch 1973). */
function largestMeeting(told: readonly PlainStatement[]): readonly (readonly PlainStatement[])[] {
  const search = (
    chosen: readonly PlainStatement[],
    open: readonly PlainStatement[],
    done: readonly PlainStatement[],
  ): readonly (readonly PlainStatement[])[] => {
    if (open.length === 0) return done.length === 0 ? [chosen] : [];
    return open.flatMap((next, at) => {
      const near = (others: readonly PlainStatement[]) =>
        others.filter((other) => canMeet(other.when, next.when));
      return search([...chosen, next], near(open.slice(at + 1)), near([...done, ...open.slice(0, at)]));
    });
  };
  return search([], told, []);
}

/** Lists of ids as arrays sort by default. */
function byText(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1;
}
