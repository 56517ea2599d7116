import { z } from "zod";
import type { Database, Transaction } from "../../database/Database.ts";
import type { Source } from "../../model/Corpus.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { definitionHash } from "./definitionHash.ts";
import { type DefinitionDiff, diffDefinitions } from "./diffDefinitions.ts";
import type { ReportBuilder, ReportedKind } from "./LoadReport.ts";
import type { LoadScope } from "./LoadScope.ts";
import { lockStore } from "./lockStore.ts";
import { heldMerges, type MergeRow, mergeName, mergesAfter, mergeText } from "./mergeRows.ts";
import { edge, entryEdges, entryId, entryNodes, type RegistryEntry } from "./NodeRow.ts";
import { putEdges, putNodes } from "./put.ts";
import { putSource, settleHashes, sourceId } from "./putSource.ts";
import { readGround } from "./readGround.ts";
import { rederive } from "./rederive.ts";

const held = z.object({
  id: z.string(),
  kind: z.enum(["predicate", "entity", "interest", "event"]),
  definition: z.string().nullable(),
  sources: z.array(z.string()),
});

const reportedAs: Record<RegistryEntry["kind"], ReportedKind> = {
  predicate: "predicates",
  entity: "entities",
  interest: "interests",
  event: "events",
};

/**
 * Registry, vocabulary and merges, in one transaction with all that they change: statements are derived anew and their
 * relations recounted before anyone can see the new registry.
 */
export async function loadRegistry(
  database: Database,
  scope: LoadScope,
  report: ReportBuilder,
): Promise<void> {
  const sources = scope.sources.filter(({ content }) => content.kind !== "facts");
  const gone = scope.gone.filter(({ kind }) => kind !== "facts");
  await database.write(async (transaction) => {
    if (!scope.dryRun) await lockStore(transaction);
    const entries = sources.flatMap(({ path, content }) =>
      entriesOf(content).map((entry) => ({ path, entry })),
    );
    const rows = (await transaction.run(cypherText("load/registry-definitions"))).map((row) =>
      held.parse(row),
    );
    const diff = diffDefinitions(
      rows,
      entries.map(({ path, entry }) => ({
        id: entryId(entry),
        kind: entry.kind,
        definition: definitionHash(entry.value),
        source: path,
      })),
      scope.owned,
    );
    const before = await heldMerges(transaction);
    const after = mergesAfter(before, sources, scope.owned);
    noteChanges(diff, rows, entries, report);
    noteMerges(before, after, scope, report);
    if (scope.dryRun) return;
    const groundBefore = await readGround(transaction);
    await writeEntries(transaction, entries, diff);
    await writeMerges(transaction, before, after);
    for (const source of sources) {
      await putSource(transaction, source, [...new Set(entriesOf(source.content).map(entryId))]);
    }
    await transaction.run(cypherText("load/delete-nodes"), { ids: gone.map(({ path }) => sourceId(path)) });
    await removeUndefined(transaction, diff.removed, scope);
    await rederive(transaction, groundBefore, await readGround(transaction));
    await settleHashes(transaction);
  });
}

function entriesOf(content: Source["content"]): RegistryEntry[] {
  switch (content.kind) {
    case "facts":
      return [];
    case "vocabulary":
      return content.predicates.map((value) => ({ kind: "predicate", value }));
    case "registry":
      return [
        ...content.entities.map((value): RegistryEntry => ({ kind: "entity", value })),
        ...content.interests.map((value): RegistryEntry => ({ kind: "interest", value })),
        ...content.events.map((value): RegistryEntry => ({ kind: "event", value })),
      ];
  }
}

async function writeEntries(
  transaction: Transaction,
  entries: readonly { readonly entry: RegistryEntry }[],
  diff: DefinitionDiff,
): Promise<void> {
  const ids = new Set([...diff.added, ...diff.changed]);
  // Equal definitions in two files are one entry.
  const byId = new Map(entries.map(({ entry }) => [entryId(entry), entry]));
  const written = [...byId].filter(([id]) => ids.has(id)).map(([, entry]) => entry);
  await transaction.run(cypherText("load/clear-registry"), { ids: [...ids] });
  await putNodes(transaction, written.flatMap(entryNodes));
  await putEdges(transaction, written.flatMap(entryEdges));
}

