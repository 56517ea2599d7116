import { isMap, isSeq, type ParsedNode } from "yaml";
import { Refusal } from "../../model/Refusal.ts";
import { type ArticleText, sha256Of } from "../../model/text/ArticleText.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../../model/text/sentences.ts";
import { type ParsedDocument, parseYaml } from "../parseYaml.ts";
import { type BodyBounds, bodyAfterChange, bodyByWords } from "./bodyBounds.ts";
import { findByHash, findWords, type Range } from "./findWords.ts";
import { mapAt, type ParsedMap, pairOf, quoted, SourceEdits } from "./SourceEdits.ts";

export interface AnchorOptions {
  /** Where the body begins and ends: its first and its last words. */
  readonly bodyFrom?: string;
  readonly bodyTo?: string;
  /** Spans with nothing but paragraph and sentence are anchored to that whole sentence. */
  readonly wholeSentences?: boolean;
}

/** A span that could not be placed. */
export interface Unplaced {
  /** The statement's id as the file has it. */
  readonly statement: string;
  readonly line: number;
  readonly column: number;
  readonly reason: "not found" | "found several times" | "no such sentence";
  /** Where the words stand, if they stand in several places. */
  readonly at: readonly { readonly paragraph: number; readonly sentence: number; readonly start: number }[];
}

export interface Anchored {
  /** The file's text, changed. */
  readonly text: string;
  /** Spans made of quotes, or of whole sentences. */
  readonly placed: number;
  /** Spans found again after the article's text changed. */
  readonly moved: number;
  /** Spans that were right as they stood. */
  readonly kept: number;
  readonly unplaced: readonly Unplaced[];
  readonly body: readonly [start: number, end: number];
  /** How the body's bounds were found, where somebody should look at them. */
  readonly bodyGuess?: string;
}

/** Hexadecimal digits of a span's hash: 64 bits, no chance for a slip to pass. */
const hashDigits = 16;

/**
 * Turns the quotes of a fact file into spans, and finds its spans again in a text that changed.
 * Everything else in the file stays as it is, comments and layout too.
 * @throws Refusal where the file is no fact file, or the body's words are not in the text
 */
export function anchorText(source: string, article: ArticleText, options: AnchorOptions = {}): Anchored {
  const document = factDocument(source);
  const root = document.tree.contents;
  const head = isParsedMap(root) ? mapAt(root, "article") : undefined;
  if (!isParsedMap(root) || head === undefined) {
    throw new Refusal(
      "BAD_FILES",
      "The file has no `article:` with its data.",
      "Run `ascribe check` on it first.",
    );
  }

  const spans = spansOf(root);
  const known = mapAt(head, "text");
  const textHash = known === undefined ? undefined : scalar(known, "sha256");
  const isSameText = textHash === undefined || textHash === article.sha256;
  const language = String(scalar(head, "lang") ?? "en");

  const places = spans.map((span) => {
    const oldRange = rangeOf(span.map);
    const hash = scalar(span.map, "sha256");
    const quote = scalar(span.map, "quote");
    if (typeof quote === "string") return { span, kind: "quote", found: findWords(article, quote) } as const;
    if (oldRange === undefined || hash === undefined) return { span, kind: "numbers", found: [] } as const;
    const isRight =
      isSameText &&
      oldRange.end <= article.chars &&
      sha256Of(article.slice(oldRange.start, oldRange.end)).startsWith(String(hash));
    if (isRight) return { span, kind: "kept", found: [oldRange] } as const;
    const found = findByHash(article, oldRange.end - oldRange.start, String(hash));
    return { span, kind: "moved", found } as const;
  });

  const found = places.flatMap((place) => {
    const paragraph = scalar(place.span.map, "paragraph");
    const [range, ...others] = place.kind === "moved" ? place.found : [];
    return typeof paragraph === "number" && range !== undefined && others.length === 0
      ? [{ paragraph, start: range.start }]
      : [];
  });
  const { body, guess } = bodyOf(article, known, isSameText, found, options);
  const sentences = sentencesOf(article, body, safeLanguage(language));

  const edits = new SourceEdits(source);
  const isJson = source.trimStart().startsWith("{");
  const counts = { placed: 0, moved: 0, kept: 0 };
  const unplaced: Unplaced[] = [];
  for (const { span, kind, found } of places) {
    if (kind === "kept") {
      counts.kept += 1;
      continue;
    }
    if (kind === "numbers" && options.wholeSentences !== true) continue;
    const paragraph = scalar(span.map, "paragraph");
    const sentence = scalar(span.map, "sentence");
    const candidates: readonly Range[] =
      kind === "numbers"
        ? sentences.filter((it) => it.paragraph === paragraph && it.sentence === sentence)
        : found;
    const range = choose(candidates, sentences, paragraph, sentence);
    if (range === undefined) {
      unplaced.push({
        statement: span.statement,
        ...document.places.of(span.path),
        reason:
          kind === "numbers" ? "no such sentence" : found.length === 0 ? "not found" : "found several times",
        at: found.flatMap(({ start }) => {
          const at = sentenceAt(sentences, start);
          return at === undefined ? [] : [{ paragraph: at.paragraph, sentence: at.sentence, start }];
        }),
      });
      continue;
    }
    const at = sentenceAt(sentences, range.start);
    const sha256 = sha256Of(article.slice(range.start, range.end)).slice(0, hashDigits);
    edits.set(
      span.map,
      {
        ...(at === undefined ? {} : { paragraph: String(at.paragraph), sentence: String(at.sentence) }),
        chars: `[${range.start}, ${range.end}]`,
        sha256: quoted(sha256, isJson),
      },
      "quote",
    );
    counts[kind === "moved" ? "moved" : "placed"] += 1;
  }
  setText(edits, head, known, article, body, isJson);
  const text = edits.apply();
  if (parseYaml(text).problems.length > 0)
    throw new Error("anchoring would have broken the file's syntax; nothing was written");
  return { text, ...counts, unplaced, body, ...(guess === undefined ? {} : { bodyGuess: guess }) };
}

