import { exportFile } from "../../schema/exportFile.ts";
import { keysAt } from "../../schema/jsonSchema.ts";
import { schemaProblems } from "../../schemaProblems.ts";
import { bytesOf } from "../bytesOf.ts";
import type { Imported } from "../Imported.ts";
import { type ImportProblem, ImportRefusal, refuse } from "../ImportProblem.ts";
import { refuseOtherFormats } from "../refuseOtherFormats.ts";
import { yamlText } from "../yamlText.ts";

/** A text of more does not fit a string. */
const exported = { what: "an export", maxBytes: 480 * 1024 * 1024, advice: "export it by lenses" };

/**
 * Reads what `ascribe export json` wrote: each part becomes a file of its own, as it stands, so that loading them gives
 * the graph that was exported.
 * @throws ImportRefusal with all that is wrong, by its path in the file; nothing is written here
 */
export async function importJson(path: string): Promise<Imported> {
  const value = parsed(await textOf(path), path);
  const checked = exportFile.safeParse(value);
  if (!checked.success) {
    throw new ImportRefusal(
      schemaProblems(checked.error.issues, value, (at) => keysAt("export/1", at)).map(
        ({ path: at, message, code }): ImportProblem => ({
          rule: "not-export",
          place: `${path}: ${at.length === 0 ? "the whole" : at.map(step).join("").replace(/^\./, "")}`,
          message: `${message} [${code}]`,
        }),
      ),
    );
  }
  const { vocabulary, registry, articles, lens } = checked.data;
  // What is written is what was read: the checked value has its defaults filled in, which are nobody's words.
  const parts = new Parts(value);
  const files = new Map([
    ["vocabulary.yaml", yamlText(parts.at("vocabulary"))],
    ["registry.yaml", yamlText(parts.at("registry"))],
  ]);
  const problems: ImportProblem[] = [];
  for (const [n, { article, coding }] of articles.entries()) {
    const id = coding.id ?? article.id;
    const name = `articles/${id}.facts.yaml`;
    if (files.has(name))
      problems.push({
        rule: "duplicate-id",
        place: `${path}: articles[${n}].coding`,
        message: `the coding \`${id}\` is there a second time`,
      });
    files.set(name, yamlText(parts.at("articles", n)));
  }
  if (problems.length > 0) throw new ImportRefusal(problems);
  const statements = articles.flatMap((it) => it.statements);
  return {
    files,
    texts: new Map(),
    report: {
      file: path,
      source: `an export of Ascribe${lens === undefined ? "" : `, of what passed the lens ${JSON.stringify(lens)}`}`,
      written: {
        articles: new Set(articles.map(({ article }) => article.id)).size,
        codings: articles.length,
        statements: statements.length,
        entities: registry.entities.length,
        interests: registry.interests.length,
        events: registry.events.length,
        predicates: vocabulary.predicates.length,
        withoutSpan: statements.filter(({ at }) => at.length === 0).length,
        texts: 0,
      },
      left: [],
      notes: [
        "What a graph does not keep was not in the export: comments, sentences declared uncoded, the paths of files.",
      ],
    },
  };
}

/** The value as it was read, part by part. */
class Parts {
  readonly #whole: unknown;

  constructor(whole: unknown) {
    this.#whole = whole;
  }

  at(...steps: readonly (string | number)[]): unknown {
    let value = this.#whole;
    for (const it of steps)
      value = typeof value === "object" && value !== null ? Reflect.get(value, it) : undefined;
    return value;
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = await bytesOf(path, exported);
  if (bytes.length === 0)
    refuse("empty-file", path, "found an empty file, expected what `ascribe export json` writes");
  refuseOtherFormats(bytes, path, "what `ascribe export json` writes");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    refuse("bad-encoding", path, "found bytes that are not UTF-8, expected JSON in UTF-8");
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split("\n");
    refuse(
      "bad-json",
      `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`,
      `not JSON: ${message.replace(/,? \.{3}.*is not valid JSON$/, "").slice(0, 120)}: the file is cut off, or no export`,
    );
  }
}

const step = (it: string | number): string => (typeof it === "number" ? `[${it}]` : `.${it}`);
