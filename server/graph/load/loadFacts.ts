import { z } from "zod";
import type { Database, Transaction } from "../../database/Database.ts";
import type { FactsContent, Source, Statement } from "../../model/Corpus.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { articleDefinition, articleNode, sourceEdges, spanNodes } from "./articleRows.ts";
import { codedProperties } from "./codedStatement.ts";
import { definitionHash } from "./definitionHash.ts";
import { deriveStatement } from "./deriveStatement.ts";
import { type DefinitionDiff, diffDefinitions, type GivenDefinition } from "./diffDefinitions.ts";
import { isOfRecord } from "./isOfRecord.ts";
import type { ReportBuilder } from "./LoadReport.ts";
import type { LoadScope } from "./LoadScope.ts";
import { lockStore } from "./lockStore.ts";
import { edge, type NodeRow } from "./NodeRow.ts";
import { settlePending } from "./pending.ts";
import { putEdges, putNodes, registryChanged } from "./put.ts";
import { putSource, settleHashes, sourceId } from "./putSource.ts";
import type { DerivationGround, GroundReader } from "./readGround.ts";
import { recount } from "./recount.ts";
import { nodeEdges } from "./statementEdges.ts";
import { sweepUndefined } from "./sweepUndefined.ts";

const held = z.object({
  id: z.string(),
  kind: z.string(),
  definition: z.string().nullable(),
  keys: z.array(z.string()),
  sources: z.array(z.string()),
});
type Held = z.infer<typeof held>;

/** A facts file as this load finds it; without content where it is gone. */
export interface FactsFile {
  readonly path: string;
  readonly source?: Source & { readonly content: FactsContent };
}

/**
 * One article's file, in one transaction: what changed is written, what is gone deleted, and every relation that either
 * touched is recounted over the whole database.
 */
export async function loadFacts(
  database: Database,
  file: FactsFile,
  scope: LoadScope,
  ground: GroundReader,
  report: ReportBuilder,
): Promise<void> {
  await database.write(async (transaction) => {
    if (!scope.dryRun) await lockStore(transaction);
    const given = file.source ? givenDefinitions(file.source) : [];
    const ids = given.map(({ id }) => id);
    const rows = (
      await transaction.run(cypherText("load/facts-definitions"), { source: sourceId(file.path), ids })
    ).map((row) => held.parse(row));
    refuseRegistryIds(rows, file.path);
    const diff = diffDefinitions(rows, given, scope.owned, new Set([file.path]));
    noteChanges(diff, given, rows, report);
    if (scope.dryRun) return;
    const touched = new Set<string>();
    const changed = new Set([...diff.added, ...diff.changed]);
    const removed = new Set(diff.removed);
    for (const { id, keys } of rows)
      if (changed.has(id) || removed.has(id)) for (const key of keys) touched.add(key);
    await transaction.run(cypherText("load/clear-statements"), { ids: [...diff.changed, ...diff.removed] });
    await transaction.run(cypherText("load/delete-nodes"), { ids: diff.removed });
    if (file.source) {
      const keys = await writeFacts(
        transaction,
        file.source.content,
        changed,
        await ground.read(transaction),
      );
      for (const key of keys) touched.add(key);
      await putSource(transaction, file.source, ids);
    } else {
      await transaction.run(cypherText("load/delete-nodes"), { ids: [sourceId(file.path)] });
    }
    await settlePending(transaction);
    await recount(transaction, touched);
    await sweepUndefined(transaction);
    await settleHashes(transaction);
  });
}

function givenDefinitions({ path, content }: Source & { readonly content: FactsContent }): GivenDefinition[] {
  const common = commonDefinition(content);
  const article = {
    id: content.article.id,
    kind: "article",
    definition: articleDefinition(content),
    source: path,
  };
  return [
    // An article is what its coding of record says of it.
    ...(isOfRecord(content) ? [article] : []),
    ...content.statements.map((statement, order) => ({
      id: statement.id,
      kind: "statement",
      definition: statementDefinition(statement, order, common),
      source: path,
    })),
  ];
}

