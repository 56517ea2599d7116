import { edtfRange } from "../../model/edtfRange.ts";
import { unspecified } from "../../model/Ref.ts";
import type { EntityType } from "../../model/words.ts";
import { language, statementIdPattern, url } from "../schema/fields.ts";
import type { Field, Mapping, StatementFields } from "../schema/mappingFile.ts";
import type { PredicateEntry } from "../schema/vocabularyFile.ts";
import { CorpusDraft, type FactFileDraft, type StatementDraft } from "./CorpusDraft.ts";
import { FieldReader, type Picked } from "./FieldReader.ts";
import { glossOf } from "./glossOf.ts";
import type { ImportProblem } from "./ImportProblem.ts";
import { type ArticleRow, cellOf, type Row } from "./Row.ts";
import { Slugs } from "./Slugs.ts";
import { statementWords } from "./statementWords.ts";

type ArticleDraft = Omit<FactFileDraft["article"], "id">;
type ReferenceDraft = string | { literal: string };

/** An article so far. */
interface Held {
  readonly key: string;
  readonly place: string;
  readonly article: ArticleDraft;
  /** The article as one text, to hold later rows to. */
  readonly said: string;
  /** Who coded it, where no statement says so. */
  readonly coder: string;
  /** Coder -> their statements. */
  readonly codings: Map<string, StatementDraft[]>;
  /** Id of a statement -> where it comes from. */
  readonly ids: Map<string, string>;
}

/** What rows become: fact files by coding, and what they refer to. */
export interface ImportedRows {
  /** Coding -> its fact file. */
  readonly files: ReadonlyMap<string, FactFileDraft>;
  readonly draft: CorpusDraft;
  /** Predicates that statements use. */
  readonly predicates: ReadonlySet<string>;
  /** Coders as the source names them -> as the files do. */
  readonly coders: ReadonlyMap<string, string>;
  /** Key of an article, as the source tells articles apart -> its id. */
  readonly articles: ReadonlyMap<string, string>;
}

/** Turns rows into articles, statements and a registry, as a mapping says. */
export class RowImporter {
  readonly draft = new CorpusDraft();
  readonly fields: FieldReader;
  readonly #mapping: Mapping;
  readonly #predicates: ReadonlyMap<string, PredicateEntry>;
  readonly #corpus: string;
  readonly #held = new Map<string, Held>();
  readonly #used = new Set<string>();
  readonly #coders = new Map<string, string>();
  readonly #coderSlugs = new Slugs();

  /**
   * @param predicates those that statements may use, by name
   * @param corpus with what the ids of articles begin
   */
  constructor(mapping: Mapping, predicates: ReadonlyMap<string, PredicateEntry>, corpus: string) {
    this.#mapping = mapping;
    this.#predicates = predicates;
    this.#corpus = corpus;
    this.fields = new FieldReader(mapping);
  }

