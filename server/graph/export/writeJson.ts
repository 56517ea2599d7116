import { writtenLens } from "../../model/writtenLens.ts";
import { statementRow } from "./ExportedStatement.ts";
import type { ExportReading } from "./ExportReading.ts";
import { articleEntry, codingEntry, statementEntry } from "./factFileOf.ts";
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
  const rows = reading.rows("statements", { lens, also: [...also] }, statementRow);
  let open: string | undefined;
  let between = "";
  for await (const lot of inLots(rows, lotSize)) {
    const linked = lot.flatMap(({ statement }) => statement?.links.map((link) => link.split(" ")[1]) ?? []);
    const passing =
      isWhole || linked.length === 0 ? new Set() : await reading.ids("passing", { lens, ids: linked });
    const isThere = (id: string) => isWhole || passing.has(id) || also.has(id);
    for (const row of lot) {
      const { statement, article } = row;
      if (article.id !== open) {
        if (open !== undefined) yield "]},";
        open = article.id;
        const begin = { format: "factfile/1", article: articleEntry(row), coding: codingEntry(row) };
        yield `\n${JSON.stringify(begin).slice(0, -1)},"statements":[`;
        between = "\n";
      }
      // Of a second coding the graph does not keep who made it when: its file stays the only one.
      if (statement === null || statement.coding !== article.id) continue;
      yield between + JSON.stringify(statementEntry({ ...row, statement }, isThere));
      between = ",\n";
    }
  }
  if (open !== undefined) yield "]}";
}
