import { writtenLens } from "../../model/writtenLens.ts";
import { type StatementRow, statementRow } from "./ExportedStatement.ts";
import type { ExportReading } from "./ExportReading.ts";
import {
  articleEntry,
  type CodingEntry,
  codingEntry,
  secondCodingEntry,
  statementEntry,
} from "./factFileOf.ts";
import { inLots } from "./inLots.ts";
import { type DefinitionList, readDefinitions } from "./readDefinitions.ts";

const lotSize = 500;

/**
 * Everything that a load needs to rebuild the graph, in the shape of facts/schema/export-1.schema.json: the vocabulary,
 * the registry, and each article as a fact file; an entry a line. Under a lens vocabulary and registry are whole,
 * statements that passing ones are about come along, and links to statements that do not come are left out, so that
 * the file can be loaded as it is.
 */
export async function* writeJson(reading: ExportReading): AsyncGenerator<string> {
  const { lens } = reading;
  const store = JSON.stringify(await reading.store());
  yield `{"format": "export/1",\n"store": ${store},\n`;
  if (!reading.isWhole) yield `"lens": ${writtenLens(lens)},\n`;
  yield `"vocabulary": {"format": "vocabulary/1", "predicates": [`;
  yield* writeList(reading, "predicates");
  yield `]},\n"registry": {"format": "registry/1"`;
  for (const list of ["entities", "interests", "events", "merges"] as const) {
    yield `,\n"${list}": [`;
    yield* writeList(reading, list);
    yield "]";
  }
  yield `},\n"articles": [`;
  yield* writeArticles(reading);
  yield "]}\n";
}

async function* writeList(reading: ExportReading, list: DefinitionList): AsyncGenerator<string> {
  let between = "\n";
  for await (const entry of readDefinitions(reading, list)) {
    yield between + JSON.stringify(entry);
    between = ",\n";
  }
}

async function* writeArticles(reading: ExportReading): AsyncGenerator<string> {
  const { lens, isWhole } = reading;
  const also = isWhole ? new Set<string>() : await reading.ids("subjects", { lens });
  const rows = reading.rows("statements", { lens, also: [...also], second: isWhole }, statementRow);
  let open: OpenCoding | undefined;
  let between = "";
  for await (const lot of inLots(rows, lotSize)) {
    const passing = isWhole ? new Set() : await reading.passing(lot.flatMap(linkedFrom));
    const isThere = (id: string) => isWhole || passing.has(id) || also.has(id);
    for (const row of lot) {
      for (const coding of codingsBegunBy(row, open)) {
        if (open !== undefined) yield "]},";
        open = { article: row.article.id, id: coding.id, by: coding.by };
        const begin = { format: "factfile/1", article: articleEntry(row), coding };
        yield `\n${JSON.stringify(begin).slice(0, -1)},"statements":[`;
        between = "\n";
      }
      const { statement } = row;
      if (statement === null || open === undefined) continue;
      yield between + JSON.stringify(statementEntry({ ...row, statement }, open.by, isThere));
      between = ",\n";
    }
  }
  if (open !== undefined) yield "]}";
}

/** Ids of the statements that the links of one lead to. */
function linkedFrom({ statement }: StatementRow): readonly string[] {
  return statement?.links.map((link) => link.slice(link.indexOf(" ") + 1)) ?? [];
}

/** A document that is being written. */
interface OpenCoding {
  readonly article: string;
  readonly id: string;
  readonly by: string;
}

/** The codings whose documents begin with a row: a second one is loaded only beside the one of record. */
function codingsBegunBy(row: StatementRow, open: OpenCoding | undefined): CodingEntry[] {
  const { article, statement } = row;
  const begun = open?.article === article.id ? [] : [codingEntry(row)];
  const coding = statement?.coding ?? article.id;
  if (statement === null || coding === article.id || coding === open?.id) return begun;
  return [...begun, secondCodingEntry({ ...row, statement })];
}
