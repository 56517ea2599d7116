import { foldJoined } from "../../model/fold.ts";
import type { Lens } from "../../model/Lens.ts";
import type { EntityType } from "../../model/words.ts";
import { foldedWords } from "./foldedWords.ts";
import { type Page, type PageRequest, pageColumns, pageOf, pageParameters } from "./Page.ts";
import type { Reader } from "./Reader.ts";
import { type EntityNode, entityNode } from "./StoredNode.ts";

/** Which entities are asked for; what is left out does not restrict. */
export interface EntityFilter {
  readonly types?: readonly EntityType[];
  readonly query?: string;
}

const columns = pageColumns(entityNode);

export async function readEntities(
  reader: Reader,
  { types, query = "" }: EntityFilter,
  lens: Lens,
  page: PageRequest,
): Promise<Page<EntityNode>> {
  const parameters = {
    types,
    words: foldedWords(query),
    joined: foldJoined(query),
    lens,
    ...pageParameters(page),
  };
  return pageOf(page, await reader.row("entities", parameters, columns), ({ id }) => id);
}
