import { graphqlName } from "../../server/model/words.ts";
import type { ApiUnderTest } from "../api/ApiUnderTest.ts";
import type { Joined } from "./plainJoins.ts";
import type { PlainLens } from "./plainLens.ts";
import { type PlainView, plainView } from "./plainView.ts";
import { cut, ends, holder, start, type ViewOfWorld } from "./ViewOfWorld.ts";
import { worldLens } from "./worldLens.ts";

interface HasId {
  readonly id: string;
}
const idsOf = (list: readonly HasId[]) => list.map(({ id }) => id);
const sortedIds = (list: readonly HasId[]) => idsOf(list).sort();

const counts =
  "status statements positive negative questions speakers { id } independentVoices articles ascriptions saidMin saidMax";
const bucket = "from to statements positive negative inFavor against spanning speakers { id }";
const pair = "kind basis overlap a { id } b { id } viaOpposite";
const matrix =
  "speakers { id } interests { id } cells { speaker { id } interest { id } ascription stance allows statements { id } }";
const left = "nodes relations statements";
const anyNode = "... on Entity { id } ... on Interest { id } ... on Event { id }";
const graph = `nodes { node { ${anyNode} } statements neighbors } relations { id } omitted { ${left} }`;
const parts = ["onlyA", "onlyB", "agreed", "conflict"] as const;

/** The slugs of a world as they were loaded. */
type ToId = (local: string) => string;

interface Asking {
  readonly id: ToId;
  /** Keys of the world's relations, as they were loaded. */
  readonly relations: readonly string[];
}

/** The fields of the operation that bring a result. */
const fields: { readonly [part in keyof PlainView]: (asking: Asking) => readonly string[] } = {
  relations: ({ relations }) =>
    relations.map((key, n) => `r${n}: relation(id: "${key}") { id under(lens: $lens) { ${counts} } }`),
  claims: ({ relations }) =>
    relations.map(
      (key, n) =>
        `r${n}: relation(id: "${key}") { id under(lens: $lens) { claims(first: ${cut}) { nodes { id } } } }`,
    ),
  around: ({ id }) => [`around: graph(start: ["${id(start)}"], lens: $lens, limit: ${cut}) { ${graph} }`],
  ofTwoVoices: () => [`ofTwoVoices: graph(start: [], lens: $lens, minVoices: 2, limit: ${cut}) { ${graph} }`],
  contradictions: () => [`contradictions(lens: $lens, first: 400) { nodes { ${pair} } }`],
  firstContradictions: () => [`first: contradictions(lens: $lens, first: ${cut}) { nodes { ${pair} } }`],
  corroborations: () => [
    "corroborations(lens: $lens, first: 400) { nodes { relation { id } polarity groups { id } outlets } }",
  ],
  matrix: ({ id }) => [`matrix: ascriptions(holder: "${id(holder)}", lens: $lens) { ${matrix} }`],
  rolledUp: ({ id }) => [
    `rolledUp: ascriptions(holder: "${id(holder)}", lens: $lens, rollUp: true) { ${matrix} }`,
  ],
  comparison: () => [
    `compare(a: $a, b: $b, start: $start, limit: ${cut}) {
      ${parts.map((part) => `${part} { id }`).join(" ")} totals { ${parts.join(" ")} }
      omitted { ${left} } omittedByA { ${left} } omittedByB { ${left} }
    }`,
  ],
  paths: ({ id }) =>
    ends.map(
      (to, n) =>
        `p${n}: paths(from: "${id(start)}", to: "${id(to)}", maxLength: 3, limit: ${cut}, lens: $lens) {
          nodes { ${anyNode} } relations { id } independentVoices
        }`,
    ),
  said: () => [`said: timeline(lens: $lens, by: MONTH) { ${bucket} }`],
  when: () => [`when: timeline(lens: $lens, axis: WHEN, by: YEAR) { ${bucket} }`],
  ofGoal: ({ id }) => [`ofGoal: timeline(interest: "${id("g-ferry")}", lens: $lens, by: WEEK) { ${bucket} }`],
  undated: ({ id }) => [`undated: timelineUndated(subject: "${id(start)}", axis: WHEN, lens: $lens)`],
  discourse: () => ["discourse(input: $input, lens: $lens) { edges { from to weight } }"],
};

/**
 * What the API answers to a view of a world that was loaded with a prefix (worldFiles.ts), in the shape of the plain
 * reading. Other worlds may be loaded too: the lens leaves them out.
 * @param wanted which results; all if left out
 */
export async function askView(
  api: ApiUnderTest,
  view: ViewOfWorld,
  prefix: string,
  wanted: readonly (keyof PlainView)[] = viewParts,
): Promise<Partial<PlainView>> {
  const id: ToId = (local) => `${prefix}${local}`;
  const relations = plainView(view).relations.map(({ id: key }) => {
    const [subject = "", predicate = "", object = ""] = key.split(":");
    return [id(subject), predicate, id(object)].join(":");
  });
  const { onto, isolates: _, ...network } = view.network;
  const input = {
    ...Object.fromEntries(Object.entries(network).map(([field, word]) => [field, graphqlName(String(word))])),
    ...(network.mode === "one" ? { onto: graphqlName(onto) } : {}),
  };
  const query = wanted.flatMap((part) => fields[part]({ id, relations })).join("\n");
  const used = variables.filter((declared) => query.includes(declared.split(":")[0] ?? ""));
  const data = await api.data(`query (${used.join(", ")}) { ${query} }`, {
    lens: asked(view.lens, prefix),
    a: asked(view.sides[0], prefix),
    b: asked(view.sides[1], prefix),
    input,
    start: nodes.map(id),
  });
  const answer = JSON.parse(JSON.stringify(data).replaceAll(prefix, ""));
  return Object.fromEntries(wanted.map((part) => [part, shapes[part](answer, relations.length)]));
}

