import { createWriteStream, type WriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../facts/makeFolder.ts";
import { Refusal } from "../model/Refusal.ts";

/**
 * Writes a file by way of another beside it, so that half a file never passes for a whole one and a file that was there
 * is lost only to one that is complete. Folders on the way are made; what is no plain file (a pipe, a device) is
 * written to as it is.
 * @throws Refusal where it cannot be written
 */
export async function writeFileWhole(
  path: string,
  write: (file: WriteStream) => Promise<void>,
): Promise<void> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there !== undefined && !there.isFile()) {
      if (there.isDirectory()) throw new Refusal("BAD_USER_INPUT", `${path} is a folder; name a file in it.`);
      await write(createWriteStream(path));
      return;
    }
    const target = there === undefined ? path : await realpath(path);
    const partial = `${target}.${process.pid}.partial`;
    await makeFolder(dirname(target));
    try {
      await write(createWriteStream(partial));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? reasons.get(String(error.code)) : undefined;
    if (reason === undefined) throw error;
    throw new Refusal("BAD_USER_INPUT", `Cannot write ${path}: ${reason}.`, undefined, { cause: error });
  }
}

const reasons = new Map([
  ["EACCES", "that is not permitted"],
  ["EPERM", "that is not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "there is no space left"],
  ["ENOENT", "no folder can be made there"],
  ["ENOTDIR", "a part of the path is a file"],
  ["EEXIST", "a part of the path is a file"],
  ["ENAMETOOLONG", "the name is too long"],
]);
