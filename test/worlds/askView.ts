import { z } from "zod";
import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import { graphqlName } from "../../server/model/words.ts";
import type { ApiUnderTest } from "../api/ApiUnderTest.ts";
import { type PlainView, plainView } from "./plainView.ts";
import { cut, ends, holder, manyVoices, start, type ViewOfWorld } from "./ViewOfWorld.ts";
import { comparedParts, viewShapes } from "./viewShapes.ts";
import { askedLens } from "./worldLens.ts";

const counts =
  "status statements positive negative questions speakers { id } independentVoices articles ascriptions saidMin saidMax";
const bucket = "from to statements positive negative inFavor against spanning speakers { id }";
const pair = "kind basis overlap a { id } b { id } viaOpposite";
const pairs = `nodes { ${pair} }`;
const corroborations = "nodes { relation { id } polarity groups { id } outlets }";
const matrix =
  "speakers { id } interests { id } cells { speaker { id } interest { id } ascription stance allows statements { id } }";
const end = `${"__typename"} ... on Node { id } ... on Literal { value }`;
const listed = `id subject { ${end} } objects { ${end} } speaker { ${end} } chain { ${end} } depth ascription coder presupposed relations { id }`;
const stats =
  "articles statements stances speakers interests events relations entities pendingLinks withoutSpan";
const aroundIt =
  "statementsAbout(lens: $lens, first: 400) { nodes { id } } relations(lens: $lens, first: 400) { nodes { id } } neighborCounts(lens: $lens) { predicate { name } outgoing type neighbors statements }";
const left = "nodes relations statements";
const anyNode = "... on Entity { id } ... on Interest { id } ... on Event { id }";
const graph = `nodes { node { ${anyNode} } statements neighbors } relations { id } omitted { ${left} }`;
const network = `rows { ${anyNode} } columns { ${anyNode} } statements edges { from to weight }`;

/** The slugs of a world as they were loaded. */
type ToId = (local: string) => string;

