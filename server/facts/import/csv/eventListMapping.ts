import type { Mapping } from "../../schema/mappingFile.ts";
import { refuse } from "../ImportProblem.ts";
import { cellOf } from "../Row.ts";
import { readMapping, shippedMappings } from "../readMapping.ts";
import type { Table } from "./readTable.ts";

/** The columns by which an event list is known (DNA 2 and 3, "Event list" of their network export). */
const own = [
  "statement ID",
  "time",
  "document ID",
  "document title",
  "author",
  "source",
  "section",
  "type",
  "text",
];

/**
 * The mapping of DNA's event lists: that of its databases, without what the list does not have. Its agreement is taken
 * for boolean where all are 0 or 1.
 * @throws ImportRefusal where the table is no event list
 */
export async function eventListMapping(table: Table, path: string): Promise<Mapping> {
  const found = own.filter((column) => table.columns.includes(column));
  if (found.length < own.length / 2)
    refuse(
      "nothing-mapped",
      `${path}:1`,
      `found the columns ${table.columns.slice(0, 20).join(", ")}, which are not those of an event list of Discourse Network Analyzer: say with --mapping what they are`,
    );
  const isBoolean = table.rows.every(({ cells }) => ["0", "1"].includes(cellOf(cells, "agreement").trim()));
  const mapping = await readMapping(isBoolean ? shippedMappings.boolean : shippedMappings.integer);
  const has = (column: string): boolean => table.columns.includes(column);
  return {
    ...mapping,
    articles: {
      ...mapping.articles,
      attributes: mapping.articles.attributes.filter((it) => it !== "notes" || has(it)),
    },
    codings: { ...mapping.codings, ...(has("coder") ? {} : { by: { value: "unnamed coder" } }) },
  };
}
