import { open } from "node:fs/promises";
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
export async function bytesOf(path: string, { what, maxBytes, advice }: ExpectedFile): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const found = await file.stat();
      if (!found.isFile()) refuse("not-a-file", path, `found no file that can be read, expected ${what}`);
      if (found.size > maxBytes)
        refuse(
          "too-large",
          path,
          `found ${Math.round(found.size / 2 ** 20)} MiB, expected ${maxBytes / 2 ** 20} at most: ${advice}`,
        );
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    const { code, message } = cannotRead(error);
    refuse(code === "not-found" || code === "not-a-file" ? code : "unreadable", path, message);
  }
}
