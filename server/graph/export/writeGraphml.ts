import { xmlText } from "../../model/xmlText.ts";
import type { Column, ColumnType } from "./Column.ts";
import { nodeRow } from "./ExportedNode.ts";
import type { ExportReading } from "./ExportReading.ts";
import { edgeColumns } from "./edgeColumns.ts";
import { nodeColumns } from "./nodeColumns.ts";
import { readExportedRelations } from "./readExportedRelations.ts";

const types: Readonly<Record<ColumnType, string>> = { string: "string", integer: "int", boolean: "boolean" };

/**
 * Nodes and relations as GraphML (Brandes et al. 2002; graphml.graphdrawing.org): a directed graph with parallel edges,
 * one edge a relation, with the relation's key as its id. Edges of symmetric predicates are directed too, from the end
 * that sorts first, since few readers take mixed graphs; their `symmetric` is true.
 */
export async function* writeGraphml(reading: ExportReading): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n';
  yield keys("node", "n_", nodeColumns);
  yield keys("edge", "e_", edgeColumns);
  yield '<graph id="ascribe" edgedefault="directed">\n';
  for await (const node of reading.rows("nodes", { lens: reading.lens }, nodeRow)) {
    const label = `<data key="label">${xmlText(node.label)}</data>`;
    yield `<node id="${xmlText(node.id)}">${label}${data("n_", nodeColumns, node)}</node>\n`;
  }
  for await (const relation of readExportedRelations(reading)) {
    const { key, subject, object } = relation;
    const ends = `id="${xmlText(key)}" source="${xmlText(subject)}" target="${xmlText(object)}"`;
    yield `<edge ${ends}>${data("e_", edgeColumns, relation)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function keys<Row>(element: string, prefix: string, columns: readonly Column<Row>[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `<key id="${prefix}${name}" for="${element}" attr.name="${name}" attr.type="${types[type]}"/>\n`,
    )
    .join("");
}

/** What a row says, nothing for what it does not. */
function data<Row>(prefix: string, columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map(({ name, of }) => {
      const value = of(row);
      if (value === null || value === undefined || value === "") return "";
      return `<data key="${prefix}${name}">${xmlText(String(value))}</data>`;
    })
    .join("");
}
