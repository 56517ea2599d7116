import { useRef } from "react";
import {
  type ArticleWithText,
  type ReadStatement,
  readArticleStatements,
  readArticleText,
} from "../api/readArticle.ts";
import { readArticle } from "../control/readInArticle.ts";
import { articleToRead } from "../reading/articleToRead.ts";
import { bearsOn } from "../reading/bearsOn.ts";
import { placeStatements } from "../reading/placeStatements.ts";
import { sentenceMarks } from "../reading/sentenceMarks.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { showPane } from "../state/transitions.ts";
import { ArticleFinder } from "./ArticleFinder.tsx";
import { ArticlePlaces } from "./ArticlePlaces.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { count } from "./count.ts";
import { Disclosure } from "./Disclosure.tsx";
import { selectionTitle } from "./selectionTitle.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

/** An article beside the graph: its text where the user has it, and where each statement stands. */
export function ArticlePane({ state }: { state: ExplorerState }) {
  const id = articleToRead(state);
  if (id === undefined) return <p className="quiet">No article is loaded yet.</p>;
  return (
    <section className="reading" aria-label="Article">
      <Choice id={id} state={state} />
      <Reading key={id} id={id} state={state} />
    </section>
  );
}

/** Any other of the loaded articles, by page or by words of its title. */
function Choice({ id, state }: { id: string; state: ExplorerState }) {
  const explorer = useExplorer();
  const button = useRef<HTMLButtonElement>(null);
  const articles = state.corpus?.articles;
  if (articles === undefined || (articles.totalCount < 2 && articles.nodes[0]?.id === id)) return null;
  return (
    <div className="choices">
      <Disclosure
        button={button}
        panelName="Articles to read"
        label={
          <>
            Another article
            <span className="caret" aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <ArticleFinder>
            {(article) => (
              <button
                type="button"
                className="row"
                aria-current={article.id === id}
                onClick={() => {
                  close();
                  button.current?.focus();
                  explorer.store.change((now) => readArticle(now, article.id));
                }}
              >
                <span className="label">
                  {article.title ?? "Untitled"}
                  <small>{`${article.outlet.name}, ${article.published}`}</small>
                </span>
              </button>
            )}
          </ArticleFinder>
        )}
      </Disclosure>
    </div>
  );
}

function Reading({ id, state }: { id: string; state: ExplorerState }) {
  const { lens } = state.view;
  const text = useAnswer(id, (signal) => readArticleText(id, signal));
  const said = useAnswer(`${id} ${lensText(lens)}`, (signal) => readArticleStatements(id, lens, signal));
  if (text.data === undefined || said.data === undefined) {
    return (
      <>
        <Waiting answer={text} what="Reading the article" />
        <Waiting answer={said} what="Reading its statements" />
      </>
    );
  }
  if (text.data === null) return <p className="quiet">The article “{id}” is no longer loaded.</p>;
  return (
    <div aria-busy={text.loading || said.loading}>
      <Waiting answer={text} what="Reading the article" />
      <Waiting answer={said} what="Reading its statements" />
      <Article article={text.data} statements={said.data} state={state} />
    </div>
  );
}

interface ArticleProps {
  readonly article: ArticleWithText;
  readonly statements: readonly ReadStatement[];
  readonly state: ExplorerState;
}

function Article({ article, statements, state }: ArticleProps) {
  const { selection, reading } = state.view;
  const toRead = placeStatements(article.paragraphs, statements);
  const shown = { article, toRead, selection, at: reading?.at };
  return (
    <>
      <header>
        <h2>{article.title ?? "Untitled"}</h2>
        <p className="quiet">
          {`${article.outlet.name}, ${article.published}. ${weight(statements)}`}
          {article.translation !== null && ` Read in ${article.translation} translation.`}
        </p>
        <Marked state={state} some={statements.some((each) => bearsOn(each, selection))} />
      </header>
      {article.paragraphs === null ? (
        <>
          <NoText available={article.textAvailable} />
          <ArticlePlaces {...shown} />
        </>
      ) : (
        <>
          <p className="key">
            {Object.values(sentenceMarks).map(({ className, word, meaning }) => (
              <span key={word}>
                <span className={className}>{word}</span>: {meaning}
              </span>
            ))}
          </p>
          <ArticleText {...shown} />
        </>
      )}
    </>
  );
}

function weight(statements: readonly ReadStatement[]): string {
  const hidden = statements.filter(({ passes }) => !passes).length;
  const all = count(statements.length, "statement");
  return hidden === 0 ? `${all}.` : `${all}, of which the lens hides ${hidden}.`;
}

/** What is selected, and so marked in the text where something of it stands there. */
function Marked({ state, some }: { state: ExplorerState; some: boolean }) {
  const explorer = useExplorer();
  const title = selectionTitle(state);
  if (title === undefined || state.view.selection.kind === "article") return null;
  return (
    <p className="quiet">
      {some ? "Marked" : "Selected, and not in this article"}: {title}{" "}
      <button
        type="button"
        className="link"
        onClick={() => explorer.store.change((now) => showPane(now, "details"))}
      >
        Show its details
      </button>
    </p>
  );
}

/** How to give the text, where it is not at hand. */
function NoText({ available }: { available: boolean }) {
  if (available) {
    return (
      <p className="hint">
        The text has more than a million characters, too many to be shown here. This is where its statements
        stand.
      </p>
    );
  }
  return (
    <p className="hint">
      The text of this article is not at hand. If you have it, put it as a text file into a folder and start
      Ascribe with <code>ASCRIBE_ARTICLES</code> naming that folder: the very text that was coded is found by
      its hash, whatever the file is called, and is stored nowhere. Until then, this is where the statements
      stand.
    </p>
  );
}
