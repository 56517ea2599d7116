import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import { foldedWords } from "./foldedWords.ts";
import { type Page, type PageRequest, pageColumns, pageOf, pageParameters } from "./Page.ts";
import type { Reader } from "./Reader.ts";
import { type InterestNode, interestNode } from "./StoredNode.ts";

/** Which interests are asked for; what is left out does not restrict. */
export interface InterestFilter {
  readonly holder?: string;
  readonly query?: string;
}

const columns = pageColumns(interestNode);

export async function readInterests(
  reader: Reader,
  { holder, query = "" }: InterestFilter,
  lens: Lens,
  page: PageRequest,
): Promise<Page<InterestNode>> {
  const parameters = { holder, words: foldedWords(query), lens, ...pageParameters(page) };
  return pageOf(page, await reader.row("interests", parameters, columns), ({ id }) => id);
}

const linksRow = z.object({
  key: z.string(),
  broader: z.array(interestNode),
  narrower: z.array(interestNode),
  opposite: interestNode.nullable(),
});
/** The goals around a goal. */
export type InterestLinks = z.infer<typeof linksRow>;

export function readInterestLinks(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InterestLinks>> {
  return reader.byKey("interestLinks", ids, {}, linksRow);
}
