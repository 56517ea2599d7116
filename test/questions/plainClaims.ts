import { principalsOf } from "../../server/model/ascription.ts";
import { edtfRange } from "../../server/model/edtfRange.ts";
import { createWorld } from "../../server/model/World.ts";
import { meet, type Read, readAll } from "./plainAnswers.ts";
import { opposites, published, type RandomWorld, signs } from "./randomWorld.ts";

/** A link between statements, by their ids. */
export interface PlainLink {
  readonly from: string;
  readonly to: string;
  readonly type: "CONTRADICTS" | "DISPUTES" | "RESTATES";
}

export interface LinkedWorld {
  readonly world: RandomWorld;
  readonly links: readonly PlainLink[];
}

/** Ways to be wrong, which a comparison has to notice. */
export const mistakes = [
  "polarity flipped",
  "chain ignored",
  "time ignored",
  "merge ignored",
  "question counted",
  "opposite ignored",
  "sign 0 as negative",
  "lens applied after the limit",
  "same principal counted twice",
  "symmetric ends unsorted",
] as const;
export type Mistake = (typeof mistakes)[number];

/** The speaker whom the lens of the comparison leaves out, and the length of its page. */
export const [leftOut, pageLength] = ["salters", 4];

/**
 * Contradictions, corroborations and a matrix, read from the statements in memory pair by pair: slow and plain.
 * With a mistake it is wrong on purpose.
 */
