import { operations } from "../api/operations.ts";
import { readArticle } from "../control/readInArticle.ts";
import { setLens } from "../control/setLens.ts";
import { type Lens, lensText, listOf, setField } from "../state/Lens.ts";
import { Claims } from "./Claims.tsx";
import { count } from "./count.ts";
import { NodeName } from "./Name.tsx";
import { WithRivals } from "./Rivals.tsx";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

/** An article: what it is, and its statements in the order of the text. */
export function ArticleDetails({ id, lens }: { id: string; lens: Lens }) {
  const explorer = useExplorer();
  const key = `${id} ${lensText(lens)}`;
  const answer = useAnswer(key, (signal) => operations.article(id, lens, undefined, signal));
  const { data, loading } = answer;
  if (data === undefined) return <Waiting answer={answer} what="Reading the article" />;
  const { article } = data;
  if (article === null) return <p className="quiet">This article is no longer loaded.</p>;
  const only = listOf(lens, "articles").includes(id);
  return (
    <div className="article" aria-busy={loading}>
      <header>
        <h2>{article.title ?? "Untitled"}</h2>
        <p className="quiet">
          <NodeName id={article.outlet.id} name={article.outlet.name} />, {article.published}
          {article.authors.length > 0 && `, by ${article.authors.join(", ")}`}. Language: {article.language}
          {article.translation !== null && ` (${article.translation} translation)`}.
        </p>
        <p className="quiet">
          {article.textAvailable
            ? "Your own copy of the text is at hand: sentences are shown with the statements."
            : "Its text is not at hand here: statements name paragraph and sentence."}
        </p>
        <div className="actions">
          <button
            type="button"
            className="action"
            onClick={() => explorer.store.change((now) => readArticle(now, id))}
          >
            Read it beside the canvas
          </button>
          {!only && (
            <button
              type="button"
              className="action"
              onClick={() => void setLens(explorer, setField(lens, "articles", [id]))}
            >
              Count only this article
            </button>
          )}
        </div>
      </header>
      <Waiting answer={answer} what="Reading the article" />
      <h3>{count(article.statements.totalCount, "statement")}, in the order of the text</h3>
      <WithRivals about={undefined} lens={lens}>
        <Claims
          key={key}
          alone
          first={article.statements}
          more={async (after, signal) =>
            (await operations.article(id, lens, after, signal)).article?.statements
          }
        />
      </WithRivals>
    </div>
  );
}
