import { realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { FactsContent, Source } from "../model/Corpus.ts";
import { Refusal } from "../model/Refusal.ts";
import { createWorld, type World } from "../model/World.ts";
import { checkPaths } from "./checkPaths.ts";
import type { Problem, ProblemCode } from "./Problem.ts";

/** Two codings of one article, and what the registry beside them says. */
export interface ReadCodings {
  readonly codings: readonly [FactsContent, FactsContent];
  readonly world: World;
  readonly symmetric: ReadonlySet<string>;
  /** What no registry or vocabulary at hand defines: compared as it is written. */
  readonly unknown: readonly string[];
}

/** Codings are compared without all that they name being at hand. */
const tolerated: readonly ProblemCode[] = ["unknown-id", "unknown-predicate", "unknown-statement"];

/**
 * Reads two fact files, each with the registry and vocabulary: those that are named, or else those that lie beside the
 * files. Each file is checked by itself, since two codings may bear one id.
 *
 * @param beside files or folders with registry and vocabulary
 * @throws Refusal BAD_FILES for one file named twice, and for files that are wrong, hold no or several codings, or code
 *   different articles or texts
 */
export async function readCodings(
  files: readonly [string, string],
  beside: readonly string[] = [],
): Promise<ReadCodings> {
  await refuseSame(files);
  const others = beside.length > 0 ? beside : await registryBeside(files);
  const [a, b] = [await readCoding(files[0], others), await readCoding(files[1], others)];
  refuseDifferent(files, a.coding, b.coding);
  const sources = [...a.sources, ...b.sources].map(({ content }) => content);
  const entities = sources.flatMap((content) => (content.kind === "registry" ? content.entities : []));
  const merges = sources.flatMap((content) => (content.kind === "registry" ? content.merges : []));
  const predicates = sources.flatMap((content) => (content.kind === "vocabulary" ? content.predicates : []));
  return {
    codings: [a.coding, b.coding],
    world: createWorld(
      new Map(
        merges
          .filter(({ confidence }) => confidence === "certain")
          .flatMap(({ keep, same }) => same.map((slug) => [slug, keep] as const)),
      ),
      entities.flatMap(({ id, organOf }) => organOf.map((principal) => [id, principal] as const)),
      entities.flatMap(({ id, roles }) => roles.map((role) => [id, role] as const)),
    ),
    symmetric: new Set(predicates.filter(({ symmetric }) => symmetric).map(({ name }) => name)),
    unknown: [...new Set([...a.unknown, ...b.unknown])].sort(),
  };
}

interface ReadCoding {
  readonly coding: FactsContent;
  readonly sources: readonly Source[];
  readonly unknown: readonly string[];
}

async function readCoding(file: string, beside: readonly string[]): Promise<ReadCoding> {
  const { corpus, problems } = await checkPaths([file], { tolerated, beside });
  if (corpus === null) {
    throw new Refusal(
      "BAD_FILES",
      problems
        .filter(({ severity }) => severity === "error")
        .map(problemText)
        .join("\n"),
      "Correct these first; `ascribe check` tells the same.",
    );
  }
  const codings = corpus.sources.flatMap(({ content }) => (content.kind === "facts" ? [content] : []));
  const [coding, ...more] = codings;
  if (coding === undefined) {
    throw new Refusal("BAD_FILES", `${file} holds no coding.`, "Name two fact files (`format: factfile/1`).");
  }
  if (more.length > 0) {
    throw new Refusal(
      "BAD_FILES",
      `${file} holds ${codings.length} codings: ${codings.map((it) => it.coding.id).join(", ")}.`,
      "Put each into a file of its own, and name two of them.",
    );
  }
  return {
    coding,
    sources: corpus.sources.filter(({ content }) => content.kind !== "facts"),
    unknown: problems.flatMap(({ code, found }) =>
      tolerated.includes(code) && found !== undefined ? [found] : [],
    ),
  };
}

/** A coding agrees with itself in all, which says nothing of the coders. */
async function refuseSame(files: readonly [string, string]): Promise<void> {
  const [a, b] = await Promise.all(files.map((file) => realpath(file).catch(() => undefined)));
  if (a === undefined || a !== b) return;
  const named =
    files[0] === files[1] ? `${files[0]} is named twice.` : `${files[0]} and ${files[1]} are one file.`;
  throw new Refusal("BAD_FILES", named, "Name two codings of one article, in two files.");
}

function refuseDifferent(files: readonly [string, string], a: FactsContent, b: FactsContent): void {
  if (a.article.id !== b.article.id) {
    throw new Refusal(
      "BAD_FILES",
      `${files[0]} codes the article \`${a.article.id}\`, ${files[1]} the article \`${b.article.id}\`.`,
      "Name two codings of one article.",
    );
  }
  const [textA, textB] = [a.article.text, b.article.text];
  if (textA === undefined || textB === undefined || textA.sha256 === textB.sha256) return;
  throw new Refusal(
    "BAD_FILES",
    `The two codings of \`${a.article.id}\` are of different texts: ${textA.chars} code points with SHA-256 ${textA.sha256.slice(0, 12)}…, and ${textB.chars} with ${textB.sha256.slice(0, 12)}….`,
    "Offsets into different texts do not compare: anchor both to one text with `ascribe anchor`.",
  );
}

const problemText = ({ file, line, column, message, code }: Problem): string =>
  `${file}:${line}:${column}: ${message} [${code}]`;

/** How far above a fact file its registry may lie: `facts/<corpus>/<year>/<article>`. */
const highest = 3;
const names = ["registry", "vocabulary"].flatMap((name) =>
  ["", ".yaml", ".yml", ".json"].map((ending) => name + ending),
);

/** Of the folders from a file's own upward, the nearest with a registry or vocabulary under one of their usual names. */
async function registryBeside(files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    let folder = dirname(resolve(file));
    for (let up = 0; up <= highest; up += 1) {
      const found: string[] = [];
      for (const name of names) if (await exists(join(folder, name))) found.push(join(folder, name));
      if (found.length > 0) return found;
      folder = dirname(folder);
    }
  }
  return [];
}

async function exists(path: string): Promise<boolean> {
  try {
    return Boolean(await stat(path));
  } catch {
    return false;
  }
}
