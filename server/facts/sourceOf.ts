import type { Article, Coding, FactsContent, Link, Source, Span, Statement } from "../model/Corpus.ts";
import { type Ref, unspecified } from "../model/Ref.ts";
import { amountOf } from "./amountOf.ts";
import type { FactsReading, Reading } from "./Reading.ts";
import type {
  ArticleEntry,
  CodingEntry,
  ReferenceEntry,
  SpanEntry,
  StatementEntry,
} from "./schema/factFile.ts";

/**
 * What is made here is made a hundred thousand times and kept. An object literal with a spread in it would get a shape
 * of its own from V8 each time, three times the size of what is in it: so fields are set one by one.
 */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A document without errors as a source of the corpus, defaults filled in.
 * @returns null where it lacks what only a document with errors lacks
 */
export function sourceOf(reading: Reading): Source | null {
  const { source: path, sha256 } = reading.origin;
  switch (reading.kind) {
    case "facts": {
      const content = factsOf(reading);
      return content === null ? null : { path, sha256, content };
    }
    case "registry":
      return {
        path,
        sha256,
        content: {
          kind: "registry",
          entities: reading.entities.map((entry) => entry.value),
          interests: reading.interests.map((entry) => entry.value),
          events: reading.events.map((entry) => entry.value),
          merges: reading.merges.map((entry) => entry.value),
        },
      };
    case "vocabulary":
      return {
        path,
        sha256,
        content: { kind: "vocabulary", predicates: reading.predicates.map((entry) => entry.value) },
      };
  }
}

function factsOf(reading: FactsReading): FactsContent | null {
  if (reading.article === undefined || reading.coding === undefined) return null;
  const article = articleOf(reading.article);
  const coding = codingOf(reading.coding, article);
  return {
    kind: "facts",
    article,
    coding,
    statements: reading.statements.map((entry) => statementOf(entry.value, article, coding)),
  };
}

function articleOf({ lang, ...entry }: ArticleEntry): Article {
  return { ...entry, language: lang };
}

function codingOf(entry: CodingEntry, article: Article): Coding {
  return { ...entry, id: entry.id ?? article.id };
}

function statementOf(entry: StatementEntry, article: Article, coding: Coding): Statement {
  const { id, subject, object, speaker, amount, at, links, said, ...same } = entry;
  const globalId = (ref: string): string => (ref.includes("/") ? ref : `${coding.id}/${ref}`);
  const refOf = (ref: ReferenceEntry): Ref => {
    if (typeof ref !== "string") {
      return "literal" in ref
        ? { kind: "literal", value: ref.literal }
        : { kind: "statement", id: globalId(ref.statement) };
    }
    return ref === unspecified ? { kind: "unspecified" } : { kind: "node", id: ref };
  };
  const statement: Mutable<Statement> = Object.assign({}, same, {
    id: globalId(id),
    subject: refOf(subject),
    objects: object.map(refOf),
    speaker: refOf(speaker ?? article.outlet),
    said: said ?? article.published,
    spans: at.map(spanOf),
    links: links.map((link): Link => ({ type: link.type, to: globalId(link.to) })),
  });
  if (amount !== undefined) statement.amount = amountOf(amount);
  return statement;
}

function spanOf({ paragraph, sentence, chars, sha256 }: SpanEntry): Span {
  const span: Mutable<Span> = {};
  if (paragraph !== undefined) span.paragraph = paragraph;
  if (sentence !== undefined) span.sentence = sentence;
  if (chars !== undefined) [span.start, span.end] = chars;
  if (sha256 !== undefined) span.sha256 = sha256;
  return span;
}
