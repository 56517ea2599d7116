import type { CorpusQuery } from "../../client/generated/operations.ts";

/** What is loaded, of the invented harbour world: enough for tests that only ask whether anything is. */
export const someCorpus: CorpusQuery = {
  stats: { articles: 1, statements: 9, speakers: 2, relations: 3, store: "0" },
  vocabulary: [],
  voices: [],
  articles: { totalCount: 0, nodes: [] },
  entities: { totalCount: 0, nodes: [] },
  holders: { nodes: [] },
  interests: { totalCount: 0, nodes: [] },
};
