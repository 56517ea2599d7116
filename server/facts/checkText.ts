import { type ArticleText, sha256Of } from "../model/text/ArticleText.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../model/text/sentences.ts";
import { type Coverage, isDeclared } from "./coverage.ts";
import type { Path } from "./Places.ts";
import type { Entry, FactsReading } from "./Reading.ts";
import type { Report } from "./Report.ts";
import type { SpanEntry, StatementEntry } from "./schema/factFile.ts";

/** Holds a fact file to the text that it says it codes. */
export function checkText(reading: FactsReading, text: ArticleText, report: Report): void {
  const { article, origin } = reading;
  if (article?.text === undefined) return;
  if (article.text.chars !== text.chars) {
    report.at(origin, ["article", "text", "chars"], {
      code: "text-mismatch",
      message: `found ${article.text.chars} code points, expected ${text.chars}: the text with this hash has as many`,
      found: String(article.text.chars),
      expected: String(text.chars),
    });
  }
  const sentences = sentencesOf(text, article.text.body, article.lang);
  for (const entry of reading.statements) {
    entry.value.at.forEach((span, n) => {
      checkSpan(span, [...entry.path, "at", n], entry, text, sentences, report);
    });
  }
}

function checkSpan(
  span: SpanEntry,
  path: Path,
  { origin }: Entry<StatementEntry>,
  text: ArticleText,
  sentences: readonly Sentence[],
  report: Report,
): void {
  if (span.chars === undefined || span.sha256 === undefined) return;
  const [start, end] = span.chars;
  if (start >= end || end > text.chars) return;
  const actual = sha256Of(text.slice(start, end));
  if (!actual.startsWith(span.sha256)) {
    const near = nearRange(text, start, end, span.sha256);
    const hint =
      near === undefined
        ? `the words there have ${actual.slice(0, span.sha256.length)}`
        : `the words with this hash stand at [${near[0]}, ${near[1]}]`;
    report.at(origin, [...path, near === undefined ? "sha256" : "chars"], {
      code: "span-hash",
      message: `offsets and hash do not agree: found ${start} to ${end} with ${span.sha256}, but ${hint}. \`ascribe anchor\` can mend it`,
      ...(near === undefined
        ? { expected: actual.slice(0, span.sha256.length) }
        : { suggestion: `[${near[0]}, ${near[1]}]` }),
    });
    return;
  }
  const at = sentenceAt(sentences, start);
  if (at === undefined) return;
  for (const key of ["paragraph", "sentence"] as const) {
    const said = span[key];
    if (said === undefined || said === at[key]) continue;
    const message = `found ${key} ${said}, but these offsets begin in paragraph ${at.paragraph}, sentence ${at.sentence}`;
    report.at(origin, [...path, key], {
      code: "sentence-hint",
      message,
      severity: "warning",
      found: String(said),
      expected: String(at[key]),
    });
    return;
  }
}

/** Where both ends may be off. */
const reach = 3;

function nearRange(
  text: ArticleText,
  start: number,
  end: number,
  sha256: string,
): [number, number] | undefined {
  for (let from = Math.max(0, start - reach); from <= start + reach; from++) {
    for (let to = Math.max(from + 1, end - reach); to <= Math.min(text.chars, end + reach); to++) {
      if (sha256Of(text.slice(from, to)).startsWith(sha256)) return [from, to];
    }
  }
  return undefined;
}

/** Warns of sentences that are declared empty and are not, or are not there. */
export function checkUncoded(reading: FactsReading, coverage: Coverage, report: Report): void {
  for (const { value, path, origin } of reading.uncoded) {
    const meant = coverage.sentences.filter((sentence) => isDeclared(value, sentence));
    const name = `paragraph ${value.paragraph}${value.sentence === undefined ? "" : `, sentence ${value.sentence}`}`;
    if (meant.length === 0) {
      report.at(origin, path, {
        code: "uncoded-hint",
        severity: "warning",
        message: `the text has no ${name}`,
      });
    } else if (meant.every(({ state }) => state === "coded")) {
      const by = [...new Set(meant.flatMap(({ statements }) => statements))].slice(0, 5).join(", ");
      report.at(origin, path, {
        code: "uncoded-hint",
        severity: "warning",
        message: `${name} is declared empty, but ${by} stands there`,
      });
    }
  }
}
