import { Refusal } from "../../model/Refusal.ts";
import type { ExportFormat } from "./ExportFormat.ts";
import { csvParts, writeCsv } from "./writeCsv.ts";
import { writeCypherScript } from "./writeCypherScript.ts";
import { writeEventList } from "./writeEventList.ts";
import { writeGexf } from "./writeGexf.ts";
import { writeGraphml } from "./writeGraphml.ts";
import { writeJson } from "./writeJson.ts";

/** Every format, in the order of menus. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: "gexf",
    title: "GEXF 1.3",
    mediaType: "application/gexf+xml; charset=utf-8",
    ending: "gexf",
    description: "Nodes and relations over time, for Gephi, Gephi Lite, networkx and sigma.",
    takesTime: true,
    write: writeGexf,
  },
  {
    name: "graphml",
    title: "GraphML",
    mediaType: "application/graphml+xml; charset=utf-8",
    ending: "graphml",
    description: "Nodes and relations, for igraph, networkx, visone, yEd and Cytoscape.",
    write: writeGraphml,
  },
  {
    name: "csv",
    title: "CSV",
    mediaType: "text/csv; charset=utf-8; header=present",
    ending: "csv",
    description: "Tables of nodes, relations and statements, for spreadsheets, pandas and R.",
    parts: csvParts,
    write: writeCsv,
  },
  {
    name: "eventlist",
    title: "Event list",
    mediaType: "text/csv; charset=utf-8; header=present",
    ending: "csv",
    description: "Stances as Discourse Network Analyzer lists them, for rDNA and relational event models.",
    write: writeEventList,
  },
  {
    name: "json",
    title: "JSON",
    mediaType: "application/json; charset=utf-8",
    ending: "json",
    description: "Everything as coded: what `ascribe import json` and a load need to rebuild the same graph.",
    write: writeJson,
  },
  {
    name: "cypher",
    title: "Cypher script",
    mediaType: "text/plain; charset=utf-8",
    ending: "cypher",
    description: "Statements that make the same nodes and relationships in an empty Neo4j database.",
    write: writeCypherScript,
  },
];

/**
 * The format of a name.
 * @throws Refusal NOT_FOUND that lists them
 */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((known) => known.name === name);
  if (format !== undefined) return format;
  throw new Refusal(
    "NOT_FOUND",
    `There is no export format "${name}".`,
    `Formats: ${exportFormats.map((known) => known.name).join(", ")}.`,
  );
}
