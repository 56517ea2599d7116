import type { z } from "zod";
import type { Path, Place } from "../../Places.ts";
import { exportFile } from "../../schema/exportFile.ts";
import { factFile } from "../../schema/factFile.ts";
import { keysAt } from "../../schema/jsonSchema.ts";
import { schemaProblems } from "../../schemaProblems.ts";
import { type ExpectedFile, piecesOf } from "../bytesOf.ts";
import type { Imported } from "../Imported.ts";
import { type ImportProblem, ImportRefusal, type ImportRule, refuse } from "../ImportProblem.ts";
import type { ImportReport } from "../ImportReport.ts";
import { refuseOtherFormats } from "../refuseOtherFormats.ts";
import type { FileText } from "../writeImport.ts";
import { yamlText } from "../yamlText.ts";
import { ListCutter, placeBehind } from "./ListCutter.ts";

const exported: ExpectedFile = {
  what: "an export",
  maxBytes: 480 * 1024 * 1024,
  advice: "export it by lenses",
};

/**
 * Reads what `ascribe export json` wrote: each part becomes a file of its own, as it stands, so that loading them gives
 * the graph that was exported. An article at a time is held, read while files are taken.
 * @throws ImportRefusal with all that is wrong, by its path in the file; nothing is written here
 */
export async function importJson(path: string): Promise<Imported> {
  const reading = new ExportFileReading(path);
  return { files: reading.files(), texts: new Map(), report: () => reading.report() };
}

class ExportFileReading {
  readonly #path: string;
  readonly #problems: ImportProblem[] = [];
  readonly #codings = new Set<string>();
  readonly #articles = new Set<string>();
  readonly #counts = { statements: 0, entities: 0, interests: 0, events: 0, predicates: 0, withoutSpan: 0 };
  #lens: unknown;

  constructor(path: string) {
    this.#path = path;
  }

  async *files(): AsyncGenerator<FileText> {
    const cutter = new ListCutter("articles");
    for await (const piece of textOf(this.#path)) {
      for (const { text, place } of cutter.take(piece)) {
        const entry = this.#parsed(text, (offset) => placeBehind(place, text.slice(0, offset)));
        yield* this.#article(entry, cutter.count - 1);
      }
    }
    const rest = this.#parsed(cutter.rest, (offset) =>
      offset === undefined ? cutter.end : cutter.placeInText(offset),
    );
    const articles = isRecord(rest) && Array.isArray(rest.articles) ? rest.articles : [];
    if (cutter.count === 0) for (const [n, entry] of articles.entries()) yield* this.#article(entry, n);
    else if (articles.length !== cutter.count || articles.some((entry) => entry !== 0))
      this.#refuse("not-export", "articles", "the key `articles` is there a second time");
    const whole = isRecord(rest) && Array.isArray(rest.articles) ? { ...rest, articles: [] } : rest;
    const checked = exportFile.safeParse(whole);
    if (!checked.success) this.#note(checked.error.issues, whole, []);
    if (this.#problems.length > 0) throw new ImportRefusal(this.#problems);
    if (!checked.success || !isRecord(rest)) return;
    this.#count(checked.data);
    // What is written is what was read: the checked value has its defaults filled in, which are nobody's words.
    yield ["vocabulary.yaml", yamlText(rest.vocabulary)];
    yield ["registry.yaml", yamlText(rest.registry)];
  }

  report(): ImportReport {
    const lens = this.#lens === undefined ? "" : `, of what passed the lens ${JSON.stringify(this.#lens)}`;
    return {
      file: this.#path,
      source: `an export of Ascribe${lens}`,
      written: { articles: this.#articles.size, codings: this.#codings.size, ...this.#counts, texts: 0 },
      left: [],
      notes: [
        "What a graph does not keep was not in the export: comments, sentences declared uncoded, the paths of files.",
      ],
    };
  }

  /** One of the articles as a file, if nothing was wrong so far: then files are no more than thrown away. */
  *#article(entry: unknown, n: number): Generator<FileText> {
    const checked = factFile.safeParse(entry);
    if (!checked.success) {
      this.#note(checked.error.issues, entry, ["articles", n]);
      return;
    }
    const { article, coding, statements } = checked.data;
    const id = coding.id ?? article.id;
    if (this.#codings.has(id))
      this.#refuse("duplicate-id", `articles[${n}].coding`, `the coding \`${id}\` is there a second time`);
    this.#codings.add(id);
    this.#articles.add(article.id);
    this.#counts.statements += statements.length;
    this.#counts.withoutSpan += statements.filter(({ at }) => at.length === 0).length;
    if (this.#problems.length === 0) yield [`articles/${id}.facts.yaml`, yamlText(entry)];
  }

  #count({ registry, vocabulary, lens }: z.infer<typeof exportFile>): void {
    this.#lens = lens;
    this.#counts.entities = registry.entities.length;
    this.#counts.interests = registry.interests.length;
    this.#counts.events = registry.events.length;
    this.#counts.predicates = vocabulary.predicates.length;
  }

  #parsed(text: string, placeOf: (offset: number | undefined) => Place): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const offset = /at position (\d+)/.exec(message)?.[1];
      const { line, column } = placeOf(offset === undefined ? undefined : Number(offset));
      refuse(
        "bad-json",
        `${this.#path}:${line}:${column}`,
        `not JSON: ${message.replace(/,? \.{3}.*is not valid JSON$/, "").slice(0, 120)}: the file is cut off, or no export`,
      );
    }
  }

  /** What the schema has against a part of the file. */
  #note(issues: readonly z.core.$ZodIssue[], part: unknown, at: Path): void {
    const known = (path: Path) => keysAt("export/1", [...at, ...path]);
    for (const { path, message, code } of schemaProblems(issues, part, known)) {
      const steps = [...at, ...path].map((it) => (typeof it === "number" ? `[${it}]` : `.${it}`));
      this.#refuse("not-export", steps.join("").replace(/^\./, "") || "the whole", `${message} [${code}]`);
    }
  }

  #refuse(rule: ImportRule, place: string, message: string): void {
    this.#problems.push({ rule, place: `${this.#path}: ${place}`, message });
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      refuse("bad-encoding", path, "found bytes that are not UTF-8, expected JSON in UTF-8");
    }
  };
  let isEmpty = true;
  for await (const bytes of piecesOf(path, exported)) {
    if (isEmpty) refuseOtherFormats(bytes, path, "what `ascribe export json` writes");
    isEmpty = false;
    yield decoded(bytes);
  }
  if (isEmpty) refuse("empty-file", path, "found an empty file, expected what `ascribe export json` writes");
  yield decoded();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
