import type { PlainStatement } from "./PlainStatement.ts";

/** Why two speakers are said to be one voice. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  readonly through: string;
}

/** A corroboration with its voices (ids of statements) and what joins the speakers of each. */
export interface Joined {
  readonly voices: readonly (readonly string[])[];
  readonly joins: readonly Join[];
}

/** What is wrong with joins: they have to be true, and as few as connect the speakers of each voice, voice by voice. */
export function wrongJoins({ voices, joins }: Joined, told: readonly PlainStatement[]): readonly string[] {
  const wrong: string[] = [];
  const open = [...joins];
  for (const voice of voices) {
    const claims = told.filter(({ id }) => voice.includes(id));
    const speakers = new Set(claims.map(({ voice: speaker = "" }) => speaker));
    const own = open.splice(0, speakers.size - 1);
    const reached = new Set([...speakers].slice(0, 1));
    for (const _ of own) {
      for (const { a, b } of own) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
    }
    if ([...reached].sort().join() !== [...speakers].sort().join()) {
      wrong.push(`${[...speakers].join()} are not what ${JSON.stringify(own)} connects`);
    }
    for (const join of own) if (!isTrue(join, claims)) wrong.push(`untrue: ${JSON.stringify(join)}`);
  }
  return [...wrong, ...open.map((join) => `too many: ${JSON.stringify(join)}`)];
}

function isTrue({ a, b, reason, through }: Join, claims: readonly PlainStatement[]): boolean {
  const by = (speaker: string) => claims.filter(({ voice }) => voice === speaker);
  const speaksFor = (speaker: string) =>
    speaker !== through && by(speaker).some(({ house }) => house.includes(through));
  const statement = by(a).find(({ id }) => id === through);
  switch (reason) {
    case "chain":
      return statement?.chain.slice(1).includes(b) === true;
    case "principal":
      return speaksFor(a) && (b === through || speaksFor(b));
    case "restates":
      return by(b).some(({ id }) => statement?.restates.includes(id));
    default:
      return false;
  }
}
