import type { ExplorerState } from "../state/ExplorerState.ts";
import { announce, withView } from "../state/transitions.ts";
import type { SentencePlace } from "../state/View.ts";
import type { Explorer } from "./Explorer.ts";
import { showStatement } from "./showStatement.ts";

/** Turns to an article beside the canvas: to a sentence of it, or to where the selection stands. */
export function readArticle(state: ExplorerState, article: string, at?: SentencePlace): ExplorerState {
  return withView(state, { pane: "article", reading: { article, at } });
}

/** Selects a statement and turns to the sentence in which it stands. */
export function readInArticle(
  explorer: Explorer,
  id: string,
  article: string,
  at: SentencePlace | undefined,
): Promise<void> {
  return showStatement(explorer, id, (state, selection) =>
    announce(
      readArticle(withView(state, { selection }), article, at),
      "The statement is marked in the article.",
    ),
  );
}

/** Selects a statement of the article that is being read, which stays where it is. */
export function chooseWhileReading(explorer: Explorer, id: string): Promise<void> {
  return showStatement(explorer, id, (state, selection) =>
    announce(withView(state, { selection }), "Selected on canvas and in the table."),
  );
}
