import { pageOfList } from "../../graph/read/pageOfList.ts";
import { paragraphsOf } from "../../model/text/paragraphsOf.ts";
import type { Context } from "../Context.ts";
import { connectionOf } from "../connectionOf.ts";
import type { ArticleResolvers, EvidenceResolvers } from "../generated/resolverTypes.ts";
import { pageRequest } from "../pageRequest.ts";
import { entityOf } from "../participants.ts";
import { statementList } from "./statementLists.ts";

/** Characters of a text that is shown; more is no article that a person reads. */
const longestText = 1_000_000;

export const Article: ArticleResolvers = {
  outlet: ({ outlet }, _, context) => entityOf(outlet, context),
  statements: statementList("articleStatements"),
  textAvailable: async ({ textSha256 }, _, { texts }) =>
    textSha256 !== null && (await texts.find(textSha256)) !== null,
  paragraphs: async ({ textSha256, bodyStart, bodyEnd, language }, page, { texts }) => {
    const request = pageRequest(page);
    const text = textSha256 === null ? null : await texts.find(textSha256);
    if (text === null || text.chars > longestText) return null;
    const paragraphs = paragraphsOf(text, [bodyStart ?? 0, bodyEnd ?? text.chars], language);
    return connectionOf(pageOfList(request, paragraphs));
  },
};

export const Evidence: EvidenceResolvers = {
  article: ({ article }, _, context) => articleOf(article, context),
  text: async ({ textSha256, start, end, sha256 }, _, { texts }) =>
    textSha256 === null || start === null || end === null
      ? null
      : await texts.words(textSha256, { start, end, ...(sha256 === null ? {} : { sha256 }) }),
};

/** The article of an id that the graph itself names. */
export async function articleOf(id: string, { load }: Context) {
  const node = await load.nodes.load(id);
  if (node?.kind === "article") return node;
  throw new Error(`the graph names the article ${id}, which is not there`);
}
