import { useState } from "react";
import { readStatements } from "../api/readStatements.ts";
import { byArticle, type Citation } from "../cite/Citation.ts";
import { citationBibtex } from "../cite/citationBibtex.ts";
import { citationText } from "../cite/citationText.ts";
import { publicLink } from "../cite/publicLink.ts";
import { statementsOfSelection, statementsOfView } from "../cite/statementsOfView.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { visibleGraph } from "../state/visibleGraph.ts";
import { CopyText } from "./CopyText.tsx";
import { count } from "./count.ts";
import { Dialog } from "./Dialog.tsx";
import { selectionTitle } from "./selectionTitle.ts";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

interface CiteDialogProps {
  readonly state: ExplorerState;
  readonly onClose: () => void;
}

/** What stands behind the view, or behind what is selected, to be cited: as text and as BibTeX. */
export function CiteDialog({ state, onClose }: CiteDialogProps) {
  const { lens, selection } = state.view;
  const graph = visibleGraph(state);
  const chosen = selectionTitle(state);
  const [whole, setWhole] = useState(chosen === undefined);
  // A statement or an article is cited whole, whether or not the lens lets it pass.
  const alone = !whole && (selection.kind === "statement" || selection.kind === "article");
  const asked = alone ? {} : lens;
  const answer = useAnswer(lensText(asked), (signal) => readStatements(asked, signal));
  const { data, loading } = answer;
  const statements =
    data === undefined
      ? []
      : whole
        ? statementsOfView(data.statements, graph)
        : statementsOfSelection(data.statements, selection, graph);
  const citation: Citation | undefined = data && {
    title: whole || chosen === undefined ? "Who says who wants what" : chosen,
    articles: byArticle(statements),
    lens: asked,
    store: data.store,
    accessed: new Date().toISOString().slice(0, 10),
    link: publicLink(state.view),
  };
  return (
    <Dialog title="Cite this view" className="cite" onClose={onClose}>
      {chosen !== undefined && (
        <fieldset className="choice">
          <legend>What to cite</legend>
          <label>
            <input type="radio" name="cited" checked={whole} onChange={() => setWhole(true)} />
            everything on the canvas
          </label>
          <label>
            <input type="radio" name="cited" checked={!whole} onChange={() => setWhole(false)} />
            <bdi>{chosen}</bdi>
          </label>
        </fieldset>
      )}
      <Waiting answer={answer} what="Reading the statements behind it" />
      <p className="hint" role="status">
        {loading || citation === undefined
          ? ""
          : `${count(statements.length, "statement")} of ${count(citation.articles.length, "article")}.${
              citation.link === undefined ? " No link: this server has no public address (PUBLIC_URL)." : ""
            }`}
      </p>
      {!loading && citation !== undefined && statements.length > 0 && (
        <>
          <CopyText name="Citation" text={citationText(citation)} rows={8} />
          <CopyText name="BibTeX" text={citationBibtex(citation)} rows={14} />
        </>
      )}
    </Dialog>
  );
}
