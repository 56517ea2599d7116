import { diffMarks, edgeMarks, nodeMarks, noTone, type Theme, typeTone } from "../canvas/grammar.ts";
import { marksUsed } from "../canvas/marksUsed.ts";
import type { SceneElements } from "../canvas/sceneElements.ts";
import { networkSentence, sizingWords } from "../measures/measureWords.ts";
import { asksNetwork, type MeasureChoice, type Measured } from "../state/Measures.ts";
import { CommunitySample, EdgeSample, NodeSample } from "./MarkSample.tsx";
import type { Answer } from "./useAnswer.ts";

interface LegendProps {
  readonly elements: SceneElements;
  readonly theme: Theme;
  readonly choice: MeasureChoice;
  readonly measures: Answer<Measured | undefined>;
}

/** What the marks mean, from the table that styles the canvas. What the present scene does not use steps back. */
export function Legend({ elements, theme, choice, measures }: LegendProps) {
  const used = marksUsed(elements.nodes, elements.edges);
  const measured = measures.data;
  const byType = measured?.choice.communities !== true;
  const [first = "acts"] = used.kinds;
  return (
    <section className="legend" aria-label="Legend">
      <ul>
        {used.types.map((type) => (
          <li key={type}>
            <NodeSample type={type} theme={theme} size={15} tone={byType ? typeTone : noTone} />{" "}
            {nodeMarks[type].word}
          </li>
        ))}
        {used.letters.map((letter) => (
          <li key={letter}>
            <CommunitySample letter={letter} theme={theme} /> community {letter}
          </li>
        ))}
        <li className="note">{`larger: ${sizingWords[measured?.choice.size ?? "statements"].larger}`}</li>
        {used.hidden && (
          <li>
            <span className="hidden-badge">+3</span> neighbours not shown
          </li>
        )}
        {used.pinned && (
          <li>
            <span className="pinned-mark" /> pinned
          </li>
        )}
      </ul>
      <ul>
        {used.kinds.map((kind) => (
          <li key={kind}>
            <EdgeSample kind={kind} theme={theme} /> {edgeMarks[kind].word}
          </li>
        ))}
        <li className="note">wider: more statements</li>
        {used.dotted && (
          <li>
            <EdgeSample kind={first} theme={theme} dotted /> only hypothetical or conditional
          </li>
        )}
        {used.filled && (
          <li>
            <EdgeSample kind={first} theme={theme} tail="filled" /> said by or for the holder too
          </li>
        )}
        {used.hollow && (
          <li>
            <EdgeSample kind={first} theme={theme} tail="hollow" /> only by others
          </li>
        )}
        {used.diffs.map((kind) => (
          <li key={kind}>
            {kind === "agreed" ? (
              <i>no badge:</i>
            ) : (
              <span className={`status-badge diff ${kind}`}>{diffMarks[kind].glyph}</span>
            )}{" "}
            {diffMarks[kind].word}
          </li>
        ))}
        {used.statuses.map(({ glyph, word, meaning }) => (
          <li key={word} title={meaning}>
            <span className="status-badge">{glyph}</span> {word}
          </li>
        ))}
      </ul>
      {asksNetwork(choice) && (
        <p>
          {measured === undefined
            ? (measures.problem ??
              (measures.cancelled ? "The network was not measured." : "Measuring the network…"))
            : networkSentence(measured)}
        </p>
      )}
    </section>
  );
}
