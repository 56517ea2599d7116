import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Finding } from "./Problem.ts";

/** Larger files are refused without being read. */
export const maxFileBytes = 32 * 1024 * 1024;

export interface FileText {
  readonly text: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
}

/** Reads a file as UTF-8 text; a finding instead, where it cannot be read or is none. */
export async function readText(path: string): Promise<FileText | Finding> {
  let bytes: Buffer;
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat();
      if (!stat.isFile())
        return { code: "not-a-file", message: "not a file that can be read: expected a text file" };
      if (stat.size > maxFileBytes) return tooLarge(stat.size);
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return cannotRead(error);
  }
  if (bytes.length > maxFileBytes) return tooLarge(bytes.length);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return {
      code: "not-text",
      message: "found bytes that are not UTF-8, expected text: save the file as UTF-8",
    };
  }
  const control = controlCharacter.exec(text);
  if (control !== null) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { code: "not-text", message: `found the control character U+${code}, expected text` };
  }
  if (text.trim() === "")
    return {
      code: "empty-file",
      message: "found an empty file, expected a document that begins with `format:`",
    };
  return { text, sha256 };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function tooLarge(bytes: number): Finding {
  const size = Math.round(bytes / 1024 / 1024);
  return {
    code: "too-large",
    message: `found ${size} MiB, expected at most ${maxFileBytes / 1024 / 1024} MiB: split it into one file an article`,
  };
}

/** What an error of the file system means to who named the path. */
export function cannotRead(error: unknown): Finding {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "not-found", message: "no such file or folder" };
    case "EACCES":
    case "EPERM":
      return { code: "unreadable", message: "no permission to read it: change its owner or its mode" };
    case "EISDIR":
      return { code: "not-a-file", message: "found a folder, expected a file" };
    case "ELOOP":
      return { code: "unreadable", message: "its symbolic links lead round in a circle" };
    default:
      return {
        code: "unreadable",
        message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      };
  }
}