/** What the statements of a coding have from it: of a second one, which no node stands for, also when and how it was made. */
function commonDefinition(facts: FactsContent): string {
  const { coding, article } = facts;
  const made = isOfRecord(facts) ? [] : [coding.on, coding.method, coding.status];
  return definitionHash([coding.by, coding.id, article.outlet, ...made]);
}

/** A statement's place in its file is part of what it is: the explorer lists statements in the order of the text. */
function statementDefinition(statement: Statement, order: number, common: string): string {
  return definitionHash([statement, order, common]);
}

/** @returns the keys of the relations that the written statements belong to */
async function writeFacts(
  transaction: Transaction,
  facts: FactsContent,
  ids: ReadonlySet<string>,
  { world, predicates }: DerivationGround,
): Promise<string[]> {
  const common = commonDefinition(facts);
  const nodes: NodeRow[] = [];
  const edges = [];
  const keysTouched: string[] = [];
  if (ids.has(facts.article.id)) {
    await transaction.run(cypherText("load/clear-article"), { id: facts.article.id });
    nodes.push(articleNode(facts));
    edges.push(edge(facts.article.id, "PUBLISHED_BY", facts.article.outlet));
  }
  for (const [order, statement] of facts.statements.entries()) {
    if (!ids.has(statement.id)) continue;
    const predicate = predicates.get(statement.predicate);
    if (!predicate) throw registryChanged();
    const coded = codedProperties(facts, statement, order);
    const { keys, ...derived } = deriveStatement(coded, world, predicate);
    nodes.push({
      id: statement.id,
      labels: [...statementLabels(facts, predicate.kind), "Pending"],
      dropped: ["StanceStatement"],
      properties: { ...coded, ...derived, definition: statementDefinition(statement, order, common) },
    });
    nodes.push(...spanNodes(statement.id, statement.spans));
    edges.push(...nodeEdges(coded, keys), ...sourceEdges(coded, statement.spans.length));
    keysTouched.push(...derived.tripleKeys);
  }
  await putNodes(transaction, nodes);
  await putEdges(transaction, edges);
  return keysTouched;
}

/** Statements of a second coding bear a label of their own, so that whoever counts statements counts those of record alone. */
function statementLabels(facts: FactsContent, kind: string): readonly string[] {
  if (!isOfRecord(facts)) return ["SecondStatement"];
  return kind === "stance" ? ["Statement", "StanceStatement"] : ["Statement"];
}

/** One namespace: what was a registry entry in the graph can not become an article in passing. */
function refuseRegistryIds(rows: readonly Held[], path: string): void {
  const entry = rows.find(({ kind }) => kind === "registry entry");
  if (!entry) return;
  throw new Refusal(
    "DATABASE_REFUSED",
    `${path} calls an article \`${entry.id}\`, and the database has a registry entry of that id${entry.sources.length ? ` from ${entry.sources.join(", ")}` : ""}.`,
    "Give the article another id; or give --rebuild, which forgets all that was loaded before.",
  );
}

function noteChanges(
  diff: DefinitionDiff,
  given: readonly GivenDefinition[],
  rows: readonly Held[],
  report: ReportBuilder,
): void {
  const kinds = new Map([...rows, ...given].map(({ id, kind }) => [id, kind]));
  const reported = (id: string) => (kinds.get(id) === "article" ? "articles" : "statements");
  for (const id of diff.added) report.note(reported(id), "added", id);
  for (const id of diff.changed) report.note(reported(id), "changed", id);
  for (const id of diff.removed) report.note(reported(id), "removed", id);
  const touched = new Set([...diff.added, ...diff.changed]);
  for (const { id } of given) if (!touched.has(id)) report.unchanged(reported(id));
}
