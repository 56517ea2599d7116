import {
  diffMarks,
  edgeKind,
  edgeKinds,
  edgeMarks,
  isDotted,
  nodeMarks,
  noTone,
  statusBadges,
  type Theme,
  typeTone,
} from "../canvas/grammar.ts";
import { networkSentence, sizingWords } from "../measures/measureWords.ts";
import { diffKinds } from "../state/Comparison.ts";
import { type GraphData, nodeTypes } from "../state/GraphData.ts";
import { asksNetwork, type MeasureChoice, type Measured } from "../state/Measures.ts";
import { CommunitySample, EdgeSample, NodeSample } from "./MarkSample.tsx";
import type { Answer } from "./useAnswer.ts";

interface LegendProps {
  readonly graph: GraphData;
  readonly theme: Theme;
  readonly pinned: boolean;
  /** Whether edges are marked by two lenses. */
  readonly diff: boolean;
  readonly choice: MeasureChoice;
  readonly measures: Answer<Measured | undefined>;
}

/** What the marks mean, from the table that styles the canvas. What the present scene does not use steps back. */
export function Legend({ graph, theme, pinned, diff, choice, measures }: LegendProps) {
  const types = new Set([...graph.nodes.values()].map((node) => node.type));
  const relations = [...graph.relations.values()];
  const kinds = new Set(relations.map(edgeKind));
  const measured = measures.data;
  const byType = measured?.choice.communities !== true;
  const badges = new Set(relations.map(({ status }) => statusBadges[status]?.word));
  return (
    <section className="legend" aria-label="Legend">
      <ul>
        {nodeTypes
          .filter((type) => types.has(type))
          .map((type) => (
            <li key={type}>
              <NodeSample type={type} theme={theme} size={15} tone={byType ? typeTone : noTone} />{" "}
              {nodeMarks[type].word}
            </li>
          ))}
        {measured?.choice.communities &&
          measured.communities.map((letter) => (
            <li key={letter}>
              <CommunitySample letter={letter} theme={theme} /> community {letter}
            </li>
          ))}
        <li className="note">{`larger: ${sizingWords[measured?.choice.size ?? "statements"].larger}`}</li>
        <li>
          <span className="hidden-badge">+3</span> neighbours not shown
        </li>
        {pinned && (
          <li>
            <span className="pinned-mark" /> pinned
          </li>
        )}
      </ul>
      <ul>
        {edgeKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <EdgeSample kind={kind} theme={theme} /> {edgeMarks[kind].word}
            </li>
          ))}
        <li className="note">wider: more statements</li>
        {relations.some(isDotted) && (
          <li>
            <EdgeSample kind="acts" theme={theme} dotted /> only hypothetical or conditional
          </li>
        )}
        <li>
          <EdgeSample kind="for" theme={theme} tail="filled" /> said by or for the holder too
        </li>
        <li>
          <EdgeSample kind="for" theme={theme} tail="hollow" /> only by others
        </li>
        {diff &&
          diffKinds.map((kind) => (
            <li key={kind}>
              {kind === "agreed" ? (
                <i>no badge:</i>
              ) : (
                <span className={`status-badge diff ${kind}`}>{diffMarks[kind].glyph}</span>
              )}{" "}
              {diffMarks[kind].word}
            </li>
          ))}
        {!diff &&
          Object.values(statusBadges)
            .filter(({ word }) => badges.has(word))
            .map(({ glyph, word, meaning }) => (
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
