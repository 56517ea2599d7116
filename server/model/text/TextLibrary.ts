import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ArticleText, sha256Of } from "./ArticleText.ts";

/** Larger files are no articles. */
const maxBytes = 32 * 1024 * 1024;

/**
 * The user's own copies of articles: text files in some folders, found by the hash of their normalised text, whatever
 * their names. Nothing of them is stored.
 */
export class TextLibrary {
  readonly #folders: readonly string[];
  /** Path -> what it held when last looked at. */
  readonly #known = new Map<string, { readonly stamp: string; readonly sha256: string | null }>();
  readonly #texts = new Map<string, ArticleText>();
  #scan: Promise<void> | undefined;

  /** @param folders with text files at any depth; a path to one file will do */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** The text of a hash (of the normalised text, hex), or null where no copy is at hand. */
  async find(sha256: string): Promise<ArticleText | null> {
    const known = this.#texts.get(sha256);
    if (known !== undefined) return known;
    // Those who ask while a scan runs share it.
    this.#scan ??= this.#readFolders().finally(() => {
      this.#scan = undefined;
    });
    await this.#scan;
    return this.#texts.get(sha256) ?? null;
  }

  /**
   * The words of a span from the user's own copy, or null: no copy is at hand, or the words there are not those whose
   * hash was given.
   */
  async words(
    textSha256: string,
    span: { readonly start: number; readonly end: number; readonly sha256?: string },
  ): Promise<string | null> {
    const text = await this.find(textSha256);
    if (text === null || span.start >= span.end || span.end > text.chars) return null;
    const words = text.slice(span.start, span.end);
    return span.sha256 === undefined || sha256Of(words).startsWith(span.sha256) ? words : null;
  }

  async #readFolders(): Promise<void> {
    const seen = new Set<string>();
    for (const folder of this.#folders) await this.#visit(folder, seen);
  }

  async #visit(path: string, seen: Set<string>): Promise<void> {
    try {
      const found = await stat(path);
      const identity = `${found.dev}:${found.ino}`;
      if (seen.has(identity)) return;
      seen.add(identity);
      if (found.isDirectory()) {
        for (const name of (await readdir(path)).sort()) {
          if (!name.startsWith(".") && name !== "node_modules") await this.#visit(join(path, name), seen);
        }
      } else if (found.isFile() && found.size <= maxBytes) {
        const stamp = `${found.size}:${found.mtimeMs}`;
        if (this.#known.get(path)?.stamp === stamp) return;
        const text = decode(await readFile(path));
        this.#known.set(path, { stamp, sha256: text?.sha256 ?? null });
        if (text !== null) this.#texts.set(text.sha256, text);
      }
    } catch {
      // A copy that cannot be read is a copy that is not at hand.
    }
  }
}

function decode(bytes: Buffer): ArticleText | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\u0000") ? null : new ArticleText(text);
  } catch {
    return null;
  }
}
