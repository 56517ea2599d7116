import { edgeKinds, edgeMarks, nodeMarks, statusBadges, type Theme } from "../canvas/grammar.ts";
import { sizingWords, tiesWords } from "../measures/measureWords.ts";
import { sentenceMarks } from "../reading/sentenceMarks.ts";
import { nodeTypes } from "../state/GraphData.ts";
import { layoutMeanings, layoutNames, layouts } from "../state/Layout.ts";
import { networkTies, sizings } from "../state/Measures.ts";
import { Dialog } from "./Dialog.tsx";
import { keyMap } from "./keyMap.ts";
import { EdgeSample, NodeSample } from "./MarkSample.tsx";
import { ascriptionMeanings, ascriptionWords, statusMeanings, statusWords } from "./words.ts";

interface HelpDialogProps {
  readonly theme: Theme;
  readonly onTour: () => void;
  readonly onClose: () => void;
}

/** What the marks mean, what the words mean, what the keys do: from the tables that canvas, cards and keyboard use. */
export function HelpDialog({ theme, onTour, onClose }: HelpDialogProps) {
  return (
    <Dialog title="Help" className="help" onClose={onClose}>
      <p className="hint">
        {"Every edge is what somebody says, never a fact of the world. "}
        <button type="button" className="link" onClick={onTour}>
          Show me around
        </button>
      </p>
      <div className="groups">
        <section>
          <h3>Nodes</h3>
          <ul className="marks">
            {nodeTypes.map((type) => (
              <li key={type}>
                <NodeSample type={type} theme={theme} /> {nodeMarks[type].word}
              </li>
            ))}
          </ul>
          <p className="hint">
            Larger: more statements under the lens. <span className="hidden-badge">+3</span> neighbours that
            are not shown.
          </p>
        </section>
        <section>
          <h3>Edges</h3>
          <ul className="marks">
            {edgeKinds.map((kind) => (
              <li key={kind}>
                <EdgeSample kind={kind} theme={theme} /> {edgeMarks[kind].word}
              </li>
            ))}
            <li>
              <EdgeSample kind="acts" theme={theme} dotted /> only hypothetical or conditional
            </li>
            <li>
              <EdgeSample kind="for" theme={theme} tail="filled" /> said by or for the holder too
            </li>
            <li>
              <EdgeSample kind="for" theme={theme} tail="hollow" /> only by others
            </li>
            {Object.values(statusBadges).map(({ glyph, word, meaning }) => (
              <li key={word}>
                <span className="status-badge">{glyph}</span> {word}: {meaning}
              </li>
            ))}
          </ul>
          <p className="hint">Wider: more statements.</p>
        </section>
        {keyMap.map(({ where, keys }) => (
          <Words
            key={where}
            title={`Keys: ${where[0]?.toLowerCase()}${where.slice(1)}`}
            words={keys.map(([key, does]) => [key, does])}
            keys
          />
        ))}
        <Words title="Whose word it is" words={pairs(ascriptionWords, ascriptionMeanings)} />
        <Words title="What the claims of an edge come to" words={pairs(statusWords, statusMeanings)} />
        <Words
          title="Sentences of an article"
          words={Object.values(sentenceMarks).map(({ word, meaning }) => [word, meaning])}
        />
        <Words
          title="Size and colour by measures"
          words={sizings.map((size) => [sizingWords[size].word, `larger: ${sizingWords[size].larger}`])}
        />
        <Words
          title="Networks of actors"
          words={networkTies.map((ties) => [tiesWords[ties].word, tiesWords[ties].meaning])}
        />
        <Words title="Layouts" words={layouts.map((each) => [layoutNames[each], layoutMeanings[each]])} />
      </div>
    </Dialog>
  );
}

function pairs<Key extends string>(
  words: Readonly<Record<Key, string>>,
  meanings: Readonly<Record<Key, string>>,
): [string, string][] {
  const meaningOf = new Map(Object.entries<string>(meanings));
  return Object.entries<string>(words).map(([key, word]) => [word, meaningOf.get(key) ?? ""]);
}

interface WordsProps {
  readonly title: string;
  readonly words: readonly (readonly [string, string])[];
  readonly keys?: boolean;
}

function Words({ title, words, keys = false }: WordsProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {words.map(([word, means]) => (
          <div key={word + means}>
            <dt>{keys ? word.split(" ").map((each) => <kbd key={each}>{each}</kbd>) : word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
