import type {
  ArticleQuery,
  ClaimsQuery,
  CorpusQuery,
  GraphQuery,
  Lens,
  NeighborsQuery,
  NodeQuery,
  PassingQuery,
  SearchQuery,
  StatementQuery,
  WhatIsQuery,
} from "../generated/operations.ts";
import articleText from "./article.graphql?raw";
import claimFields from "./claimFields.graphql?raw";
import claimsText from "./claims.graphql?raw";
import corpusText from "./corpus.graphql?raw";
import graphText from "./graph.graphql?raw";
import neighborsText from "./neighbors.graphql?raw";
import nodeText from "./node.graphql?raw";
import nodeFields from "./nodeFields.graphql?raw";
import passingText from "./passing.graphql?raw";
import relationFields from "./relationFields.graphql?raw";
import { request } from "./request.ts";
import searchText from "./search.graphql?raw";
import statementText from "./statement.graphql?raw";
import whatIsText from "./whatIs.graphql?raw";

/** What the explorer asks of the API: one function for each document beside this file. */
export const operations = {
  /** How much is loaded, the vocabulary, who is heard: what the page opens with. */
  corpus: (signal?: AbortSignal) => request<CorpusQuery>(corpusText, {}, signal),

  /** How much passes a lens. */
  passing: (lens: Lens, signal?: AbortSignal) => request<PassingQuery>(passingText, { lens }, signal),

  /** The given nodes and all relations among them; with no ids the most-stated part of the whole. */
  graph: (start: readonly string[], lens: Lens, limit: number, signal?: AbortSignal) =>
    request<GraphQuery>(graphText + relationFields + nodeFields, { start, depth: 0, lens, limit }, signal),

  /** The given nodes and what is around them, one step far. */
  around: (start: readonly string[], lens: Lens, limit: number, signal?: AbortSignal) =>
    request<GraphQuery>(graphText + relationFields + nodeFields, { start, depth: 1, lens, limit }, signal),

  node: (id: string, lens: Lens, signal?: AbortSignal) =>
    request<NodeQuery>(nodeText + relationFields + nodeFields, { id, lens }, signal),

  /** A node's relations, most-stated first, by their ends alone. */
  neighbors: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<NeighborsQuery>(neighborsText + nodeFields, { id, lens, first: 200, after }, signal),

  claims: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<ClaimsQuery>(
      claimsText + relationFields + claimFields + nodeFields,
      { id, lens, first: 20, after },
      signal,
    ),

  statement: (id: string, signal?: AbortSignal) =>
    request<StatementQuery>(statementText + claimFields + nodeFields, { id }, signal),

  article: (id: string, lens: Lens, after?: string, signal?: AbortSignal) =>
    request<ArticleQuery>(articleText + claimFields + nodeFields, { id, lens, first: 20, after }, signal),

  search: (text: string, signal?: AbortSignal) =>
    request<SearchQuery>(searchText, { text, first: 14 }, signal),

  whatIs: (id: string, signal?: AbortSignal) => request<WhatIsQuery>(whatIsText, { id }, signal),
};
