import { useEffect, useRef } from "react";
import { bearsOn } from "../reading/bearsOn.ts";
import { keyOf } from "../reading/placeStatements.ts";
import { placeWords } from "../reading/placeWords.ts";
import type { ArticleTextProps } from "./ArticleText.tsx";
import { PlacedStatements } from "./PlacedStatements.tsx";
import { scrollToMarked } from "./scrollToMarked.ts";

/** An article without its text: the numbers of its paragraphs and sentences, with what is stated there. */
export function ArticlePlaces({ toRead, selection, at }: ArticleTextProps) {
  const list = useRef<HTMLDivElement>(null);
  const sentences = toRead.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const marked = (sentence: (typeof sentences)[number]) =>
    sentence.statements.some((each) => bearsOn(each, selection));
  const first = at === undefined ? sentences.find(marked)?.place : at;
  const shown = `${first && keyOf(first)} ${JSON.stringify(selection)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for what is to be in sight.
  useEffect(() => scrollToMarked(list.current, first && keyOf(first)), [shown]);
  return (
    <div className="places" ref={list}>
      {toRead.paragraphs.map(({ number, sentences: inIt, whole }) => (
        <section key={number}>
          <h3>{placeWords(number, undefined)}</h3>
          {inIt.map((sentence) => (
            <div
              key={keyOf(sentence.place)}
              data-sentence={keyOf(sentence.place)}
              className={marked(sentence) ? "place marked" : "place"}
            >
              <p className="quiet">{`sentence ${sentence.place.sentence}`}</p>
              <PlacedStatements
                where={placeWords(number, sentence.place.sentence)}
                statements={sentence.statements}
                selection={selection}
              />
            </div>
          ))}
          <PlacedStatements
            where={`${placeWords(number, undefined)} as a whole`}
            told
            statements={whole}
            selection={selection}
          />
        </section>
      ))}
      {toRead.unplaced.length > 0 && (
        <section>
          <h3>Place not coded</h3>
          <PlacedStatements
            where="the article, place not coded"
            statements={toRead.unplaced}
            selection={selection}
          />
        </section>
      )}
    </div>
  );
}
