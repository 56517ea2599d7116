import { readArticles } from "../../graph/read/readArticles.ts";
import { readComparison } from "../../graph/read/readComparison.ts";
import { readEntities } from "../../graph/read/readEntities.ts";
import { readGraph } from "../../graph/read/readGraph.ts";
import { readInterests } from "../../graph/read/readInterests.ts";
import { readPaths } from "../../graph/read/readPaths.ts";
import { readSearch } from "../../graph/read/readSearch.ts";
import { readStances } from "../../graph/read/readStances.ts";
import { readStatements } from "../../graph/read/readStatements.ts";
import { readStats } from "../../graph/read/readStats.ts";
import { readTimeline } from "../../graph/read/readTimeline.ts";
import { readVoices } from "../../graph/read/readVoices.ts";
import { type StoredKind, type StoredNode, storedKinds } from "../../graph/read/StoredNode.ts";
import { discourseNetwork } from "../../model/discourse/discourseNetwork.ts";
import { Refusal } from "../../model/Refusal.ts";
import { timelineBuckets } from "../../model/timeline/timelineBuckets.ts";
import { tripleOf } from "../../model/tripleKey.ts";
import type { Context } from "../Context.ts";
import { connectionOf } from "../connectionOf.ts";
import { discourseRequest } from "../discourse.ts";
import type { QueryResolvers } from "../generated/resolverTypes.ts";
import { lensOf } from "../lensOf.ts";
import { countOf, longestPage, pageRequest } from "../pageRequest.ts";
import { type RelationRef, relationRef } from "../relations.ts";
import { claimQueries } from "./claims.ts";
import { cypherQuery } from "./cypher.ts";

const longestText = 200;
const largestGraph = 1000;
const longestPath = 6;

export const Query: QueryResolvers = {
  stats: (_, { lens }, { reader }) => readStats(reader, lensOf(lens)),
  vocabulary: async (_, _args, { load }) => [...(await load.vocabulary())],
  predicate: async (_, { name }, { load }) =>
    (await load.vocabulary()).find((predicate) => predicate.name === name) ?? null,
  node: (_, { id }, context) => (tripleOf(id) === null ? anyNode(id, context) : relationOf(id, context)),
  article: (_, { id }, context) => nodeOf(id, context, "article"),
  articles: async (_, { lens, ...page }, { reader }) =>
    connectionOf(await readArticles(reader, lensOf(lens), pageRequest(page))),
  entity: (_, { id }, context) => nodeOf(id, context, "entity"),
  entities: async (_, { type, query, lens, ...page }, { reader }) => {
    const filter = given({ types: type, query: checkedText("query", query) });
    return connectionOf(await readEntities(reader, filter, lensOf(lens), pageRequest(page)));
  },
  voices: async (_, { lens, first }, { reader }) => [
    ...(await readVoices(reader, lensOf(lens), countOf("first", first ?? 100, 0, longestPage))),
  ],
  interest: (_, { id }, context) => nodeOf(id, context, "interest"),
  interests: async (_, { holder, query, lens, ...page }, { reader }) => {
    const filter = given({ holder, query: checkedText("query", query) });
    return connectionOf(await readInterests(reader, filter, lensOf(lens), pageRequest(page)));
  },
  event: (_, { id }, context) => nodeOf(id, context, "event"),
  statement: (_, { id }, context) => nodeOf(id, context, "statement"),
  statements: async (_, { subject, object, predicate, kind, lens, ...page }, { reader }) => {
    const filter = given({ subject, object, predicates: predicate, kind });
    return connectionOf(await readStatements(reader, filter, lensOf(lens), pageRequest(page)));
  },
  relation: (_, { id }, context) => relationOf(id, context),
  search: async (_, { text, kinds, first }, { reader }) => {
    const limit = countOf("first", first ?? 20, 0, longestPage);
    return [...(await readSearch(reader, checkedText("text", text) ?? "", kinds ?? storedKinds, limit))];
  },
  graph: (_, { start, depth, lens, minVoices, limit }, { reader }) =>
    readGraph(reader, {
      start: startOf(start),
      depth: countOf("depth", depth ?? 1, 0, 3),
      lens: lensOf(lens),
      minVoices: countOf("minVoices", minVoices ?? 1, 0, 1000),
      limit: countOf("limit", limit ?? 200, 1, largestGraph),
    }),
  discourse: async (_, { input, lens }, { reader }) => {
    const request = discourseRequest(input);
    const stances = await readStances(reader, request.actor, lensOf(lens));
    return { ...discourseNetwork(stances, request), request };
  },
  ...claimQueries,
  ...cypherQuery,
  paths: async (_, { from, to, maxLength, lens, minVoices, limit }, { reader }) => [
    ...(await readPaths(reader, {
      from,
      to,
      maxLength: countOf("maxLength", maxLength ?? 4, 1, longestPath),
      lens: lensOf(lens),
      minVoices: countOf("minVoices", minVoices ?? 1, 0, 1000),
      limit: countOf("limit", limit ?? 20, 1, longestPage),
    })),
  ],
  compare: (_, { a, b, start, limit }, { reader }) =>
    readComparison(reader, {
      a: lensOf(a),
      b: lensOf(b),
      start: start === null || start === undefined || start.length === 0 ? null : startOf(start),
      limit: countOf("limit", limit ?? 200, 1, largestGraph),
    }),
  timeline: async (_, { subject, interest, axis, by, lens }, { reader }) => {
    const scope = { subject: subject ?? null, interest: interest ?? null, axis: axis ?? "said" };
    const { dated } = await readTimeline(reader, { ...scope, lens: lensOf(lens) });
    return [...timelineBuckets(dated, by ?? "month")];
  },
  timelineUndated: async (_, { subject, interest, axis, lens }, { reader }) => {
    const scope = { subject: subject ?? null, interest: interest ?? null, axis: axis ?? "said" };
    return (await readTimeline(reader, { ...scope, lens: lensOf(lens) })).undated;
  },
};

async function anyNode(id: string, { load }: Context): Promise<StoredNode | null> {
  return (await load.nodes.load(id)) ?? null;
}

/** What has this id, where it is of the kind asked for. */
async function nodeOf<Kind extends StoredKind>(id: string, context: Context, kind: Kind) {
  const node = await anyNode(id, context);
  return node !== null && isOfKind(node, kind) ? node : null;
}

function isOfKind<Kind extends StoredKind>(
  node: StoredNode,
  kind: Kind,
): node is Extract<StoredNode, { kind: Kind }> {
  return node.kind === kind;
}

async function relationOf(id: string, { load }: Context): Promise<RelationRef | null> {
  const key = tripleOf(id) === null ? undefined : await load.relationKeys.load(id);
  return key === undefined ? null : relationRef(key);
}

function checkedText(argument: string, text: string | null | undefined): string | undefined {
  if (text !== null && text !== undefined && text.length > longestText) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `\`${argument}\` has ${text.length} characters; it takes at most ${longestText}.`,
    );
  }
  return text ?? undefined;
}

function startOf(start: readonly string[]): readonly string[] {
  countOf("start", start.length, 0, largestGraph);
  return start;
}

type Given<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** Arguments that were given: null restricts no more than what is left out. */
function given<T extends object>(args: T): Given<T> {
  const entries = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}
