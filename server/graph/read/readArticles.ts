import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import { type Page, type PageRequest, pageColumns, pageOf, pageParameters } from "./Page.ts";
import type { Reader } from "./Reader.ts";
import { type ArticleNode, articleNode } from "./StoredNode.ts";

const columns = pageColumns(
  z
    .object({ node: z.record(z.string(), z.unknown()), outlet: z.string() })
    .transform(({ node, outlet }) => articleNode.parse({ ...node, outlet })),
);

export async function readArticles(
  reader: Reader,
  lens: Lens,
  page: PageRequest,
): Promise<Page<ArticleNode>> {
  const row = await reader.row("articles", { lens, ...pageParameters(page) }, columns);
  return pageOf(page, row, ({ id }) => id);
}