export function plainClaims(linked: LinkedWorld, lensed: boolean, mistake?: Mistake) {
  const world = mistake === "merge ignored" ? { ...linked.world, merged: false } : linked.world;
  const counting = readAll(world)
    .filter(({ asks, voice }) => (mistake === "question counted" || !asks) && voice !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const passes = ({ voice }: Read) => !lensed || voice !== leftOut;
  const limitFirst = mistake === "lens applied after the limit";
  const read = counting.filter((statement) => limitFirst || passes(statement));
  const pairs = contradictions({ ...linked, world }, read, mistake);
  const page = lensed ? pairs.slice(0, pageLength) : pairs;
  const byId = new Map(read.map((statement) => [statement.id, statement]));
  const isPassing = (id: string) => {
    const statement = byId.get(id);
    return statement !== undefined && passes(statement);
  };
  return {
    contradictions: page.filter(({ a, b }) => isPassing(a) && isPassing(b)),
    corroborations: corroborations({ ...linked, world }, read.filter(passes), mistake),
    ascriptions: matrix(read.filter(passes), mistake),
  };
}

const isStance = ({ predicate }: Read) => predicate !== "ALLIED_WITH";

function signOf({ predicate }: Read, mistake?: Mistake): number {
  if (predicate === "ALLIED_WITH") throw new Error("no stance");
  return mistake === "sign 0 as negative" && signs[predicate] === 0 ? -1 : signs[predicate];
}

const isPositive = ({ polarity }: Read, mistake?: Mistake) =>
  (polarity === "positive") !== (mistake === "polarity flipped" && polarity === "negative");

/** What a stance statement allows of one goal: by its own words, or by those about the opposite. */
function allows(statement: Read, goal: string, mistake?: Mistake): { own?: number[]; opposite?: number[] } {
  const allowed = (sign: number) =>
    [-1, 0, 1].filter((stance) => (stance === sign) === isPositive(statement, mistake));
  const sign = signOf(statement, mistake);
  const other = mistake === "opposite ignored" ? undefined : opposites.get(goal);
  return {
    ...(statement.objects.includes(goal) ? { own: allowed(sign) } : {}),
    ...(other !== undefined && statement.objects.includes(other) ? { opposite: allowed(0 - sign) } : {}),
  };
}

const goals = ["g-ferry", "g-no-ferry", "g-salt"];

function keysOf(statement: Read, merged: boolean, mistake?: Mistake): readonly string[] {
  if (statement.holder === undefined) return [];
  const keys = statement.objects.map((object) => {
    const to = merged && object === "old-amber" ? "amber" : object;
    const ends = [statement.holder ?? "", to];
    const [from, last] =
      isStance(statement) || mistake === "symmetric ends unsorted" ? ends : ends.toSorted();
    return `${from}:${statement.predicate}:${last}`;
  });
  return [...new Set(keys)];
}

function contradictions({ world, links }: LinkedWorld, read: readonly Read[], mistake?: Mistake) {
  const excludes = (one: number[] | undefined, other: number[] | undefined) =>
    one !== undefined && other !== undefined && !one.some((stance) => other.includes(stance));
  return read.flatMap((a) =>
    read.flatMap((b) => {
      if (a.id >= b.id) return [];
      const canMeet = mistake === "time ignored" || meet(a.times, b.times);
      const shared = keysOf(a, world.merged, mistake).filter((key) =>
        keysOf(b, world.merged, mistake).includes(key),
      );
      const byPolarity = canMeet && shared.length > 0 && isPositive(a, mistake) !== isPositive(b, mistake);
      const stances =
        canMeet && isStance(a) && isStance(b) && a.holder !== undefined && a.holder === b.holder;
      const direct =
        stances && goals.some((goal) => excludes(allows(a, goal, mistake).own, allows(b, goal, mistake).own));
      const turned =
        stances &&
        goals.some((goal) => excludes(allows(a, goal, mistake).own, allows(b, goal, mistake).opposite));
      const coded = links.some(
        ({ from, to, type }) =>
          type !== "RESTATES" && ((from === a.id && to === b.id) || (from === b.id && to === a.id)),
      );
      if (!byPolarity && !direct && !turned && !coded) return [];
      const own = [a, b].filter(({ ascription }) => ["self", "on-behalf"].includes(ascription)).length;
      const isDenied = (direct || turned) && own === 1;
      const ends = [a.times.min, a.times.max, b.times.min, b.times.max];
      return [
        {
          a: a.id,
          b: b.id,
          kind: a.voice === b.voice ? "INCONSISTENCY" : isDenied ? "DENIED_SELF_CLAIM" : "CONTRADICTION",
          basis: [
            ...(byPolarity ? ["POLARITY"] : []),
            ...(direct || turned ? ["STANCE"] : []),
            ...(coded ? ["CODED"] : []),
          ],
          overlap: meet(a.times, b.times) && !ends.includes(undefined) ? "KNOWN" : "POSSIBLE",
          viaOpposite: turned && !direct,
        },
      ];
    }),
  );
}

function corroborations(linked: LinkedWorld, read: readonly Read[], mistake?: Mistake) {
  const { world } = linked;
  // What each statement claims, with the triple by which it does.
  const claims: { what: string; key: string; statement: Read }[] = [];
  for (const statement of read) {
    if (statement.holder === undefined) continue;
    if (!isStance(statement)) {
      for (const key of keysOf(statement, world.merged, mistake)) {
        const what = `${key} ${isPositive(statement, mistake)}`;
        claims.push({ what, key, statement });
      }
      continue;
    }
    for (const goal of goals) {
      const { own, opposite } = allows(statement, goal, mistake);
      const key = (to: string) => `${statement.holder}:${statement.predicate}:${to}`;
      const what = (set: number[]) => `${statement.holder} ${goal} ${set}`;
      if (own !== undefined) claims.push({ what: what(own), key: key(goal), statement });
      if (opposite !== undefined) {
        claims.push({ what: what(opposite), key: key(opposites.get(goal) ?? ""), statement });
      }
    }
  }
  const found = new Map<string, object>();
  for (const what of new Set(claims.map((claim) => claim.what))) {
    const alike = claims.filter((claim) => claim.what === what);
    const members = [...new Set(alike.map(({ statement }) => statement))];
    const lots = mistake === "time ignored" ? [members] : largestMeeting(members);
    for (const lot of lots) {
      const voices = voicesOf(lot, linked, mistake);
      if (voices.length < 2) continue;
      const counts = new Map<string, number>();
      for (const { key, statement } of alike) {
        const wording = `${key} ${isPositive(statement, mistake) ? "POSITIVE" : "NEGATIVE"}`;
        if (lot.includes(statement)) counts.set(wording, (counts.get(wording) ?? 0) + 1);
      }
      const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      const [relation, polarity] = most?.[0].split(" ") ?? [];
      const groups = voices.map((voice) => voice.map(({ id }) => id).sort()).sort();
      const outlets = new Set(lot.map(({ id }) => id.split("/")[0])).size;
      const row = { relation, polarity, groups, outlets };
      found.set(JSON.stringify(row), row);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The largest sets of statements of which each two can meet (Bron and Kerbosch). */
function largestMeeting(members: readonly Read[]): Read[][] {
  const search = (chosen: Read[], open: readonly Read[], done: readonly Read[]): Read[][] => {
    if (open.length === 0) return done.length === 0 ? [chosen] : [];
    return open.flatMap((next, at) => {
      const near = (others: readonly Read[]) => others.filter((other) => meet(other.times, next.times));
      return search([...chosen, next], near(open.slice(at + 1)), near([...done, ...open.slice(0, at)]));
    });
  };
  return search([], members, []);
}

function voicesOf(lot: readonly Read[], { world, links }: LinkedWorld, mistake?: Mistake): Read[][] {
  const registry = createWorld(
    world.merged ? [["old-amber", "amber"]] : [],
    [["council", "old-amber"]],
    [["mayor", { of: "council", to: "2020" }]],
  );
  const house = ({ voice = "", id }: Read) => {
    const said = edtfRange(published(Number(id.split("/")[0]?.slice(2)))) ?? {};
    return [
      voice,
      ...(mistake === "same principal counted twice" ? [] : principalsOf(voice, said, registry)),
    ];
  };
  const inner = ({ chain }: Read) => (mistake === "chain ignored" ? [] : chain.slice(1));
  const lean = (a: Read, b: Read) =>
    inner(a).includes(b.voice ?? "") ||
    inner(b).includes(a.voice ?? "") ||
    house(a).some((id) => house(b).includes(id)) ||
    links.some(
      ({ from, to, type }) =>
        type === "RESTATES" && ((from === a.id && to === b.id) || (from === b.id && to === a.id)),
    );
  const voices: Read[][] = [];
  for (const statement of lot) {
    const near = voices.filter((voice) => voice.some((other) => lean(statement, other)));
    for (const voice of near) voices.splice(voices.indexOf(voice), 1);
    voices.push([statement, ...near.flat()]);
  }
  return voices;
}

/** Of amber, rolled up and not: a ferry and no ferry lie within salt (plainWiderGoals). */
function matrix(read: readonly Read[], mistake?: Mistake) {
  const cells = (shown: (goal: string) => string) => {
    const found = new Map<string, Set<string>>();
    for (const statement of read) {
      if (!isStance(statement) || statement.holder !== "amber") continue;
      for (const object of statement.objects) {
        const sign = signOf(statement, mistake);
        const positive = isPositive(statement, mistake);
        const allowed = [-1, 0, 1].filter((stance) => (stance === sign) === positive);
        const stance = (positive ? sign : -sign) + 0;
        const cell = [statement.voice, shown(object), statement.ascription, stance, allowed].join(" ");
        found.set(cell, (found.get(cell) ?? new Set()).add(statement.id));
      }
    }
    return [...found].map(([cell, ids]) => `${cell}: ${[...ids].sort().join(" ")}`).sort();
  };
  return { plain: cells((goal) => goal), rolledUp: cells((goal) => plainWiderGoals.get(goal) ?? goal) };
}

/** Goal to the one in which it lies. */
export const plainWiderGoals: ReadonlyMap<string, string> = new Map([
  ["g-ferry", "g-salt"],
  ["g-no-ferry", "g-salt"],
]);
