import type { Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import { openFirstView } from "../control/openFirstView.ts";
import { showAround } from "../control/showAround.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { select } from "../state/transitions.ts";
import { NodeSample } from "./MarkSample.tsx";
import { useExplorer } from "./useExplorer.ts";

/** Where one can start: questions, actors, interests, articles. */
export function StartingPoints({ state, theme }: { state: ExplorerState; theme: Theme }) {
  const explorer = useExplorer();
  const { corpus } = state;
  if (corpus === undefined) return <p className="quiet">Reading what is loaded…</p>;
  const { entities, interests, articles } = corpus;
  const [first, second, third] = entities.nodes;
  return (
    <div className="start">
      <section>
        <h2>Questions to start with</h2>
        <ul className="questions">
          {[first, second].map(
            (actor) =>
              actor && (
                <li key={actor.id}>
                  <button
                    type="button"
                    className="question"
                    onClick={() =>
                      void showAround(
                        explorer,
                        actor.id,
                        { kind: "node", id: actor.id },
                        { kinds: ["STANCE"] },
                      )
                    }
                  >
                    What does {actor.name} want, and who says so?
                  </button>
                </li>
              ),
          )}
          {interests.nodes[0] && (
            <li>
              <button
                type="button"
                className="question"
                onClick={() => {
                  const [interest] = interests.nodes;
                  if (interest)
                    void showAround(
                      explorer,
                      interest.id,
                      { kind: "node", id: interest.id },
                      { kinds: ["STANCE"] },
                    );
                }}
              >
                Who wants, and who opposes: {interests.nodes[0].goal}?
              </button>
            </li>
          )}
          {third && (
            <li>
              <button
                type="button"
                className="question"
                onClick={() => void showAround(explorer, third.id, { kind: "node", id: third.id })}
              >
                Who does what to {third.name}?
              </button>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h2>Actors</h2>
        <ul className="names">
          {entities.nodes.map(({ id, name, __typename }) => (
            <li key={id}>
              <button
                type="button"
                className="row"
                onClick={() => void addNodes(explorer, [id], { kind: "node", id })}
              >
                <NodeSample type={__typename} theme={theme} /> {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Interests</h2>
        <ul className="names">
          {interests.nodes.map(({ id, goal }) => (
            <li key={id}>
              <button
                type="button"
                className="row"
                onClick={() => void addNodes(explorer, [id], { kind: "node", id })}
              >
                <NodeSample type="Interest" theme={theme} /> {goal}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{articles.totalCount === 1 ? "The article" : "Articles"}</h2>
        <ul className="names">
          {articles.nodes.map(({ id, title, outlet, published }) => (
            <li key={id}>
              <button
                type="button"
                className="row"
                onClick={() => explorer.store.change((now) => select(now, { kind: "article", id }))}
              >
                <span>
                  {title ?? "Untitled"}
                  <small>
                    {outlet.name}, {published}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p className="quiet">
        The canvas holds the most-stated actors and interests.{" "}
        <button type="button" className="link" onClick={() => void openFirstView(explorer, state.view.lens)}>
          Show them anew
        </button>
      </p>
    </div>
  );
}
