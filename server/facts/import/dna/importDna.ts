import { ArticleText, sha256Of } from "../../../model/text/ArticleText.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../../../model/text/sentences.ts";
import { language } from "../../schema/fields.ts";
import type { Mapping } from "../../schema/mappingFile.ts";
import { corpusName, filesOf, predicatesFor } from "../filesOf.ts";
import type { Imported } from "../Imported.ts";
import { ImportRefusal } from "../ImportProblem.ts";
import type { ImportReport, LeftOut } from "../ImportReport.ts";
import type { ArticleRow, Row } from "../Row.ts";
import { RowImporter } from "../RowImporter.ts";
import { shippedPredicates } from "../shippedPredicates.ts";
import type { DnaDocument, DnaFile, DnaStatement } from "./DnaFile.ts";
import { leftOutOf } from "./leftOutOf.ts";
import { mappingFor, refuseMissingColumns } from "./mappingFor.ts";
import { readDna } from "./readDna.ts";
import { textSpan } from "./textSpan.ts";

/**
 * Reads a database of Discourse Network Analyzer 3.
 * @param mapping the shipped one for its own statement type where left out
 * @throws ImportRefusal with all that is wrong; nothing is written here
 */
export async function importDna(
  path: string,
  mapping: Mapping | undefined,
  withTexts: boolean,
): Promise<Imported> {
  const file = await readDna(path);
  const used = mapping ?? (await mappingFor(file, path));
  refuseMissingColumns(used, file, path);
  const predicates = predicatesFor(used, await shippedPredicates());
  const importer = new RowImporter(used, predicates, corpusName(used, path));
  for (const name of file.coders.values()) importer.coder(name);
  describeEntities(importer, used, file);

  const documents = new Map(
    [...file.documents.values()].map((document) => [
      document.id,
      new CodedDocument(document, path, importer, used),
    ]),
  );
  for (const document of documents.values()) importer.article(document.row);
  const outside: string[] = [];
  for (const statement of file.statements) {
    const document = documents.get(statement.document);
    const type = file.types.get(statement.type);
    if (document === undefined || type === undefined) continue;
    if (importer.statement(document.statement(statement, type.label)) > 0 && document.isOutside(statement))
      outside.push(String(statement.id));
  }
  const problems = importer.problems();
  if (problems.length > 0) throw new ImportRefusal(problems);

  const rows = importer.finish();
  const { files, written } = filesOf(rows, used, predicates);
  const texts = new Map(
    [...documents.values()].flatMap(({ document, text }) => {
      const id = rows.articles.get(String(document.id));
      return text === undefined || id === undefined ? [] : [[`${id}.txt`, text.text] as const];
    }),
  );
  const left: LeftOut[] = [
    ...leftOutOf(file, used),
    ...(outside.length === 0
      ? []
      : [
          {
            what: `places of statements in the text (${outside.slice(0, 10).join(", ")})`,
            count: outside.length,
            why: "they lie outside of the document's text",
          },
        ]),
    ...(withTexts || texts.size === 0
      ? []
      : [
          {
            what: "texts of documents",
            count: texts.size,
            why: "they are kept out of fact files; --texts writes them to a folder apart",
          },
        ]),
  ];
  const coders = [...rows.coders].map(([name, slug]) => `${name} as ${slug}`);
  const report: ImportReport = {
    file: path,
    source: `Discourse Network Analyzer ${file.version || "3"}`,
    written: { ...written, texts: withTexts ? texts.size : 0 },
    left,
    notes: [
      ...(coders.length === 0 ? [] : [`Coders: ${coders.join(", ")}`]),
      "The file does not say how a statement was uttered nor when it was coded: form is indirect, and the coding is dated from the article on, unless the mapping says otherwise.",
      "Offsets are taken for UTF-16 units of the stored text, as DNA's editor counts, and written as code points of the normalised text.",
    ],
  };
  return { files, texts, report: () => report };
}

/** A document with its text, ready to hold statements to. */
class CodedDocument {
  readonly document: DnaDocument;
  readonly text: ArticleText | undefined;
  readonly row: ArticleRow;
  readonly #path: string;
  readonly #sentences: readonly Sentence[];

  constructor(document: DnaDocument, path: string, importer: RowImporter, mapping: Mapping) {
    this.document = document;
    this.#path = path;
    const text = new ArticleText(document.text);
    const { id, title, author, source, section, type, notes, time, coder } = document;
    this.text = text.chars === 0 ? undefined : text;
    this.row = {
      place: `${path}: document ${id}`,
      cells: new Map(
        Object.entries({
          "document ID": String(id),
          "document title": title,
          time,
          author,
          source,
          section,
          type,
          notes,
          coder,
        }),
      ),
      ...(text.chars === 0
        ? {}
        : { text: { sha256: text.sha256, chars: text.chars, body: [0, text.chars] } }),
    };
    const lang = importer.fields.text(mapping.articles.lang, this.row);
    this.#sentences = sentencesOf(text, [0, text.chars], language.safeParse(lang).success ? lang : "und");
  }

  statement({ id, start, stop, coder, values }: DnaStatement, type: string): Row {
    const span = this.#span(start, stop);
    return {
      place: `${this.#path}: statement ${id}`,
      number: id,
      type,
      article: this.row,
      cells: new Map([...this.row.cells, ["statement ID", String(id)], ["coder", coder], ...values]),
      ...(span === undefined ? {} : { spans: [span] }),
    };
  }

  /** Whether a statement's place is not in the text that there is. */
  isOutside({ start, stop }: DnaStatement): boolean {
    return this.text !== undefined && this.#span(start, stop) === undefined;
  }

  #span(start: number, stop: number) {
    if (this.text === undefined) return undefined;
    const chars = textSpan(this.document.text, this.text, start, stop);
    if (chars === null) return undefined;
    const at = sentenceAt(this.#sentences, chars[0]);
    return {
      ...(at === undefined ? {} : { paragraph: at.paragraph, sentence: at.sentence }),
      chars,
      sha256: sha256Of(this.text.slice(...chars)).slice(0, 16),
    };
  }
}

/** Every value of DNA's lists that the mapping takes for an entity or interest, used or not, with its attributes. */
function describeEntities(importer: RowImporter, mapping: Mapping, file: DnaFile): void {
  for (const { value, variable, type, attributes } of file.entities) {
    const named = mapping.entities[variable.name];
    const isMapped = mapping.statements.some(({ of }) => of === undefined || of === type.label);
    if (!isMapped || value.trim() === "" || named === undefined || named === "Event" || named === "literal")
      continue;
    const { Alias: alias = "", ...others } = attributes;
    const kept = Object.fromEntries(
      Object.entries(named === "Interest" ? attributes : others)
        .filter(([, text]) => text.trim() !== "")
        .map(([name, text]) => [attributeName(name), text]),
    );
    importer.draft.describe(named, value, kept, alias.trim() === "" ? [] : [alias]);
  }
}

/** A name that can stand in `attributes`, which takes no colon. */
const attributeName = (name: string): string => name.replace(/[:\r\n]+/g, " ").trim() || "attribute";
