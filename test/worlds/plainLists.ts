import { isDeepStrictEqual } from "node:util";
import { keptId, type PlainStatement } from "./PlainStatement.ts";
import type { PlainRelation } from "./plainRelations.ts";
import { entityTypes, goals, type RandomWorld } from "./RandomWorld.ts";
import { start } from "./ViewOfWorld.ts";

/** Statements as the API lists them; an end as `ToldStatement` writes it, after merges. */
export function plainListed(told: readonly PlainStatement[], world: RandomWorld) {
  return told.map(({ id, subject, objects, voice, chain, depth, ascription, coder, presupposed, keys }) => ({
    id,
    subject: shownEnd(subject, world),
    objects: [...new Set(objects.map((end) => shownEnd(end, world)))],
    speaker: voice ?? "unspecified",
    chain: voice === undefined ? [...chain, "unspecified"] : chain,
    depth,
    ascription,
    coder,
    presupposed,
    relations: keys.toSorted(),
  }));
}

/** How many statements there are and what they name, and who is heard. */
export function plainCounts(told: readonly PlainStatement[], world: RandomWorld) {
  const named = new Set(told.flatMap((one) => [...endsOf(one, world), ...one.chain]));
  const heard = (one: PlainStatement) => (one.depth === 0 ? one.chain : one.chain.slice(1));
  const voices = [...new Set(told.flatMap(heard))].map((voice) => ({
    voice,
    statements: told.filter((one) => heard(one).includes(voice)).length,
    spoken: told.filter((one) => one.voice === voice).length,
  }));
  return {
    stats: {
      articles: new Set(told.map(({ article }) => article)).size,
      statements: told.length,
      stances: told.filter(({ sign }) => sign !== undefined).length,
      speakers: new Set(told.flatMap(({ voice }) => voice ?? [])).size,
      interests: goals.filter((goal) => named.has(goal)).length,
      events: named.has("flood") ? 1 : 0,
      relations: new Set(told.flatMap(({ keys }) => keys)).size,
      entities: [...named].filter((id) => entityTypes.has(id)).length,
      pendingLinks: 0,
      withoutSpan: told.length,
    },
    voices: voices.sort((a, b) => b.statements - a.statements || (a.voice < b.voice ? -1 : 1)),
  };
}

/** What statements name: entities and interests, those that most are about first, and articles. */
export function plainNamed(told: readonly PlainStatement[], world: RandomWorld, holder: string) {
  const mostFirst = (ids: readonly string[], of: readonly PlainStatement[]) => {
    const about = (id: string) => of.filter((one) => endsOf(one, world).includes(id)).length;
    return ids.toSorted((a, b) => about(b) - about(a) || (a < b ? -1 : 1));
  };
  const named = (one: PlainStatement) => [...endsOf(one, world), ...one.chain];
  const interests = (of: readonly PlainStatement[]) =>
    mostFirst(
      goals.filter((goal) => of.some((one) => one.goals.includes(goal))),
      of,
    );
  return {
    entities: mostFirst(
      [...entityTypes.keys()].filter((id) => told.some((one) => named(one).includes(id))),
      told,
    ),
    interests: interests(told),
    ofHolder: interests(told.filter((one) => one.sign !== undefined && one.holder === holder)),
    articles: [...new Set(told.map(({ article }) => article))].sort(),
  };
}

/** An entity and an interest with what is around them. */
export function plainAround(
  told: readonly PlainStatement[],
  relations: readonly PlainRelation[],
  world: RandomWorld,
) {
  const entity = keptId(start, world);
  const around = (id: string) => ({
    statementsAbout: idsOf(told.filter((one) => endsOf(one, world).includes(id))),
    relations: relations
      .filter((relation) => relation.statements > 0 && touches(relation, id))
      .toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
      .map((relation) => relation.id),
    neighborCounts: neighborCounts(relations, id),
  });
  return {
    entity: {
      id: entity,
      mergedFrom: world.merged ? ["old-amber"] : [],
      perhapsSame: world.merged ? [] : ["amber"],
      statementsBy: idsOf(told.filter(({ voice }) => voice === entity)),
      ...around(entity),
    },
    interest: {
      stances: idsOf(told.filter((one) => one.goals.includes("g-ferry"))),
      ...around("g-ferry"),
    },
  };
}

function neighborCounts(relations: readonly PlainRelation[], id: string) {
  const rows = relations
    .filter((relation) => relation.statements > 0 && touches(relation, id))
    .map(({ id: key, statements }) => {
      const [subject = "", predicate = "", object = ""] = key.split(":");
      const neighbor = subject === id ? object : subject;
      const outgoing = predicate === "ALLIED_WITH" || subject === id;
      return { kind: { predicate, outgoing, type: typeOf(neighbor) }, neighbor, statements };
    });
  const kinds = rows
    .map(({ kind }) => kind)
    .filter((kind, at, all) => all.findIndex((other) => isDeepStrictEqual(kind, other)) === at);
  const counts = kinds.map((kind) => {
    const alike = rows.filter((row) => isDeepStrictEqual(row.kind, kind));
    return {
      ...kind,
      neighbors: new Set(alike.map(({ neighbor }) => neighbor)).size,
      statements: alike.reduce((all, { statements }) => all + statements, 0),
    };
  });
  const textOf = ({ predicate, outgoing, type }: (typeof counts)[number]) =>
    `${predicate} ${outgoing ? 0 : 1} ${type}`;
  return counts.sort((a, b) => b.statements - a.statements || (textOf(a) < textOf(b) ? -1 : 1));
}

const idsOf = (told: readonly PlainStatement[]) => told.map(({ id }) => id);

function touches({ id: key }: PlainRelation, id: string): boolean {
  const [subject, , object] = key.split(":");
  return subject === id || object === id;
}

function typeOf(id: string): string {
  if (id === "flood") return "Event";
  return entityTypes.get(id) ?? "Interest";
}

function shownEnd(end: string, world: RandomWorld): string {
  return keptId(end.replace(/^#/, ""), world);
}

/** Subject and objects, without literals and what is left open. */
function endsOf({ subject, objects }: PlainStatement, world: RandomWorld): readonly string[] {
  return [subject, ...objects]
    .filter((end) => end !== "unspecified" && !end.startsWith("="))
    .map((end) => shownEnd(end, world));
}
