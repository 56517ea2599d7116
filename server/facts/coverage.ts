import type { ArticleText } from "../model/text/ArticleText.ts";
import { type Sentence, sentencesOf } from "../model/text/sentences.ts";
import { codingIdOf, type FactsReading } from "./Reading.ts";
import type { SpanEntry, UncodedEntry } from "./schema/factFile.ts";

/** What a coding made of one sentence: without its words. */
export interface CoveredSentence extends Sentence {
  readonly state: "coded" | "empty" | "open";
  /** Ids within the file of the statements that stand in it. */
  readonly statements: readonly string[];
  /** Why it is declared empty. */
  readonly why?: string;
}

/** What a coding made of its article's text. */
export interface Coverage {
  readonly file: string;
  readonly coding: string;
  /** Empty where no copy of the text is at hand. */
  readonly sentences: readonly CoveredSentence[];
  readonly hasText: boolean;
}

/** Holds each sentence of an article to the coding: coded, declared empty, or open. */
export function coverageOf(reading: FactsReading, text: ArticleText | null): Coverage {
  const { article } = reading;
  const head = { file: reading.origin.file, coding: codingIdOf(reading) ?? "" };
  if (article?.text === undefined || text === null) return { ...head, sentences: [], hasText: false };
  const sentences = sentencesOf(text, article.text.body, article.lang).map((sentence): CoveredSentence => {
    const statements = reading.statements
      .filter(({ value }) => value.at.some((span) => standsIn(span, sentence)))
      .map(({ value }) => value.id);
    if (statements.length > 0) return { ...sentence, state: "coded", statements };
    const empty = reading.uncoded.find(({ value }) => isDeclared(value, sentence));
    return empty === undefined
      ? { ...sentence, state: "open", statements }
      : { ...sentence, state: "empty", statements, why: empty.value.why };
  });
  return { ...head, sentences, hasText: true };
}

/** Offsets decide; the numbers count where there are none. */
function standsIn(span: SpanEntry, { paragraph, sentence, start, end }: Sentence): boolean {
  if (span.chars !== undefined) return span.chars[0] < end && start < span.chars[1];
  return span.paragraph === paragraph && (span.sentence === undefined || span.sentence === sentence);
}

export function isDeclared(entry: UncodedEntry, { paragraph, sentence }: Sentence): boolean {
  return entry.paragraph === paragraph && (entry.sentence === undefined || entry.sentence === sentence);
}