const variables = ["$lens: Lens!", "$a: Lens!", "$b: Lens!", "$input: DiscourseInput!", "$start: [ID!]"];

/** Why voices of what is corroborated under a view's lens are one. */
export async function askJoins(
  api: ApiUnderTest,
  view: ViewOfWorld,
  prefix: string,
): Promise<readonly Joined[]> {
  const data = await api.data(
    `query ($lens: Lens!) {
      corroborations(lens: $lens, first: 400) {
        nodes { groups { id } joins { a { id } b { id } reason through { id } } }
      }
    }`,
    { lens: asked(view.lens, prefix) },
  );
  const { corroborations } = JSON.parse(JSON.stringify(data).replaceAll(prefix, ""));
  return corroborations.nodes.map(({ groups, joins }: Data) => ({
    voices: groups.map(idsOf),
    joins: joins.map(({ a, b, reason, through }: Data) => ({
      a: a.id,
      b: b.id,
      reason: words(reason),
      through: through.id,
    })),
  }));
}

/** All that relations of a world can touch. */
const nodes = [
  ...["amber", "old-amber", "cape", "council", "mayor", "envoy", "salters", "gull-0", "gull-1"],
  ...["g-ferry", "g-no-ferry", "g-salt", "flood"],
];

/** A lens in the API's words. */
function asked(lens: PlainLens, prefix: string): Readonly<Record<string, unknown>> {
  const enums = ["ascription", "certainty", "modality", "polarity", "form", "kinds"];
  const entries = Object.entries(worldLens(lens, prefix)).map(([field, value]) => {
    if (!enums.includes(field)) return [field, value];
    return [field, Array.isArray(value) ? value.map(graphqlName) : graphqlName(String(value))];
  });
  return Object.fromEntries(entries);
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is the operation's; what it has to be is the plain view's
type Data = any;

const words = (name: string) => name.toLowerCase().replaceAll("_", "-");
const relationsOf = (data: Data, count: number) => Array.from({ length: count }, (_, n) => data[`r${n}`]);
const pairs = ({ nodes: list }: Data) =>
  list.map((one: Data) => ({
    ...one,
    kind: words(one.kind),
    basis: one.basis.map(words),
    overlap: words(one.overlap),
    a: one.a.id,
    b: one.b.id,
  }));
const cells = (held: Data) => ({
  speakers: idsOf(held.speakers),
  interests: idsOf(held.interests),
  cells: held.cells.map((cell: Data) => ({
    ...cell,
    speaker: cell.speaker.id,
    interest: cell.interest.id,
    ascription: words(cell.ascription),
    statements: idsOf(cell.statements),
  })),
});
const drawn = ({ nodes: shown, relations, omitted }: Data) => ({
  nodes: shown.map(({ node, ...counted }: Data) => ({ ...counted, id: node.id })),
  relations: idsOf(relations),
  omitted,
});
const buckets = (list: Data) => list.map((one: Data) => ({ ...one, speakers: idsOf(one.speakers) }));
const byText = (a: readonly string[], b: readonly string[]) => (a.join() < b.join() ? -1 : 1);

/** How an answer becomes what the plain reading gives. */
const shapes: { readonly [part in keyof PlainView]: (data: Data, relations: number) => PlainView[part] } = {
  relations: (data, count) =>
    relationsOf(data, count).map(({ id, under: { claims: _, ...view } }) => ({
      ...view,
      id,
      status: words(view.status),
      speakers: idsOf(view.speakers),
      ascriptions: view.ascriptions.map(words),
    })),
  claims: (data, count) => relationsOf(data, count).map(({ under }) => idsOf(under.claims.nodes)),
  around: (data) => drawn(data.around),
  ofTwoVoices: (data) => drawn(data.ofTwoVoices),
  contradictions: (data) => pairs(data.contradictions),
  firstContradictions: (data) => pairs(data.first),
  corroborations: (data) =>
    data.corroborations.nodes.map((one: Data) => ({
      relation: one.relation.id,
      polarity: words(one.polarity),
      groups: one.groups.map(sortedIds).sort(byText),
      outlets: one.outlets,
    })),
  matrix: (data) => cells(data.matrix),
  rolledUp: (data) => cells(data.rolledUp),
  comparison: ({ compare }) => ({
    ...compare,
    ...Object.fromEntries(parts.map((part) => [part, idsOf(compare[part])])),
  }),
  paths: (data) =>
    ends.map((_, n) =>
      data[`p${n}`].map((path: Data) => ({
        ...path,
        nodes: idsOf(path.nodes),
        relations: idsOf(path.relations),
      })),
    ),
  said: (data) => buckets(data.said),
  when: (data) => buckets(data.when),
  ofGoal: (data) => buckets(data.ofGoal),
  undated: (data) => data.undated,
  discourse: (data) =>
    data.discourse.edges.map(({ from, to, weight }: Data) => [from, to, weight.toFixed(9)].join(" ")).sort(),
};

export const viewParts = Object.keys(shapes).filter((part): part is keyof PlainView => part in shapes);