interface SpanNode {
  readonly map: ParsedMap;
  readonly statement: string;
  readonly path: readonly (string | number)[];
}

/** The one document of the file that is a fact file. */
function factDocument(source: string): ParsedDocument {
  const { documents, problems } = parseYaml(source);
  const [problem] = problems;
  if (problem !== undefined) {
    const message = `The file cannot be read: line ${problem.line}, column ${problem.column}: ${problem.message}.`;
    throw new Refusal("BAD_FILES", message, "Run `ascribe check` on it for all that is wrong.");
  }
  const document = documents.find(
    ({ tree }) => isParsedMap(tree.contents) && scalar(tree.contents, "format") === "factfile/1",
  );
  if (document === undefined) {
    throw new Refusal(
      "BAD_FILES",
      "The file is no fact file: it does not say `format: factfile/1`.",
      "Name the file of an article's coding.",
    );
  }
  return document;
}

function spansOf(root: ParsedMap): SpanNode[] {
  const statements = pairOf(root, "statements")?.value;
  if (!isSeq<ParsedNode>(statements)) return [];
  return statements.items.flatMap((statement, n) => {
    const at = isParsedMap(statement) ? pairOf(statement, "at")?.value : undefined;
    if (!isParsedMap(statement) || !isSeq<ParsedNode>(at)) return [];
    return at.items.flatMap((map, m) =>
      isParsedMap(map)
        ? [{ map, statement: String(scalar(statement, "id") ?? n + 1), path: ["statements", n, "at", m] }]
        : [],
    );
  });
}

/** One range: the only one, or the only one in the paragraph (and sentence) that the span names. */
function choose(
  found: readonly Range[],
  sentences: readonly Sentence[],
  paragraph: unknown,
  sentence: unknown,
): Range | undefined {
  if (found.length < 2) return found[0];
  const inParagraph = found.filter(({ start }) => sentenceAt(sentences, start)?.paragraph === paragraph);
  if (inParagraph.length < 2) return inParagraph[0];
  const inSentence = inParagraph.filter(({ start }) => sentenceAt(sentences, start)?.sentence === sentence);
  return inSentence.length === 1 ? inSentence[0] : undefined;
}

function bodyOf(
  article: ArticleText,
  known: ParsedMap | undefined,
  isSameText: boolean,
  found: readonly { readonly paragraph: number; readonly start: number }[],
  { bodyFrom, bodyTo }: AnchorOptions,
): BodyBounds {
  const { start, end } = bodyByWords(article, bodyFrom, bodyTo);
  if (start !== undefined && end !== undefined) return { body: [start, end] };
  const old = known === undefined ? undefined : pairRange(known, "body");
  if (known === undefined || old === undefined) {
    return {
      body: [start ?? 0, end ?? article.chars],
      guess:
        "--body-from and --body-to say where it begins and ends; without them the whole text is the body",
    };
  }
  if (isSameText) return { body: [start ?? old.start, end ?? old.end] };
  const chars = scalar(known, "chars");
  const moved = bodyAfterChange(
    article,
    { ...old, chars: typeof chars === "number" ? chars : article.chars },
    found,
  );
  return { ...moved, body: [start ?? moved.body[0], end ?? moved.body[1]] };
}

function setText(
  edits: SourceEdits,
  head: ParsedMap,
  known: ParsedMap | undefined,
  article: ArticleText,
  body: readonly [number, number],
  isJson: boolean,
): void {
  const values = {
    sha256: quoted(article.sha256, isJson),
    chars: String(article.chars),
    body: `[${body[0]}, ${body[1]}]`,
  };
  if (known !== undefined) {
    const old = pairRange(known, "body");
    const isSame =
      scalar(known, "sha256") === article.sha256 &&
      scalar(known, "chars") === article.chars &&
      old?.start === body[0] &&
      old.end === body[1];
    if (!isSame) edits.set(known, values);
    return;
  }
  const inner = Object.entries(values).map(([key, value]) =>
    isJson ? `"${key}": ${value}` : `${key}: ${value}`,
  );
  edits.set(head, { text: `{${inner.join(", ")}}` });
}

/** Two whole numbers at a key. */
function pairRange(map: ParsedMap, key: string): Range | undefined {
  const value = pairOf(map, key)?.value;
  if (!isSeq<ParsedNode>(value)) return undefined;
  const [start, end, ...rest] = value.items.map((item) => ("value" in item ? item.value : undefined));
  return typeof start === "number" && typeof end === "number" && rest.length === 0
    ? { start, end }
    : undefined;
}

const rangeOf = (map: ParsedMap): Range | undefined => pairRange(map, "chars");

function scalar(map: ParsedMap, key: string): unknown {
  const value = pairOf(map, key)?.value;
  if (value === null || value === undefined || !("value" in value)) return undefined;
  // A hash of digits alone is no number.
  return key === "sha256" && "source" in value && value.source !== undefined ? value.source : value.value;
}

function isParsedMap(node: unknown): node is ParsedMap {
  return isMap(node);
}

function safeLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}
