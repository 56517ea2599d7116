import { Fragment, type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { ArticleWithText } from "../api/readArticle.ts";
import { readArticle } from "../control/readInArticle.ts";
import { bearsOn } from "../reading/bearsOn.ts";
import {
  type ArticleToRead,
  keyOf,
  type ParagraphToRead,
  type SentenceToRead,
} from "../reading/placeStatements.ts";
import { placeWords } from "../reading/placeWords.ts";
import { sentenceClass } from "../reading/sentenceMarks.ts";
import type { Selection } from "../state/Selection.ts";
import type { SentencePlace } from "../state/View.ts";
import { count } from "./count.ts";
import { PlacedStatements } from "./PlacedStatements.tsx";
import { scrollToMarked } from "./scrollToMarked.ts";
import { useExplorer } from "./useExplorer.ts";

export interface ArticleTextProps {
  readonly article: ArticleWithText;
  readonly toRead: ArticleToRead;
  readonly selection: Selection;
  /** The sentence that is open. */
  readonly at: SentencePlace | undefined;
}

/**
 * The text, paragraph by paragraph. A sentence that carries statements is a button that lists them below its paragraph; the
 * sentences are one stop for Tab, arrow keys go from one to the next.
 */
export function ArticleText({ article, toRead, selection, at }: ArticleTextProps) {
  const explorer = useExplorer();
  const text = useRef<HTMLDivElement>(null);
  const carrying = toRead.paragraphs.flatMap(({ sentences }) =>
    sentences.filter(({ statements }) => statements.length > 0),
  );
  const marked = carrying.filter(({ statements }) => statements.some((each) => bearsOn(each, selection)));
  const open = at && carrying.find(({ place }) => keyOf(place) === keyOf(at));
  const first = open ?? marked[0];
  const stop = first ?? carrying[0];
  const shown = `${at && keyOf(at)} ${first && keyOf(first.place)} ${JSON.stringify(selection)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for what is to be in sight.
  useEffect(() => scrollToMarked(text.current, first && keyOf(first.place)), [shown]);

  const toggle = ({ place }: SentenceToRead) =>
    explorer.store.change((now) => readArticle(now, article.id, open?.place === place ? undefined : place));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the sentences within.
    <div className="text" ref={text} onKeyDown={goToSentence}>
      {toRead.paragraphs.map((paragraph) => (
        <Fragment key={paragraph.number}>
          <Paragraph
            paragraph={paragraph}
            language={article.language}
            open={open}
            stop={stop}
            marked={marked}
            onToggle={toggle}
          />
          {paragraph.sentences.map(
            (sentence) =>
              sentence === open && (
                <PlacedStatements
                  key={keyOf(sentence.place)}
                  where={placeWords(sentence.place.paragraph, sentence.place.sentence)}
                  statements={sentence.statements}
                  selection={selection}
                />
              ),
          )}
          <PlacedStatements
            where={`${placeWords(paragraph.number, undefined)} as a whole`}
            told
            statements={paragraph.whole}
            selection={selection}
          />
        </Fragment>
      ))}
      <PlacedStatements
        where="the article, place not coded"
        told
        statements={toRead.unplaced}
        selection={selection}
      />
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: ParagraphToRead;
  readonly language: string;
  readonly open: SentenceToRead | undefined;
  readonly stop: SentenceToRead | undefined;
  readonly marked: readonly SentenceToRead[];
  readonly onToggle: (sentence: SentenceToRead) => void;
}

function Paragraph({ paragraph, language, open, stop, marked, onToggle }: ParagraphProps) {
  const { number, sentences } = paragraph;
  return (
    <div className={number > 0 ? "paragraph" : "paragraph beside"}>
      {number > 0 && (
        <span className="number" title={`paragraph ${number}`} aria-hidden="true">
          {number}
        </span>
      )}
      <p lang={language} dir="auto">
        {sentences.map((sentence) => (
          <Fragment key={keyOf(sentence.place)}>
            {sentence.statements.length === 0 ? (
              <span>{sentence.text}</span>
            ) : (
              <Sentence
                sentence={sentence}
                open={sentence === open}
                stop={sentence === stop}
                marked={marked.includes(sentence)}
                onToggle={() => onToggle(sentence)}
              />
            )}{" "}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

interface SentenceProps {
  readonly sentence: SentenceToRead;
  readonly open: boolean;
  readonly stop: boolean;
  readonly marked: boolean;
  readonly onToggle: () => void;
}

function Sentence({ sentence: { place, text, statements }, open, stop, marked, onToggle }: SentenceProps) {
  const id = useId();
  const passing = statements.filter(({ passes }) => passes).length;
  const off = statements.length - passing;
  const hidden = off === 0 ? "" : passing === 0 ? ", hidden by the lens" : `, ${off} hidden by the lens`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would not break across lines as text does.
    <span
      role="button"
      tabIndex={stop ? 0 : -1}
      data-sentence={keyOf(place)}
      className={sentenceClass(passing, marked)}
      aria-expanded={open}
      aria-current={marked ? "true" : undefined}
      aria-describedby={id}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onToggle();
      }}
    >
      {text}
      {/* A word joiner: the number stays on the line of the last word. */}
      <span aria-hidden="true">
        {"\u2060"}
        <sup>{statements.length}</sup>
      </span>
      <span id={id} hidden>
        {`${count(statements.length, "statement")}${hidden}`}
      </span>
    </span>
  );
}

/** Arrow keys, Home and End go from sentence to sentence that carries statements. */
function goToSentence(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset.sentence === undefined) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>("[data-sentence]")];
  const here = all.indexOf(target);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
