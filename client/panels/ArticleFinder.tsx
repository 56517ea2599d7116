import { type ReactNode, useState } from "react";
import { listArticles } from "../api/listArticles.ts";
import type { ListedArticleFragment } from "../generated/operations.ts";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

interface ArticleFinderProps {
  /** How an article of the list is shown, to be chosen. */
  readonly children: (article: ListedArticleFragment) => ReactNode;
}

/** All loaded articles, a page at a time, or those with some words in their title: a corpus has thousands. */
export function ArticleFinder({ children }: ArticleFinderProps) {
  const [text, setText] = useState("");
  const [pages, setPages] = useState(1);
  const asked = text.trim();
  const answer = useAnswer(`${asked} ${pages}`, async (signal) => {
    if (asked !== "") await new Promise((resolve) => setTimeout(resolve, 120));
    signal.throwIfAborted();
    return listArticles(asked, pages, signal);
  });
  const { data, loading } = answer;
  return (
    <div className="finder" aria-busy={loading}>
      <input
        type="text"
        aria-label="Words of an article's title"
        placeholder="Words of its title"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPages(1);
        }}
      />
      <Waiting answer={answer} what="Looking for articles" />
      {data?.articles.length === 0 && !loading && (
        <p className="hint" role="status">
          {asked === "" ? "No article is loaded yet." : `No title has “${asked}”.`}
        </p>
      )}
      <ul>
        {data?.articles.map((article) => (
          <li key={article.id}>{children(article)}</li>
        ))}
      </ul>
      {data?.more && (
        <button type="button" disabled={loading} onClick={() => setPages(pages + 1)}>
          {data.total === undefined ? "More" : `${data.total - data.articles.length} more`}
        </button>
      )}
    </div>
  );
}