interface Asking {
  readonly id: ToId;
  /** Keys of the world's relations, as they were loaded. */
  readonly relations: readonly string[];
  readonly view: ViewOfWorld;
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
  contradictions: () => [`contradictions(lens: $lens, first: 400) { ${pairs} }`],
  firstContradictions: () => [`first: contradictions(lens: $lens, first: ${cut}) { ${pairs} }`],
  aboutSomething: ({ id, view: { about } }) => [
    `aboutSomething: contradictions(about: "${id(about)}", lens: $lens, first: 400) { ${pairs} }`,
  ],
  ofKind: ({ view: { kind } }) => [
    `ofKind: contradictions(kind: ${graphqlName(kind)}, lens: $lens, first: 400) { ${pairs} }`,
  ],
  corroborations: () => [`corroborations(lens: $lens, first: 400) { ${corroborations} }`],
  bornOut: ({ id, view: { about } }) => [
    `bornOut: corroborations(about: "${id(about)}", lens: $lens, first: 400) { ${corroborations} }`,
  ],
  ofManyVoices: () => [
    `ofManyVoices: corroborations(minVoices: ${manyVoices}, lens: $lens, first: 400) { ${corroborations} }`,
  ],
  matrix: ({ id }) => [`matrix: ascriptions(holder: "${id(holder)}", lens: $lens) { ${matrix} }`],
  rolledUp: ({ id }) => [
    `rolledUp: ascriptions(holder: "${id(holder)}", lens: $lens, rollUp: true) { ${matrix} }`,
  ],
  comparison: () => [
    `compare(a: $a, b: $b, start: $start, limit: ${cut}) {
      ${comparedParts.map((part) => `${part} { id }`).join(" ")} totals { ${comparedParts.join(" ")} }
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
  pathsOfTwo: ({ id }) =>
    ends.map(
      (to, n) =>
        `two${n}: paths(from: "${id(start)}", to: "${id(to)}", maxLength: 3, limit: ${cut}, minVoices: 2, lens: $lens) {
          nodes { ${anyNode} } relations { id } independentVoices
        }`,
    ),
  listed: () => [`listed: statements(lens: $lens, first: 400) { nodes { ${listed} } }`],
  counts: () => [`stats(lens: $lens) { ${stats} } voices(lens: $lens) { voice { id } statements spoken }`],
  named: ({ id }) => [
    `entities(lens: $lens, first: 400) { nodes { id } } interests(lens: $lens) { nodes { id } }
    ofHolder: interests(holder: "${id(holder)}", lens: $lens) { nodes { id } } articles(lens: $lens) { nodes { id } }`,
  ],
  ofNodes: ({ id }) => [
    `entity(id: "${id(start)}") {
      id mergedFrom perhapsSame { id } statementsBy(lens: $lens, first: 400) { nodes { id } } ${aroundIt}
    }
    interest(id: "${id("g-ferry")}") { stances(lens: $lens, first: 400) { nodes { id } } ${aroundIt} }`,
  ],
  said: () => [`said: timeline(lens: $lens, by: MONTH) { ${bucket} }`],
  when: () => [`when: timeline(lens: $lens, axis: WHEN, by: YEAR) { ${bucket} }`],
  ofGoal: ({ id }) => [`ofGoal: timeline(interest: "${id("g-ferry")}", lens: $lens, by: WEEK) { ${bucket} }`],
  ofSubject: ({ id }) => [
    `ofSubject: timeline(subject: "${id(start)}", axis: WHEN, lens: $lens, by: MONTH) { ${bucket} }`,
  ],
  undated: ({ id }) => [`undated: timelineUndated(subject: "${id(start)}", axis: WHEN, lens: $lens)`],
  discourse: () => [`discourse(input: $network, lens: $lens) { ${network} }`],
  windows: () => [`windowed: discourse(input: $windowed, lens: $lens) { windows { from to ${network} } }`],
  measured: () => [`measured: discourse(input: $measured, lens: $lens) { ${network} }`],
};

const variables = [
  ...["$lens: Lens!", "$a: Lens!", "$b: Lens!", "$start: [ID!]"],
  ...["$network: DiscourseInput!", "$windowed: DiscourseInput!", "$measured: DiscourseInput!"],
];

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
): Promise<Partial<Record<keyof PlainView, unknown>>> {
  const id: ToId = (local) => `${prefix}${local}`;
  const relations = plainView(view).relations.map(({ id: key }) => {
    const [subject = "", predicate = "", object = ""] = key.split(":");
    return [id(subject), predicate, id(object)].join(":");
  });
  const query = wanted.flatMap((part) => fields[part]({ id, relations, view })).join("\n");
  const used = variables.filter((declared) => query.includes(`: ${declared.split(":")[0]}`));
  const data = await api.data(`query (${used.join(", ")}) { ${query} }`, {
    lens: askedLens(view.lens, prefix),
    a: askedLens(view.sides[0], prefix),
    b: askedLens(view.sides[1], prefix),
    network: discourseInput(view.network, id),
    windowed: discourseInput({ ...view.network, windows: view.windows }, id),
    measured: discourseInput(view.measured, id),
    start: nodes.map(id),
  });
  const answer = withoutPrefix(data, prefix);
  return Object.fromEntries(wanted.map((part) => [part, viewShapes[part](answer)]));
}

export const viewParts = Object.keys(fields).filter((part): part is keyof PlainView => part in fields);

const anyData = z.record(z.string(), z.unknown());

/** Data of an operation, in the slugs of its world. */
export function withoutPrefix(data: unknown, prefix: string): Readonly<Record<string, unknown>> {
  return anyData.parse(JSON.parse(JSON.stringify(data).replaceAll(prefix, "")));
}

/** A network in the API's words. */
export function discourseInput(
  { onto, isolates, windows, actors, ...words }: DiscourseRequest,
  id: ToId = (local) => local,
) {
  return {
    ...Object.fromEntries(Object.entries(words).map(([field, word]) => [field, graphqlName(word)])),
    ...(words.mode === "one" ? { onto: graphqlName(onto) } : {}),
    ...(windows === undefined ? {} : { windowDays: windows.days, stepDays: windows.step }),
    isolates,
    ...(actors === undefined ? {} : { actors: [...actors].map(id) }),
  };
}

/** All that relations of a world can touch. */
const nodes = [
  ...["amber", "old-amber", "cape", "council", "mayor", "envoy", "salters", "gull-0", "gull-1"],
  ...["g-ferry", "g-no-ferry", "g-salt", "flood"],
];
