import type { Resolvers } from "../generated/resolverTypes.ts";
import { abstractTypes } from "./abstractTypes.ts";
import { Article, Evidence } from "./article.ts";
import { AscriptionCell, AscriptionMatrix, Contradiction, Corroboration, VoiceJoin } from "./claims.ts";
import { Comparison } from "./comparison.ts";
import { WeightedGraph, WindowedGraph } from "./discourse.ts";
import { entity } from "./entity.ts";
import { Interest } from "./interest.ts";
import { Path } from "./paths.ts";
import { Query } from "./query.ts";
import { Graph, GraphNode, NeighborCount, Relation, RelationView } from "./relation.ts";
import { SearchHit } from "./search.ts";
import { Statement } from "./statement.ts";
import { inGraph } from "./statementLists.ts";
import { TimelineBucket } from "./timeline.ts";

/** Everything that is not simply a property of what a parent hands on. */
export const resolvers: Resolvers = {
  ...abstractTypes,
  Query,
  State: entity,
  Organization: entity,
  Person: entity,
  Group: entity,
  MilitaryUnit: entity,
  Facility: entity,
  Place: entity,
  Equipment: entity,
  Interest,
  Event: inGraph,
  Article,
  Statement,
  Evidence,
  Relation,
  RelationView,
  NeighborCount,
  Graph,
  GraphNode,
  SearchHit,
  WeightedGraph,
  WindowedGraph,
  Contradiction,
  Corroboration,
  VoiceJoin,
  AscriptionMatrix,
  AscriptionCell,
  Path,
  Comparison,
  TimelineBucket,
};