async function writeMerges(
  transaction: Transaction,
  before: readonly MergeRow[],
  after: readonly MergeRow[],
): Promise<void> {
  const text = (rows: readonly MergeRow[]) =>
    rows
      .map((row) => mergeText(row) + row.sources.join())
      .sort()
      .join("\n");
  if (text(before) === text(after)) return;
  await transaction.run(cypherText("load/clear-merges"));
  await putEdges(
    transaction,
    after.map(({ same, keep, ...properties }) => edge(same, "SAME_AS", keep, properties)),
  );
}

const use = z.object({ id: z.string(), sources: z.array(z.string()), undefined: z.array(z.string()) });

/**
 * Deletes entries that no file defines any more. One that statements of this load's files still use stays, marked, until
 * those files have been loaded: each of them is its old or its new self, and the old one needs it.
 */
async function removeUndefined(
  transaction: Transaction,
  ids: readonly string[],
  scope: LoadScope,
): Promise<void> {
  const rows = (await transaction.run(cypherText("load/uses"), { ids })).map((row) => use.parse(row));
  const staying = new Set<string>();
  for (const { id, sources } of rows) {
    const outside = sources.filter((path) => !scope.owned.has(path));
    if (outside.length > 0) {
      throw new Refusal(
        "DATABASE_REFUSED",
        `\`${id}\` is no longer defined, but ${outside.join(", ")} still speaks of it.`,
        "Load that file again together with these, or define the entry again.",
      );
    }
    if (sources.length > 0) staying.add(id);
  }
  // What stays keeps what it hangs on; two that leave together do not keep each other.
  const removed = new Set(ids);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, undefined: users } of rows) {
      if (staying.has(id) || !users.some((user) => staying.has(user) || !removed.has(user))) continue;
      staying.add(id);
      grown = true;
    }
  }
  await transaction.run(cypherText("load/mark-undefined"), { ids: [...staying] });
  const leaving = ids.filter((id) => !staying.has(id));
  await transaction.run(cypherText("load/clear-registry"), { ids: leaving });
  await transaction.run(cypherText("load/delete-nodes"), { ids: leaving });
}

function noteChanges(
  diff: DefinitionDiff,
  rows: readonly z.infer<typeof held>[],
  entries: readonly { readonly entry: RegistryEntry }[],
  report: ReportBuilder,
): void {
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  for (const { entry } of entries) kinds.set(entryId(entry), entry.kind);
  const reported = (id: string) => reportedAs[kinds.get(id) ?? "entity"];
  for (const id of diff.added) report.note(reported(id), "added", id);
  for (const id of diff.changed) report.note(reported(id), "changed", id);
  for (const id of diff.removed) report.note(reported(id), "removed", id);
  const touched = new Set([...diff.added, ...diff.changed]);
  const same = new Set(entries.map(({ entry }) => entryId(entry)).filter((id) => !touched.has(id)));
  for (const id of same) report.unchanged(reported(id));
}

function noteMerges(
  before: readonly MergeRow[],
  after: readonly MergeRow[],
  scope: LoadScope,
  report: ReportBuilder,
): void {
  const old = new Map(before.map((row) => [mergeName(row), row]));
  const now = new Map(after.map((row) => [mergeName(row), row]));
  for (const [name, row] of now) {
    const was = old.get(name);
    if (!was) report.note("merges", "added", name);
    else if (mergeText(was) !== mergeText(row)) report.note("merges", "changed", name);
    else if (row.sources.some((path) => scope.owned.has(path))) report.unchanged("merges");
  }
  for (const name of old.keys()) if (!now.has(name)) report.note("merges", "removed", name);
}
