import { coders, published, type RandomWorld, secondCoding, type ToldStatement } from "./RandomWorld.ts";

/** The vocabulary that all worlds share. */
export function worldVocabulary(): object {
  const stance = (name: string, sign: number) => ({
    name,
    kind: "stance",
    sign,
    label: name,
    subjects: ["Actor"],
    objects: ["Interest"],
    meaning: name,
  });
  const relation = (name: string, objects: readonly string[], rest = {}) => ({
    name,
    kind: "relation",
    label: name,
    subjects: ["Actor"],
    objects,
    meaning: name,
    ...rest,
  });
  return {
    format: "vocabulary/1",
    predicates: [
      stance("WANTS", 1),
      stance("OPPOSES", -1),
      stance("INDIFFERENT_TO", 0),
      relation("ALLIED_WITH", ["Actor"], { symmetric: true }),
      relation("FEARS", ["Actor", "Event", "Statement", "literal"]),
    ],
  };
}

/**
 * A world as files, by path. All its ids begin with `prefix`, so that many worlds can be loaded into one database side by
 * side, each with merges of its own.
 */
export function worldFiles(world: RandomWorld, prefix: string): ReadonlyMap<string, object> {
  const id = (local: string) => `${prefix}${local}`;
  return new Map<string, object>([
    [`${prefix}registry.json`, registry(world, id)],
    ...world.articles.map((told, n): [string, object] => [
      `${prefix}a-${n}.facts.json`,
      article(world, n, told, id),
    ]),
    [
      `${prefix}a-0.coder-2.facts.json`,
      article(world, 0, world.second, id, { id: id(secondCoding), by: coders[1] }),
    ],
  ]);
}

type ToId = (local: string) => string;

function registry({ articles, merged }: RandomWorld, id: ToId): object {
  return {
    format: "registry/1",
    entities: [
      { id: id("amber"), type: "State", name: id("Amber") },
      { id: id("old-amber"), type: "State", name: id("Old Amber") },
      { id: id("cape"), type: "State", name: id("Cape") },
      { id: id("council"), type: "Organization", name: id("Council"), organOf: id("old-amber") },
      {
        id: id("mayor"),
        type: "Person",
        name: id("Mayor"),
        roles: [{ title: "Mayor", of: id("council"), to: "2020" }],
      },
      {
        id: id("envoy"),
        type: "Person",
        name: id("Envoy"),
        roles: [{ title: "Envoy", of: id("cape"), from: "2020-06" }],
      },
      { id: id("salters"), type: "Group", name: id("Salters") },
      ...articles.map((_, n) => ({ id: id(`gull-${n}`), type: "Organization", name: id(`Gull ${n}`) })),
    ],
    interests: [
      { id: id("g-salt"), goal: id("cheap salt") },
      { id: id("g-ferry"), goal: id("a ferry"), broader: [id("g-salt")] },
      { id: id("g-no-ferry"), goal: id("no ferry"), broader: [id("g-salt")], opposite: id("g-ferry") },
    ],
    events: [{ id: id("flood"), name: id("The flood"), when: "2020-04~" }],
    merges: [
      {
        keep: id("amber"),
        same: [id("old-amber")],
        by: "coder-1",
        on: "2024-05-01",
        why: "one town",
        confidence: merged ? "certain" : "probable",
      },
    ],
  };
}

function article(
  { links }: RandomWorld,
  n: number,
  told: readonly ToldStatement[],
  id: ToId,
  coding: { readonly id: string; readonly by: string } = { id: id(`a-${n}`), by: coders[0] },
): object {
  const end = (local: string): unknown => {
    if (local === "unspecified") return local;
    if (local.startsWith("=")) return { literal: local.slice(1) };
    return local.startsWith("#") ? { statement: id(local.slice(1)) } : id(local);
  };
  return {
    format: "factfile/1",
    article: {
      id: id(`a-${n}`),
      outlet: id(`gull-${n}`),
      title: id(`Tidings ${n}`),
      published: published[n],
      lang: "en",
    },
    coding: { ...coding, on: "2024-05-01" },
    statements: told.map(({ subject, objects, speaker, via, ...how }, at) => ({
      ...how,
      id: `s${at}`,
      subject: end(subject),
      object: objects.map(end),
      ...(speaker === undefined ? {} : { speaker: end(speaker) }),
      via: via.map(id),
      gloss: "a tale",
      at: [{ paragraph: at + 1 }],
      links: links
        .filter(({ from }) => id(from) === `${coding.id}/s${at}`)
        .map(({ type, to }) => ({ type, to: id(to) })),
    })),
  };
}
