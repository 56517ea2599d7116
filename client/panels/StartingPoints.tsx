import type { Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import { openFirstView } from "../control/openFirstView.ts";
import { showAround } from "../control/showAround.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { Lens } from "../state/Lens.ts";
import { select } from "../state/transitions.ts";
import { inSentence } from "./inSentence.ts";
import { NodeSample } from "./MarkSample.tsx";
import { useExplorer } from "./useExplorer.ts";

/** Where one can start: questions, actors, interests, articles. */
export function StartingPoints({ state, theme }: { state: ExplorerState; theme: Theme }) {
  const explorer = useExplorer();
  const { corpus } = state;
  if (corpus === undefined) return <p className="quiet">Reading what is loaded…</p>;
  const { entities, holders, interests, articles } = corpus;
  const [actor] = entities.nodes;
  const [interest] = interests.nodes;
  const ask = (id: string, within?: Lens) => void showAround(explorer, id, { kind: "node", id }, within);
  return (
    <div className="start">
      <section>
        <h2>Questions to start with</h2>
        <ul className="questions">
          {holders.nodes.map(({ id, name }) => (
            <Question
              key={id}
              text={`What does ${inSentence(name)} want, and who says so?`}
              ask={() => ask(id, stances)}
            />
          ))}
          {interest && (
            <Question
              text={`Who wants, and who opposes, ${interest.goal}?`}
              ask={() => ask(interest.id, stances)}
            />
          )}
          {actor && (
            <Question text={`Who does what to ${inSentence(actor.name)}?`} ask={() => ask(actor.id)} />
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

const stances: Lens = { kinds: ["STANCE"] };

function Question({ text, ask }: { text: string; ask: () => void }) {
  return (
    <li>
      <button type="button" className="question" onClick={ask}>
        {text}
      </button>
    </li>
  );
}
