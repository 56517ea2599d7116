import { sep } from "node:path";
import type { Database } from "../../database/Database.ts";
import type { Corpus, FactsContent, Source } from "../../model/Corpus.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { isOfRecord } from "./isOfRecord.ts";
import { type LoadReport, ReportBuilder } from "./LoadReport.ts";
import type { LoadScope } from "./LoadScope.ts";
import { type FactsFile, loadFacts } from "./loadFacts.ts";
import { loadRegistry } from "./loadRegistry.ts";
import { examineStore, prepareStore, readStoreState, refuseScripted } from "./prepareStore.ts";
import { type LoadedSource, loadedSources } from "./putSource.ts";
import { GroundReader } from "./readGround.ts";

export interface LoadOptions {
  /** Tell what would change, and write nothing. */
  readonly dryRun?: boolean;
  /** Forget all that was loaded before. */
  readonly rebuild?: boolean;
  /** Load beside nodes that are not Ascribe's. */
  readonly adopt?: boolean;
  /** Load second codings beside those of record. */
  readonly codings?: boolean;
  /** Told before each transaction: how many of all are done. */
  readonly onProgress?: (done: number, all: number, what: string) => void;
}

/**
 * Brings the graph to what the files say. Registry, vocabulary and merges go first in one transaction, then each facts
 * file in its own; whenever it is stopped, every file is its old or its new self and all relations agree with their
 * statements. Loading the same files again changes nothing.
 *
 * @throws Refusal where the database is not ours, files loaded earlier contradict these, or a second coding comes alone
 */
export async function loadCorpus(
  database: Database,
  corpus: Corpus,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { dryRun = false, rebuild = false, adopt = false, codings = false, onProgress = () => {} } = options;
  if (codings) refuseAlone(corpus.sources);
  const held = await examineStore(database, adopt);
  if (!rebuild) refuseScripted(database, held);
  if (!dryRun) await prepareStore(database);
  if (rebuild && !dryRun) await forgetAll(database);
  const report = new ReportBuilder();
  const second = corpus.sources.flatMap(({ content }) =>
    content.kind === "facts" && !isOfRecord(content) ? [content.coding.id] : [],
  );
  const scope = scopeOf(corpus, await database.write(loadedSources), { dryRun, rebuild, codings }, report);
  const changed = scope.sources.filter(isFacts);
  const facts: FactsFile[] = [
    // Second codings stand in articles that their codings of record bring.
    ...changed.filter(({ content }) => isOfRecord(content)).map((source) => ({ path: source.path, source })),
    ...changed.filter(({ content }) => !isOfRecord(content)).map((source) => ({ path: source.path, source })),
    ...scope.gone.filter(({ kind }) => kind === "facts").map(({ path }) => ({ path })),
  ];
  const all = facts.length + 1;
  onProgress(0, all, "registry");
  if (scope.registryChanged) await loadRegistry(database, scope, report);
  const ground = new GroundReader();
  for (const [index, file] of facts.entries()) {
    onProgress(index + 1, all, file.path);
    await loadFacts(database, file, scope, ground, report);
  }
  onProgress(all, all, "");
  const { hash } = await readStoreState(database);
  return {
    dryRun,
    changes: report.changes(),
    secondCodings: codings ? [] : second,
    besides: codings ? second : [],
    store: hash ?? "",
  };
}

function isFacts(source: Source): source is Source & { readonly content: FactsContent } {
  return source.content.kind === "facts";
}

/** Sets apart what changed; a file whose bytes are those of the last load has nothing to say. */
function scopeOf(
  corpus: Corpus,
  loaded: readonly LoadedSource[],
  {
    dryRun,
    rebuild,
    codings,
  }: { readonly dryRun: boolean; readonly rebuild: boolean; readonly codings: boolean },
  report: ReportBuilder,
): LoadScope & { readonly registryChanged: boolean } {
  const given = corpus.sources.filter(
    ({ content }) => codings || content.kind !== "facts" || isOfRecord(content),
  );
  const paths = new Set(given.map(({ path }) => path));
  const under = (path: string) => corpus.directories.some((directory) => path.startsWith(directory + sep));
  // A file may hold several documents, of which the later ones are sources `<path>#<n>`: a shorter file has fewer.
  const fileOf = (path: string) => path.replace(/#\d+$/, "");
  // A second coding that is not asked for this time leaves, too.
  const files = new Set(corpus.sources.map(({ path }) => fileOf(path)));
  const gone = loaded.filter(
    ({ path }) => !paths.has(path) && (rebuild || under(path) || files.has(fileOf(path))),
  );
  const hashes = new Map(loaded.map(({ path, sha256 }) => [path, sha256]));
  const isChanged = ({ path, sha256 }: Source) => hashes.get(path) !== sha256;
  for (const source of given) {
    if (!hashes.has(source.path)) report.note("files", "added", source.path);
    else if (isChanged(source)) report.note("files", "changed", source.path);
    else report.unchanged("files");
  }
  for (const { path } of gone) report.note("files", "removed", path);
  const registryChanged =
    given.some((source) => !isFacts(source) && isChanged(source)) ||
    gone.some(({ kind }) => kind !== "facts");
  // Registry files define one registry together, so that where one changed all are compared.
  const speaks = (source: Source) => (isFacts(source) ? isChanged(source) : registryChanged);
  for (const source of given) if (!speaks(source)) countUnchanged(source, report);
  return {
    sources: given.filter(speaks),
    gone,
    owned: new Set([...paths, ...gone.map(({ path }) => path)]),
    dryRun,
    registryChanged,
  };
}

/** @throws Refusal BAD_FILES for a second coding without the one of record */
function refuseAlone(sources: readonly Source[]): void {
  const codings = sources.filter(isFacts);
  const articles = new Set(codings.map(({ content }) => content.coding.id));
  const alone = codings.find(({ content }) => !articles.has(content.article.id));
  if (alone === undefined) return;
  const { article, coding } = alone.content;
  throw new Refusal(
    "BAD_FILES",
    `${alone.path} holds \`${coding.id}\`, a second coding, and none of the files the coding of record of \`${article.id}\`.`,
    "Load both together; nothing was loaded.",
  );
}

function countUnchanged({ content }: Source, report: ReportBuilder): void {
  switch (content.kind) {
    case "facts":
      report.unchanged("articles");
      report.unchanged("statements", content.statements.length);
      return;
    case "vocabulary":
      report.unchanged("predicates", content.predicates.length);
      return;
    case "registry":
      report.unchanged("entities", content.entities.length);
      report.unchanged("interests", content.interests.length);
      report.unchanged("events", content.events.length);
      for (const { same } of content.merges) report.unchanged("merges", same.length);
  }
}

/** Takes away file after file, so that relations agree with their statements all the while, then whatever is left. */
async function forgetAll(database: Database): Promise<void> {
  const loaded = await database.write(loadedSources);
  const scope = { sources: [], gone: loaded, owned: new Set(loaded.map(({ path }) => path)), dryRun: false };
  const ground = new GroundReader();
  for (const { path, kind } of loaded) {
    if (kind === "facts") await loadFacts(database, { path }, scope, ground, new ReportBuilder());
  }
  await loadRegistry(database, scope, new ReportBuilder());
  await database.schema(cypherText("load/forget"));
  await database.write((transaction) => transaction.run(cypherText("load/unmark-script")));
}
