import { type Column, idList } from "./Column.ts";
import type { ExportedRelation } from "./readExportedRelations.ts";

/** What formats tell of a relation beside its key, its ends and its predicate; the names are the API's and the graph's. */
export const relationColumns: readonly Column<ExportedRelation>[] = [
  { name: "predicateLabel", type: "string", of: ({ predicate }) => predicate.label },
  { name: "kind", type: "string", of: ({ predicate }) => predicate.kind },
  { name: "sign", type: "integer", of: ({ predicate }) => predicate.sign },
  { name: "symmetric", type: "boolean", of: ({ predicate }) => predicate.symmetric },
  { name: "status", type: "string", of: ({ counts }) => counts.status },
  { name: "claims", type: "integer", of: ({ counts }) => counts.statements },
  { name: "positive", type: "integer", of: ({ counts }) => counts.positive },
  { name: "negative", type: "integer", of: ({ counts }) => counts.negative },
  { name: "questions", type: "integer", of: ({ counts }) => counts.questions },
  { name: "independentVoices", type: "integer", of: ({ independentVoices }) => independentVoices },
  { name: "articles", type: "integer", of: ({ counts }) => counts.articles },
  { name: "speakers", type: "string", of: ({ counts }) => idList(counts.speakers) },
  { name: "ascriptions", type: "string", of: ({ counts }) => idList(counts.ascriptions) },
  { name: "saidMin", type: "string", of: ({ counts }) => counts.saidMin },
  { name: "saidMax", type: "string", of: ({ counts }) => counts.saidMax },
  { name: "statements", type: "string", of: ({ claims }) => idList(claims.map(({ id }) => id)) },
];
