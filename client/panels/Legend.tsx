import {
  diffMarks,
  edgeKind,
  edgeKinds,
  edgeMarks,
  isDotted,
  nodeMarks,
  statusBadges,
  type Theme,
} from "../canvas/grammar.ts";
import { diffKinds } from "../state/Comparison.ts";
import { type GraphData, nodeTypes } from "../state/GraphData.ts";
import { EdgeSample, NodeSample } from "./MarkSample.tsx";

interface LegendProps {
  readonly graph: GraphData;
  readonly theme: Theme;
  readonly pinned: boolean;
  /** Whether edges are marked by two lenses. */
  readonly diff: boolean;
}

/** What the marks mean, from the table that styles the canvas. What the present scene does not use steps back. */
export function Legend({ graph, theme, pinned, diff }: LegendProps) {
  const types = new Set([...graph.nodes.values()].map((node) => node.type));
  const relations = [...graph.relations.values()];
  const kinds = new Set(relations.map(edgeKind));
  const badges = new Set(relations.map(({ status }) => statusBadges[status]?.word));
  return (
    <section className="legend" aria-label="Legend">
      <ul>
        {nodeTypes
          .filter((type) => types.has(type))
          .map((type) => (
            <li key={type}>
              <NodeSample type={type} theme={theme} size={15} /> {nodeMarks[type].word}
            </li>
          ))}
        <li className="note">larger: more statements</li>
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
    </section>
  );
}
