import { originalText } from "../../../model/csv/neutralText.ts";
import { nearMiss } from "../../nearMiss.ts";
import type { Mapping } from "../../schema/mappingFile.ts";
import { columnsOfAffiliations, columnsOfArticles, columnsOfRule } from "../columnsUsed.ts";
import { corpusName, filesOf, predicatesFor } from "../filesOf.ts";
import type { Imported } from "../Imported.ts";
import { ImportRefusal } from "../ImportProblem.ts";
import type { ImportReport, LeftOut } from "../ImportReport.ts";
import { cellOf } from "../Row.ts";
import { RowImporter } from "../RowImporter.ts";
import { shippedPredicates } from "../shippedPredicates.ts";
import { decodeTable } from "./decodeTable.ts";
import { eventListMapping } from "./eventListMapping.ts";
import { readTable, type Table } from "./readTable.ts";

/**
 * Reads a table with a statement in each row: an event list of Discourse Network Analyzer, or any table by a mapping.
 * @throws ImportRefusal with all that is wrong, by its line; nothing is written here
 */
export async function importCsv(path: string, mapping: Mapping | undefined): Promise<Imported> {
  const { text, encoding } = await decodeTable(path, mapping?.table.encoding);
  const read = readTable(text, path, mapping?.table.delimiter);
  const table = mapping === undefined && isOurs(read) ? withOriginalTexts(read) : read;
  const used = mapping ?? (await eventListMapping(table, path));
  refuseMissingColumns(used, table, path);
  const predicates = predicatesFor(used, await shippedPredicates());
  const importer = new RowImporter(used, predicates, corpusName(used, path));
  for (const [n, { line, cells }] of table.rows.entries())
    importer.statement({ place: `${path}:${line}`, number: n + 1, cells });
  const problems = importer.problems();
  if (problems.length > 0) throw new ImportRefusal(problems);
  const rows = importer.finish();
  const { files, written } = filesOf(rows, used, predicates);
  const coders = [...rows.coders].map(([name, slug]) => `${name} as ${slug}`);
  const report: ImportReport = {
    file: path,
    source: `a table of ${table.rows.length} rows and ${table.columns.length} columns, in ${encoding}, parted by ${JSON.stringify(table.delimiter)}`,
    written: { ...written, texts: 0 },
    left: leftOutOf(used, table),
    notes: [
      `Coders: ${coders.join(", ")}`,
      "A table does not say where in a text a statement stands: all are without a place. A form that no column gives is indirect.",
      ...(mapping === undefined ? ["It was read as an event list of Discourse Network Analyzer."] : []),
      ...(text.includes("\uFFFD")
        ? ["The table holds the sign for characters that were lost (U+FFFD): some were, before it came here."]
        : []),
    ],
  };
  return { files, texts: new Map(), report: () => report };
}

function refuseMissingColumns(mapping: Mapping, table: Table, path: string): void {
  const read = new Set([
    ...columnsOfArticles(mapping),
    ...columnsOfAffiliations(mapping),
    ...mapping.statements.flatMap((rule) => [...columnsOfRule(rule)]),
  ]);
  const missing = [...read].filter((column) => !table.columns.includes(column));
  if (missing.length === 0) return;
  throw new ImportRefusal(
    missing.map((column) => {
      const near = nearMiss(column, table.columns);
      const hint =
        near === undefined
          ? `, expected it among ${table.columns.slice(0, 20).join(", ")}`
          : `, did you mean \`${near}\`?`;
      return {
        rule: "missing-column",
        place: `${path}:1`,
        message: `the column \`${column}\` is missing, which the mapping reads${hint}`,
      };
    }),
  );
}

/** Whether an event list is one that `ascribe export eventlist` wrote: DNA has no such variables. */
function isOurs({ columns }: Table): boolean {
  return ["holder", "speaker", "ascription"].every((column) => columns.includes(column));
}

/** The cells of our own tables without what keeps spreadsheets from running them. */
function withOriginalTexts(table: Table): Table {
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: new Map([...cells].map(([column, cell]) => [column, originalText(cell)])),
  }));
  return { ...table, rows };
}

/** Columns that nothing reads, with how many of their cells hold something. */
function leftOutOf(mapping: Mapping, table: Table): LeftOut[] {
  const read = new Set([
    ...columnsOfArticles(mapping),
    ...columnsOfAffiliations(mapping),
    ...mapping.statements.flatMap((rule) => [...columnsOfRule(rule)]),
  ]);
  return table.columns
    .filter((column) => !read.has(column))
    .map((column) => {
      const why = mapping.ignore.includes(column)
        ? "the mapping ignores it"
        : column === "text"
          ? "the article's words are in no fact file"
          : "the mapping does not read it; it can be kept under `attributes`";
      return {
        what: `cells of column "${column}"`,
        count: table.rows.filter(({ cells }) => cellOf(cells, column) !== "").length,
        why,
      };
    })
    .filter(({ count }) => count > 0);
}
