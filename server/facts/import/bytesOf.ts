import { type FileHandle, open } from "node:fs/promises";
import { cannotRead } from "../readText.ts";
import { ImportRefusal, refuse } from "./ImportProblem.ts";

/** What a file to import has to be, as its refusals say it. */
export interface ExpectedFile {
  /** `a table` */
  readonly what: string;
  /** Larger ones are refused without being read, in bytes. */
  readonly maxBytes: number;
  /** What to do with a larger one: `split the table`. */
  readonly advice: string;
}

/**
 * A file to import, whole.
 * @throws ImportRefusal not-found, not-a-file, too-large, unreadable
 */
export async function bytesOf(path: string, expected: ExpectedFile): Promise<Buffer> {
  const file = await opened(path, expected);
  try {
    return await file.readFile();
  } catch (error) {
    refuseUnread(path, error);
  } finally {
    await file.close();
  }
}

/** How much of a file is held at once where it is read piece by piece, in bytes. */
const pieceBytes = 2 ** 20;

/**
 * A file to import, piece by piece; none of an empty one.
 * @throws ImportRefusal as `bytesOf`
 */
export async function* piecesOf(path: string, expected: ExpectedFile): AsyncGenerator<Buffer> {
  const file = await opened(path, expected);
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    refuseUnread(path, error);
  } finally {
    await file.close();
  }
}

async function opened(path: string, { what, maxBytes, advice }: ExpectedFile): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const found = await file.stat();
    if (!found.isFile()) refuse("not-a-file", path, `found no file that can be read, expected ${what}`);
    if (found.size > maxBytes)
      refuse(
        "too-large",
        path,
        `found ${Math.round(found.size / 2 ** 20)} MiB, expected ${maxBytes / 2 ** 20} at most: ${advice}`,
      );
    return file;
  } catch (error) {
    await file?.close();
    refuseUnread(path, error);
  }
}

function refuseUnread(path: string, error: unknown): never {
  if (error instanceof ImportRefusal) throw error;
  const { code, message } = cannotRead(error);
  refuse(code === "not-found" || code === "not-a-file" ? code : "unreadable", path, message);
}
