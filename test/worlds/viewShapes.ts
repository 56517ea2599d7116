import { z } from "zod";
import type { PlainView } from "./plainView.ts";
import { ends } from "./ViewOfWorld.ts";

const id = z.object({ id: z.string() }).transform((held) => held.id);
const ids = z.array(id);
/** A word of the schema as files spell it. */
const word = z.string().transform((name) => name.toLowerCase().replaceAll("_", "-"));
const { string, number } = z;

const relation = z
  .object({
    id: string(),
    under: z.object({
      status: word,
      statements: number(),
      positive: number(),
      negative: number(),
      questions: number(),
      speakers: ids,
      independentVoices: number(),
      articles: number(),
      ascriptions: z.array(word),
      saidMin: string().nullable(),
      saidMax: string().nullable(),
    }),
  })
  .transform((held) => ({ id: held.id, ...held.under }));

const claims = z
  .object({ under: z.object({ claims: z.object({ nodes: ids }) }) })
  .transform(({ under }) => under.claims.nodes);

const end = z
  .object({ __typename: string(), id: string().optional(), value: string().optional() })
  .transform(({ __typename, id: own, value }) =>
    __typename === "Unspecified" ? "unspecified" : (own ?? `=${value}`),
  );
const listed = z.object({
  id: string(),
  subject: end,
  objects: z.array(end),
  speaker: end,
  chain: z.array(end),
  depth: number(),
  ascription: word,
  coder: string(),
  presupposed: z.boolean(),
  relations: ids.transform((keys) => keys.toSorted()),
});
const counts = z
  .object({
    stats: z.record(string(), number()),
    voices: z.array(z.object({ voice: id, statements: number(), spoken: number() })),
  })
  .transform(({ stats, voices }) => ({ stats, voices }));

const omitted = z.object({ nodes: number(), relations: number(), statements: number() });
const graph = z.object({
  nodes: z.array(
    z
      .object({ node: id, statements: number(), neighbors: number() })
      .transform(({ node, ...counted }) => ({ ...counted, id: node })),
  ),
  relations: ids,
  omitted,
});

const nodesOf = <Row>(row: z.ZodType<Row>) =>
  z.object({ nodes: z.array(row) }).transform(({ nodes }) => nodes);
const pairs = nodesOf(
  z.object({ kind: word, basis: z.array(word), overlap: word, a: id, b: id, viaOpposite: z.boolean() }),
);
const idsOfNodes = nodesOf(id);
const named = z.object({
  entities: idsOfNodes,
  interests: idsOfNodes,
  ofHolder: idsOfNodes,
  articles: idsOfNodes,
});
const around = {
  statementsAbout: idsOfNodes,
  relations: idsOfNodes,
  neighborCounts: z.array(
    z.object({
      predicate: z.object({ name: string() }).transform(({ name }) => name),
      outgoing: z.boolean(),
      type: string(),
      neighbors: number(),
      statements: number(),
    }),
  ),
};
const ofNodes = z.object({
  entity: z.object({
    id: string(),
    mergedFrom: z.array(string()),
    perhapsSame: ids,
    statementsBy: idsOfNodes,
    ...around,
  }),
  interest: z.object({ stances: idsOfNodes, ...around }),
});
const byText = (a: readonly string[], b: readonly string[]) => (a.join() < b.join() ? -1 : 1);
const corroborations = nodesOf(
  z.object({
    relation: id,
    polarity: word,
    groups: z.array(ids).transform((groups) => groups.map((group) => group.toSorted()).sort(byText)),
    outlets: number(),
  }),
);

const matrix = z.object({
  speakers: ids,
  interests: ids,
  cells: z.array(
    z.object({
      speaker: id,
      interest: id,
      ascription: word,
      stance: number(),
      allows: z.array(number()),
      statements: ids,
    }),
  ),
});

export const comparedParts = ["onlyA", "onlyB", "agreed", "conflict"] as const;
const comparison = z.object({
  onlyA: ids,
  onlyB: ids,
  agreed: ids,
  conflict: ids,
  totals: z.object({ onlyA: number(), onlyB: number(), agreed: number(), conflict: number() }),
  omitted,
  omittedByA: omitted,
  omittedByB: omitted,
});

const paths = z.array(z.object({ nodes: ids, relations: ids, independentVoices: number() }));

const buckets = z.array(
  z.object({
    from: string(),
    to: string(),
    statements: number(),
    positive: number(),
    negative: number(),
    inFavor: number(),
    against: number(),
    spanning: number(),
    speakers: ids,
  }),
);

const networkFields = {
  rows: ids,
  columns: ids,
  statements: number(),
  edges: z
    .array(z.object({ from: string(), to: string(), weight: number() }))
    .transform((edges) => edges.map(({ from, to, weight }) => `${from} ${to} ${weight.toFixed(9)}`).sort()),
};
const withTies = <Fields>({ edges, ...fields }: Fields & { readonly edges: readonly string[] }) => ({
  ...fields,
  ties: edges,
});
const network = z.object(networkFields).transform(withTies);
const windowed = z
  .object({
    windows: z.array(z.object({ from: string(), to: string(), ...networkFields }).transform(withTies)),
  })
  .transform(({ windows }) => windows);

type Data = Readonly<Record<string, unknown>>;

/** The answers to `r0`, `r1` and so on. */
const relationsOf = (data: Data) =>
  Object.keys(data)
    .filter((name) => /^r\d+$/.test(name))
    .map((name) => data[name]);

/** How an answer becomes what the plain reading gives. */
export const viewShapes: { readonly [part in keyof PlainView]: (data: Data) => unknown } = {
  relations: (data) => z.array(relation).parse(relationsOf(data)),
  claims: (data) => z.array(claims).parse(relationsOf(data)),
  around: (data) => graph.parse(data.around),
  ofTwoVoices: (data) => graph.parse(data.ofTwoVoices),
  contradictions: (data) => pairs.parse(data.contradictions),
  firstContradictions: (data) => pairs.parse(data.first),
  aboutSomething: (data) => pairs.parse(data.aboutSomething),
  ofKind: (data) => pairs.parse(data.ofKind),
  corroborations: (data) => corroborations.parse(data.corroborations),
  bornOut: (data) => corroborations.parse(data.bornOut),
  ofManyVoices: (data) => corroborations.parse(data.ofManyVoices),
  matrix: (data) => matrix.parse(data.matrix),
  rolledUp: (data) => matrix.parse(data.rolledUp),
  comparison: (data) => comparison.parse(data.compare),
  paths: (data) => ends.map((_, n) => paths.parse(data[`p${n}`])),
  pathsOfTwo: (data) => ends.map((_, n) => paths.parse(data[`two${n}`])),
  listed: (data) => nodesOf(listed).parse(data.listed),
  counts: (data) => counts.parse(data),
  named: (data) => named.parse(data),
  ofNodes: (data) => ofNodes.parse(data),
  said: (data) => buckets.parse(data.said),
  when: (data) => buckets.parse(data.when),
  ofGoal: (data) => buckets.parse(data.ofGoal),
  ofSubject: (data) => buckets.parse(data.ofSubject),
  undated: (data) => z.number().parse(data.undated),
  discourse: (data) => network.parse(data.discourse),
  windows: (data) => windowed.parse(data.windowed),
  measured: (data) => network.parse(data.measured),
};
