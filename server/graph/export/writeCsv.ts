import { csvRow } from "../../model/csv/csvRow.ts";
import { nodeRow } from "./ExportedNode.ts";
import { statementRow } from "./ExportedStatement.ts";
import type { ExportChoices } from "./ExportFormat.ts";
import type { ExportReading } from "./ExportReading.ts";
import { nodeColumns } from "./nodeColumns.ts";
import { readExportedRelations } from "./readExportedRelations.ts";
import { relationColumns } from "./relationColumns.ts";
import { statementColumns } from "./statementColumns.ts";

/** The tables that a graph comes to. */
export const csvParts = ["nodes", "relations", "statements"] as const;

/**
 * One table of the graph as RFC 4180 has it, in UTF-8. Ids stand with blanks between them, since none holds one; lists of
 * texts are JSON. A text that a spreadsheet would run is neutralised (model/csv/neutralText.ts).
 */
export async function* writeCsv(reading: ExportReading, { part }: ExportChoices): AsyncGenerator<string> {
  switch (part) {
    case "nodes":
      yield* writeNodes(reading);
      return;
    case "relations":
      yield* writeRelations(reading);
      return;
    case "statements":
      yield* writeStatements(reading);
      return;
    default:
      throw new Error(`CSV has no part "${part}"`);
  }
}

async function* writeNodes(reading: ExportReading): AsyncGenerator<string> {
  yield csvRow(["id", "label", ...nodeColumns.map(({ name }) => name)]);
  for await (const node of reading.rows("nodes", { lens: reading.lens }, nodeRow)) {
    yield csvRow([node.id, node.label, ...nodeColumns.map(({ of }) => of(node))]);
  }
}

async function* writeRelations(reading: ExportReading): AsyncGenerator<string> {
  yield csvRow([
    ...["key", "subject", "subjectLabel", "predicate", "object", "objectLabel"],
    ...relationColumns.map(({ name }) => name),
  ]);
  for await (const relation of readExportedRelations(reading)) {
    const { key, subject, subjectLabel, predicate, object, objectLabel } = relation;
    yield csvRow([
      ...[key, subject, subjectLabel, predicate.name, object, objectLabel],
      ...relationColumns.map(({ of }) => of(relation)),
    ]);
  }
}

async function* writeStatements(reading: ExportReading): AsyncGenerator<string> {
  const { lens } = reading;
  yield csvRow(statementColumns.map(({ name }) => name));
  for await (const row of reading.rows("statements", { lens, also: [], second: false }, statementRow)) {
    const { statement } = row;
    if (statement === null) continue;
    yield csvRow(statementColumns.map(({ of }) => of({ ...row, statement })));
  }
}