  /** An article, with or without statements. */
  article(row: ArticleRow): Held | undefined {
    const { articles } = this.#mapping;
    const outlet = this.#needed("outlet", articles.outlet, row);
    const title = articles.title === undefined ? "" : this.#needed("title", articles.title, row);
    const published = this.fields.date(articles.published, row);
    if (published === "" && this.fields.text(articles.published, row) === "")
      this.fields.problem("missing-value", row.place, "found no date of publication, expected one");
    const given = this.fields.text(articles.id, row);
    if (articles.id !== undefined && given === "")
      this.fields.problem("missing-value", row.place, "found nothing that tells its article from others");
    if (outlet === "" || published === "" || (articles.id !== undefined && given === "")) return undefined;
    const key = articles.id === undefined ? JSON.stringify([outlet, title, published]) : given;
    const authors = this.fields.list(articles.authors, row).map(({ text }) => text);
    const address = this.fields.text(articles.url, row);
    const translation = this.fields.text(articles.translation, row);
    const attributes = attributesIn(row, articles.attributes);
    const lang = this.fields.text(articles.lang, row) || "und";
    if (!language.safeParse(lang).success)
      this.fields.problem(
        "bad-value",
        row.place,
        `found the language ${JSON.stringify(lang)}, expected a tag as in en or pt-BR`,
      );
    if (address !== "" && !url.safeParse(address).success)
      this.fields.problem(
        "bad-value",
        row.place,
        `found the address ${JSON.stringify(address.slice(0, 60))}, expected one that begins with http:// or https://`,
      );
    const article: ArticleDraft = {
      outlet: this.draft.entity("Organization", outlet),
      title: title || `Article ${key}`,
      ...(address === "" ? {} : { url: address }),
      ...(authors.length === 0 ? {} : { authors }),
      published,
      lang,
      ...(translation === "" ? {} : { translation }),
      ...(row.text === undefined ? {} : { text: row.text }),
      ...(attributes === undefined ? {} : { attributes }),
    };
    const said = JSON.stringify(article);
    const known = this.#held.get(key);
    if (known === undefined) {
      const coder = this.fields.text(this.#mapping.codings.by, row);
      const held: Held = { key, place: row.place, article, said, coder, codings: new Map(), ids: new Map() };
      this.#held.set(key, held);
      return held;
    }
    if (known.said !== said) {
      const differing = Object.keys({ ...known.article, ...article }).filter(
        (name) =>
          JSON.stringify(Reflect.get(known.article, name)) !== JSON.stringify(Reflect.get(article, name)),
      );
      this.fields.problem(
        "conflicting-article",
        row.place,
        `the article ${JSON.stringify(key.slice(0, 60))} has another ${differing.join(", ")} here than at ${known.place}: expected the same in all its rows`,
      );
    }
    return known;
  }

  /** Notes a coder under the id that files will name them by. */
  coder(name: string): string {
    const text = name.trim() === "" ? "unnamed coder" : name;
    const known = this.#coders.get(text);
    if (known !== undefined) return known;
    const slug = this.#coderSlugs.take(text, `coder-${this.#coders.size + 1}`);
    this.#coders.set(text, slug);
    return slug;
  }

  /** A statement, or several where the mapping makes several of a row; none where no part of it is about its type. */
  statement(row: Row): number {
    const rules = this.#mapping.statements.filter(
      ({ of }) => row.type === undefined || of === row.type || of === undefined,
    );
    if (rules.length === 0) return 0;
    const held = this.article(row.article ?? row);
    if (held === undefined) return 0;
    const coder = this.coder(this.fields.text(this.#mapping.codings.by, row));
    for (const [n, rule] of rules.entries()) {
      const statement = this.#statement(rule, row, n);
      const first = held.ids.get(statement.id);
      if (first !== undefined) {
        this.fields.problem(
          "duplicate-id",
          row.place,
          `the id ${JSON.stringify(statement.id)} is taken by ${first}, in the same article`,
        );
        continue;
      }
      held.ids.set(statement.id, row.place);
      const coding = held.codings.get(coder);
      if (coding === undefined) held.codings.set(coder, [statement]);
      else coding.push(statement);
    }
    this.#affiliate(row);
    return rules.length;
  }

  /** All that is wrong with the rows. */
  problems(): ImportProblem[] {
    return this.fields.problems();
  }

  finish(): ImportedRows {
    const { codings } = this.#mapping;
    const keys = [...this.#held.keys()];
    const areNumbers = this.#mapping.articles.id !== undefined && keys.every((key) => /^\d+$/.test(key));
    const width = areNumbers ? Math.max(0, ...keys.map((key) => key.length)) : String(keys.length).length;
    const files = new Map<string, FactFileDraft>();
    const articles = new Map<string, string>();
    for (const [n, held] of [...this.#held.values()].entries()) {
      const name =
        areNumbers || this.#mapping.articles.id === undefined
          ? (areNumbers ? held.key : String(n + 1)).padStart(width, "0")
          : held.key;
      const id = this.draft.take(`${this.#corpus} ${name}`, `${this.#corpus}-${n + 1}`);
      articles.set(held.key, id);
      const article = { id, ...held.article };
      const begin = edtfRange(held.article.published.toString())?.min;
      const said = { on: begin === undefined ? "XXXX" : `${begin}/..`, place: held.place };
      const coding = (by: string) => ({
        by,
        on: said.on,
        ...this.#coding(said.place),
      });
      // The coding of record is that of who coded most.
      const coders = [...held.codings].toSorted(([, a], [, b]) => b.length - a.length);
      const [[record, own] = [this.coder(held.coder), []], ...others] = coders;
      if (codings.apart) {
        files.set(id, { format: "factfile/1", article, coding: coding(record), statements: own });
        for (const [by, statements] of others) {
          const second = `${id}@${by}`;
          files.set(second, {
            format: "factfile/1",
            article,
            coding: { id: second, ...coding(by) },
            statements,
          });
        }
        continue;
      }
      const statements = [...held.codings].flatMap(([by, list]) =>
        by === record ? list : list.map((statement) => ({ ...statement, by })),
      );
      const order = new Map([...held.ids.keys()].map((it, place) => [it, place]));
      statements.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
      files.set(id, { format: "factfile/1", article, coding: coding(record), statements });
    }
    return { files, draft: this.draft, predicates: this.#used, coders: this.#coders, articles };
  }

  #coding(place: string) {
    const { on, method, status } = this.#mapping.codings;
    const row = { cells: new Map<string, string>(), place };
    const date = this.fields.date(on, row);
    return {
      ...(date === "" ? {} : { on: date }),
      method: this.fields.text(method, row) || "human",
      status: this.fields.text(status, row) || "imported",
    };
  }

  #statement(rule: StatementFields, row: Row, part: number): StatementDraft {
    // Of a global id, `<coding>/<id>`, the last part counts.
    const given =
      rule.id === undefined ? `r${row.number}` : this.#needed("id", rule.id, row).trim().replace(/^.*\//, "");
    const id = part === 0 ? given : `${given}.${part + 1}`;
    if (given !== "" && !statementIdPattern.test(id))
      this.fields.problem(
        "bad-id",
        row.place,
        `found the id ${JSON.stringify(given.slice(0, 40))}, expected letters, digits, and single . _ - between them`,
      );
    const subject = this.fields.pick(rule.subject, row.cells, row.place);
    const speaker =
      rule.speaker === undefined ? undefined : this.fields.pick(rule.speaker, row.cells, row.place);
    const objects = this.fields.list(rule.object, row);
    const via = this.fields.list(rule.via, row);
    const predicate = this.#needed("predicate", rule.predicate, row);
    const known = this.#predicates.get(predicate);
    if (predicate !== "" && known === undefined)
      this.fields.problem(
        "unknown-value",
        row.place,
        `found the predicate ${JSON.stringify(predicate.slice(0, 40))}, which neither the mapping nor the shipped vocabulary has: expected one of ${[...this.#predicates.keys()].slice(0, 8).join(", ")} …`,
      );
    this.#used.add(predicate);
    const words = statementWords(rule, row, this.fields);
    const said = this.fields.date(rule.said, row);
    const when = this.fields.date(rule.when, row);
    const place = this.fields.pick(rule.place ?? { value: "" }, row.cells, row.place).text;
    const attributes = attributesIn(row, rule.attributes);
    const [object = unspecified, ...more] = objects.map((it) => this.#reference(it, "object", row.place));
    const gloss =
      this.fields.text(rule.gloss, row) ||
      glossOf({
        subject: subject.text,
        speaker: speaker?.text ?? "",
        label: known?.label ?? predicate,
        objects: objects.map(({ text }) => text),
        negative: words.polarity === "negative",
      });
    return {
      id,
      ...(speaker === undefined ? {} : { speaker: this.#voice(speaker, "speaker", row.place) }),
      ...(via.length === 0 ? {} : { via: via.map((it) => this.#voice(it, "via", row.place)) }),
      ...(said === "" ? {} : { said }),
      subject: this.#reference(subject, "subject", row.place),
      predicate,
      object: more.length === 0 ? object : [object, ...more],
      ...words,
      ...(when === "" ? {} : { when }),
      ...(place === "" ? {} : { place: this.draft.entity("Place", place) }),
      gloss,
      at: row.spans ?? [],
      ...(attributes === undefined ? {} : { attributes }),
    };
  }

  #reference(picked: Picked, role: string, place: string): ReferenceDraft {
    const { text, type } = picked;
    if (text === "" || (type === undefined && picked.column === undefined && text === unspecified))
      return unspecified;
    switch (type) {
      case undefined:
        this.#untyped(picked, role, place);
        return unspecified;
      case "literal":
        return { literal: text };
      case "Interest":
        return this.draft.interest(text);
      case "Event":
        return this.draft.event(text);
      default:
        return this.draft.entity(type, text);
    }
  }

  #voice(picked: Picked, role: string, place: string): string {
    const reference = this.#reference(picked, role, place);
    if (typeof reference === "string") return reference;
    this.fields.problem(
      "bad-mapping",
      place,
      `the ${role} is taken from column \`${picked.column}\`, whose cells are literals: expected names of actors`,
    );
    return unspecified;
  }

  #untyped({ column }: Picked, role: string, place: string): void {
    const what = column === undefined ? "a fixed value without a `type`" : `column \`${column}\``;
    this.fields.problem(
      "bad-mapping",
      place,
      `the ${role} is taken from ${what}, expected to know what it names: add it under \`entities\`, as in {${column ?? "holder"}: Person}`,
    );
  }

  #affiliate({ cells }: Row): void {
    for (const { member, of, as, title } of this.#mapping.affiliations) {
      const [who, whole] = [cellOf(cells, member), cellOf(cells, of)];
      const [type, wholeType] = [this.#mapping.entities[member], this.#mapping.entities[of]];
      if (who === "" || whole === "" || !isEntity(type) || !isEntity(wholeType)) continue;
      this.draft.affiliate(type, who, this.draft.entity(wholeType, whole), { as, title });
    }
  }

  #needed(what: string, field: Field, row: ArticleRow): string {
    const text = this.fields.text(field, row);
    const isMapped = typeof field === "object" && "values" in field && field.values !== undefined;
    if (text === "" && !isMapped)
      this.fields.problem("missing-value", row.place, `found no ${what}, expected one`);
    return text;
  }
}

function attributesIn(
  { cells }: Pick<Row, "cells">,
  columns: readonly string[],
): Record<string, string> | undefined {
  const entries = columns
    .map((column) => [column, cellOf(cells, column)] as const)
    .filter(([, cell]) => cell !== "");
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function isEntity(type: string | undefined): type is EntityType {
  return type !== undefined && type !== "Interest" && type !== "Event" && type !== "literal";
}
