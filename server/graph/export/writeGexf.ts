import type { TimeAxis } from "../../model/words.ts";
import { writtenLens } from "../../model/writtenLens.ts";
import { xmlText } from "../../model/xmlText.ts";
import type { Column } from "./Column.ts";
import { nodeRow } from "./ExportedNode.ts";
import type { ExportChoices } from "./ExportFormat.ts";
import type { ExportReading } from "./ExportReading.ts";
import { edgeColumns } from "./edgeColumns.ts";
import { nodeColumns } from "./nodeColumns.ts";
import { readExportedRelations } from "./readExportedRelations.ts";

/**
 * Nodes and relations as GEXF 1.3 (gexf.net), a directed multigraph over time. A relation is there while one of its claims
 * is: on the days on which it can have been said, or those for which it is said to hold. Each claim is a spell; an end that
 * it leaves open is left out, and a relation with a claim open at both ends has no spells, which is always. Events have the
 * days on which they were; other nodes are always there. `weight` is the number of claims.
 */
export async function* writeGexf(
  reading: ExportReading,
  { time = "said" }: ExportChoices,
): AsyncGenerator<string> {
  const about = `Who says who wants what. Spells: ${time === "said" ? "when claims were said" : "when claims are said to hold"}. State of the sources: ${await reading.store()}.`;
  const lens = reading.isWhole ? "" : ` Lens: ${writtenLens(reading.lens)}`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n';
  yield `<meta><creator>Ascribe</creator><description>${xmlText(about + lens)}</description></meta>\n`;
  yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n';
  yield attributes("node", nodeColumns) + attributes("edge", edgeColumns);
  yield "<nodes>\n";
  for await (const node of reading.rows("nodes", { lens: reading.lens }, nodeRow)) {
    const { id, label, whenMin, whenMax } = node;
    const spell = spells([[whenMin ?? null, whenMax ?? null]]);
    yield `<node id="${xmlText(id)}" label="${xmlText(label)}">${values(nodeColumns, node)}${spell}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const relation of readExportedRelations(reading)) {
    const { key, subject, object, predicate, counts, claims } = relation;
    const ends = `id="${xmlText(key)}" source="${xmlText(subject)}" target="${xmlText(object)}"`;
    const said = `type="directed" label="${xmlText(predicate.label)}" weight="${counts.statements}"`;
    const when = spells(claims.map((claim) => claim[time satisfies TimeAxis]));
    yield `<edge ${ends} ${said}>${values(edgeColumns, relation)}${when}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributes<Row>(element: string, columns: readonly Column<Row>[]): string {
  const list = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${element}" mode="static">\n${list.join("")}</attributes>\n`;
}

/** What a row says, nothing for what it does not. */
function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const list = columns.map(({ name, of }) => {
    const value = of(row);
    if (value === null || value === undefined || value === "") return "";
    return `<attvalue for="${name}" value="${xmlText(String(value))}"/>`;
  });
  return `<attvalues>${list.join("")}</attvalues>`;
}

type Range = readonly [min: string | null, max: string | null];

/** Each range once, earliest first; nothing where one of them is without bounds. */
function spells(ranges: readonly Range[]): string {
  if (ranges.some(([min, max]) => min === null && max === null)) return "";
  const spell = ([min, max]: Range) =>
    `<spell${min === null ? "" : ` start="${min}"`}${max === null ? "" : ` end="${max}"`}/>`;
  const sorted = [...new Set(ranges.map(spell))].sort();
  return `<spells>${sorted.join("")}</spells>`;
}
