import type {
  ArticleQuery,
  ArticleStatementsQuery,
  ArticleTextQuery,
  ClaimsQuery,
  CompareQuery,
  CorpusQuery,
  GraphQuery,
  Lens,
  MatrixQuery,
  NeighborsQuery,
  NodeQuery,
  PassingQuery,
  PathsQuery,
  RivalsQuery,
  SearchQuery,
  StatementQuery,
  TimeAxis,
  TimelineQuery,
  TimeUnit,
  WhatIsQuery,
} from "../generated/operations.ts";
import articleText from "./article.graphql?raw";
import articleStatementsText from "./articleStatements.graphql?raw";
import articleTextText from "./articleText.graphql?raw";
import claimFields from "./claimFields.graphql?raw";
import claimsText from "./claims.graphql?raw";
import compareText from "./compare.graphql?raw";
import corpusText from "./corpus.graphql?raw";
import graphText from "./graph.graphql?raw";
import matrixText from "./matrix.graphql?raw";
import neighborsText from "./neighbors.graphql?raw";
import nodeText from "./node.graphql?raw";
import nodeFields from "./nodeFields.graphql?raw";
import passingText from "./passing.graphql?raw";
import pathsText from "./paths.graphql?raw";
import relationParts from "./relationParts.graphql?raw";
import { relationText } from "./relationText.ts";
import { request } from "./request.ts";
import rivalsText from "./rivals.graphql?raw";
import searchText from "./search.graphql?raw";
import statementText from "./statement.graphql?raw";
import timelineText from "./timeline.graphql?raw";
import whatIsText from "./whatIs.graphql?raw";

/** What the explorer asks of the API: one function for each document beside this file. */
export const operations = {
  /** How much is loaded, the vocabulary, who is heard: what the page opens with. */
  corpus: (signal?: AbortSignal) => request<CorpusQuery>(corpusText, {}, signal),

  /** How much passes a lens. */
  passing: (lens: Lens, signal?: AbortSignal) => request<PassingQuery>(passingText, { lens }, signal),

  /** The given nodes and all relations among them; with no ids the most-stated part of the whole. */
  graph: (start: readonly string[], lens: Lens, limit: number, signal?: AbortSignal) =>
    request<GraphQuery>(graphText + relationText + nodeFields, { start, depth: 0, lens, limit }, signal),

  /** The given nodes and what is around them, one step far. */
  around: (start: readonly string[], lens: Lens, limit: number, signal?: AbortSignal) =>
    request<GraphQuery>(graphText + relationText + nodeFields, { start, depth: 1, lens, limit }, signal),

  node: (id: string, lens: Lens, signal?: AbortSignal) =>
    request<NodeQuery>(nodeText + relationText + nodeFields, { id, lens }, signal),

  /** A node's relations, most-stated first, by their ends alone. */
  neighbors: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<NeighborsQuery>(neighborsText + nodeFields, { id, lens, first: 200, after }, signal),

  claims: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<ClaimsQuery>(
      claimsText + relationText + claimFields + nodeFields,
      { id, lens, first: 20, after },
      signal,
    ),

  statement: (id: string, signal?: AbortSignal) =>
    request<StatementQuery>(statementText + claimFields + nodeFields, { id }, signal),

  article: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<ArticleQuery>(articleText + claimFields + nodeFields, { id, lens, first: 20, after }, signal),

  /** The article's own text, where the user has it, a page of paragraphs at a time. */
  articleText: (id: string, after?: string, signal?: AbortSignal) =>
    request<ArticleTextQuery>(articleTextText, { id, after }, signal),

  /** Where the statements of an article stand in its text. */
  articleStatements: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<ArticleStatementsQuery>(articleStatementsText + nodeFields, { id, lens, after }, signal),

  search: (text: string, signal?: AbortSignal) =>
    request<SearchQuery>(searchText, { text, first: 14 }, signal),

  /** Who ascribes which stances to a holder. */
  matrix: (holder: string, lens: Lens, rollUp: boolean, signal?: AbortSignal) =>
    request<MatrixQuery>(matrixText, { holder, lens, rollUp }, signal),

  /** How many statements begin when; of a subject or an interest, or of all. */
  timeline: (
    of: { readonly subject?: string; readonly interest?: string },
    axis: TimeAxis,
    by: TimeUnit,
    lens: Lens,
    signal?: AbortSignal,
  ) => request<TimelineQuery>(timelineText, { ...of, axis, by, lens }, signal),

  paths: (from: string, to: string, lens: Lens, signal?: AbortSignal) =>
    request<PathsQuery>(pathsText + relationText + nodeFields, { from, to, lens }, signal),

  /** What two lenses have in common, of relations that touch one of the nodes; with none of all. */
  compare: (a: Lens, b: Lens, start: readonly string[], signal?: AbortSignal) =>
    request<CompareQuery>(compareText + relationParts + nodeFields, { a, b, start }, signal),

  /** What contradicts and what bears out each other, of statements about something, or of all; a page of each. */
  rivals: (
    about: string | undefined,
    lens: Lens,
    after: { readonly afterContradiction?: string | null; readonly afterCorroboration?: string | null },
    signal?: AbortSignal,
  ) => request<RivalsQuery>(rivalsText + nodeFields, { about, lens, ...after }, signal),

  whatIs: (id: string, signal?: AbortSignal) => request<WhatIsQuery>(whatIsText, { id }, signal),
};
