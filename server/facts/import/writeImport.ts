import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkPaths } from "../checkPaths.ts";
import { makeFolder } from "../makeFolder.ts";
import { ImportRefusal, refuse } from "./ImportProblem.ts";

/** Paths within a folder, each with its text. */
export type Files = AsyncIterable<FileText> | Iterable<FileText>;
export type FileText = readonly [path: string, text: string];

export interface Target {
  /** Where the fact files go: a folder that is not there yet, or is empty. */
  readonly out: string;
  /** Where the texts go, if they are asked for: such a folder too, outside of any repository. */
  readonly texts?: string;
}

/**
 * Holds a target to its rules, before anything is read.
 * @throws ImportRefusal
 */
export async function checkTarget({ out, texts }: Target): Promise<void> {
  await refuseOccupied(out, "--out");
  if (texts === undefined) return;
  await refuseOccupied(texts, "--texts");
  const [folder, facts] = [resolve(texts), resolve(out)];
  if (folder === facts || folder.startsWith(`${facts}/`) || facts.startsWith(`${folder}/`))
    refuse(
      "in-repository",
      texts,
      "the texts would lie with the fact files, expected a folder apart: they are not yours to pass on",
    );
  const repository = await repositoryOf(folder);
  if (repository !== undefined)
    refuse(
      "in-repository",
      texts,
      `the texts would lie in the repository ${repository}, expected a folder outside of any: they are not yours to pass on`,
    );
}

async function refuseOccupied(folder: string, option: string): Promise<void> {
  try {
    const entries = await readdir(folder);
    if (entries.length > 0)
      refuse(
        "not-empty",
        folder,
        `the folder of ${option} holds ${entries.length} other files, expected one that is empty or not there yet`,
      );
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    if (codeOf(error) === "ENOENT") return;
    if (codeOf(error) === "ENOTDIR")
      refuse("not-empty", folder, `${option} names a file, expected a folder that is empty or not there yet`);
    refuse("not-writable", folder, `the folder of ${option} cannot be read: ${String(error)}`);
  }
}

/** The nearest folder above that is a work tree of git. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(join(at, ".git")).catch(() => undefined);
    if (found !== undefined) return at;
    if (at === dirname(at)) return undefined;
  }
}

/**
 * Writes all or nothing: the files go to a folder beside, are held to `ascribe check` there, and take their place once
 * they pass.
 * @throws ImportRefusal where they do not, or the folder cannot be written
 */
export async function writeImport(target: Target, facts: Files, texts: Files): Promise<void> {
  const drafts: Draft[] = [];
  try {
    const draft = await writeAll(target.out, facts);
    drafts.push(draft);
    const { problems } = await checkPaths([draft.path]);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      throw new ImportRefusal(
        errors.map(({ file, line, column, message, code }) => ({
          rule: "not-clean",
          place: `${file.slice(draft.path.length + 1)}:${line}:${column}`,
          message: `what the mapping makes of it would be refused: ${message} [${code}]`,
        })),
      );
    }
    if (target.texts !== undefined) {
      const textDraft = await writeAll(target.texts, texts);
      drafts.push(textDraft);
      await takePlace(textDraft.path, target.texts);
    }
    await takePlace(draft.path, target.out).catch(async (error: unknown) => {
      // Texts without the facts that point into them are nobody's.
      if (target.texts !== undefined) await rm(target.texts, { recursive: true, force: true });
      throw error;
    });
  } catch (error) {
    for (const draft of drafts) await withdraw(draft);
    if (error instanceof ImportRefusal || codeOf(error) === undefined) throw error;
    refuse(
      "not-writable",
      target.out,
      `cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** With what the names of drafts begin. */
const draftName = ".ascribe-import-";

/**
 * Drafts beside a target that are there already: of imports that were killed, for else they withdraw their own, or of
 * ones that still run.
 */
export async function draftsBeside({ out, texts }: Target): Promise<readonly string[]> {
  const folders = new Set([out, texts ?? out].map((target) => dirname(resolve(target))));
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    found.push(...names.filter((name) => name.startsWith(draftName)).map((name) => join(folder, name)));
  }
  return found.sort();
}

/** A folder beside the one that it is to become. */
interface Draft {
  readonly path: string;
  /** The outermost folder that had to be made for it. */
  readonly made: string;
}

async function writeAll(target: string, files: Files): Promise<Draft> {
  const path = join(dirname(resolve(target)), draftName + randomUUID());
  const draft: Draft = { path, made: (await makeFolder(path)) ?? path };
  try {
    for await (const [file, text] of files) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), text);
    }
    return draft;
  } catch (error) {
    await withdraw(draft);
    throw error;
  }
}

/** Leaves nothing of a draft, nor of the folders that were made for it, where they are empty. */
async function withdraw({ path, made }: Draft): Promise<void> {
  await rm(path, { recursive: true, force: true });
  for (let folder = dirname(path); folder.length >= made.length; folder = dirname(folder))
    await rmdir(folder).catch(() => {});
}

async function takePlace(draft: string, folder: string): Promise<void> {
  // An empty folder may be in the way; one that has been filled meanwhile is not removed.
  await rmdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
  await rename(draft, resolve(folder));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
