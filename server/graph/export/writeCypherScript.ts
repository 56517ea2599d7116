import { createHash } from "node:crypto";
import { z } from "zod";
import { writtenLens } from "../../model/writtenLens.ts";
import { writeCypherLiteral, writeCypherName } from "../cypherLiteral.ts";
import { schemaStatements } from "../load/schemaStatements.ts";
import type { ExportReading } from "./ExportReading.ts";
import { inLots } from "./inLots.ts";
import { type ExportedRelation, readExportedRelations } from "./readExportedRelations.ts";
import { withoutNulls } from "./withoutNulls.ts";

/** So many nodes or relationships are made by one statement of the script. */
const perStatement = 100;
const lotSize = 1000;

const record = z.record(z.string(), z.unknown());
const markRow = z.object({ mark: record });
const nodeRow = z.object({ labels: z.array(z.string()), properties: record });
const edgeRow = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  toStatement: z.boolean(),
  properties: record,
});

/**
 * A script that makes the same nodes and relationships in an empty database, by any tool of Neo4j's. What is to run
 * stands in the script as literals alone (cypherLiteral.ts), labels and types as quoted names. Left out are the files
 * that the graph was made from and the hashes by which a load compares them; the mark says so, and a load goes into such
 * a graph only with --rebuild.
 */
export async function* writeCypherScript(reading: ExportReading): AsyncGenerator<string> {
  const { lens, isWhole } = reading;
  const hash = await reading.store();
  const under = isWhole ? "" : writtenLens(lens);
  yield "// A graph of who says who wants what, written by Ascribe: cypher-shell -f FILE, into an empty database\n";
  yield `// state of the sources: ${hash}\n`;
  // A lens is the user's text, and a comment ends with its line.
  if (!isWhole) yield `// lens: ${under.replace(/[\p{Cc}\u2028\u2029]/gu, " ")}\n`;
  for (const statement of schemaStatements()) yield `${statement};\n`;
  // Part of a graph is a state of its own, by which no figure passes for one of the whole.
  const named = isWhole ? hash : createHash("sha256").update(`${hash}\n${under}`).digest("hex");
  for await (const { mark } of reading.rows("mark", {}, markRow)) {
    yield `CYPHER 5 CREATE (:Ascribe:AscribeStore ${writeCypherLiteral(inOrder({ ...mark, hash: named, script: true }))});\n`;
  }
  yield* grouped(reading.rows("graphNodes", { lens }, nodeRow), ({ labels, properties }) => {
    const { definition: _, ...kept } = properties;
    const names = labelsOf(labels, properties.kind).sort().map(writeCypherName).join(":");
    return [`CREATE (n:${names}) SET n = row`, inOrder(kept)];
  });
  yield* grouped(passingEdges(reading), ({ type, from, to, properties }) => [
    `${ends} CREATE (a)-[r:${writeCypherName(type)}]->(b) SET r = row.properties`,
    // A merge names the files that say so: none of them is there.
    { from, to, properties: inOrder("sources" in properties ? { ...properties, sources: [] } : properties) },
  ]);
  yield* grouped(readExportedRelations(reading), (relation) => [
    `${ends} CREATE (a)-[r:${writeCypherName(relation.predicate.name)}]->(b) SET r = row.properties`,
    { from: relation.subject, to: relation.object, properties: relationProperties(relation) },
  ]);
}

const ends = "MATCH (a:Ascribe {id: row.from}), (b:Ascribe {id: row.to})";

/** The database hands out keys in any order; two scripts of one graph are to be equal. */
function inOrder(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Second codings come along where a lens names their coder; in the graph that is made, what passed is what counts. */
function labelsOf(labels: readonly string[], kind: unknown): string[] {
  if (!labels.includes("SecondStatement")) return [...labels];
  const counting = kind === "stance" ? ["Statement", "StanceStatement"] : ["Statement"];
  return [...labels.filter((label) => label !== "SecondStatement"), ...counting];
}

/** Relationships of which both ends are in the script. */
async function* passingEdges(reading: ExportReading): AsyncGenerator<z.infer<typeof edgeRow>> {
  const { lens, isWhole } = reading;
  for await (const lot of inLots(reading.rows("graphEdges", { lens }, edgeRow), lotSize)) {
    const statements = isWhole ? [] : lot.filter(({ toStatement }) => toStatement).map(({ to }) => to);
    const passing = await reading.passing(statements);
    for (const edge of lot) if (isWhole || !edge.toStatement || passing.has(edge.to)) yield edge;
  }
}

/** What cypher/load/recount.cypher writes to a relation. */
function relationProperties({ key, counts, voices }: ExportedRelation): Record<string, unknown> {
  const { statements, positive, negative, questions, articles, status, saidMin, saidMax } = counts;
  const speakers = counts.speakers.length;
  const ascriptions = [...counts.ascriptions].sort();
  return withoutNulls({
    ...{ key, statements, positive, negative, questions, speakers, voices, articles },
    ...{ status, ascriptions, saidMin, saidMax },
  });
}

/** Rows that one and the same text makes, as one statement each `perStatement`; a script has few such texts. */
async function* grouped<Row>(
  rows: AsyncIterable<Row>,
  made: (row: Row) => readonly [text: string, value: Readonly<Record<string, unknown>>],
): AsyncGenerator<string> {
  const waiting = new Map<string, string[]>();
  for await (const row of rows) {
    const [text, value] = made(row);
    const literals = waiting.get(text) ?? [];
    literals.push(writeCypherLiteral(value));
    waiting.set(text, literals);
    if (literals.length < perStatement) continue;
    yield statement(text, literals);
    waiting.delete(text);
  }
  for (const [text, literals] of waiting) yield statement(text, literals);
}

function statement(text: string, literals: readonly string[]): string {
  return `CYPHER 5 UNWIND [\n${literals.join(",\n")}\n] AS row ${text};\n`;
}
