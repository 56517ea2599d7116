import { participantName, placeOf, toRelationData } from "../api/toGraphData.ts";
import { type EdgeKind, edgeKind, saidByHolder, statusBadges, type Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import type { RelationFieldsFragment } from "../generated/operations.ts";
import { isActor, type NodeType } from "../state/GraphData.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { nameSome } from "./relationSentence.ts";
import { useExplorer } from "./useExplorer.ts";
import { statusWords } from "./words.ts";

interface NodeRelationsProps {
  readonly id: string;
  readonly type: NodeType;
  readonly relations: readonly RelationFieldsFragment[];
  readonly theme: Theme;
}

/** What is said of a node and by whom: what it wants first, then what it does and what is done to it. */
export function NodeRelations({ id, type, relations, theme }: NodeRelationsProps) {
  const kinds: [EdgeKind, string][] =
    type === "Interest"
      ? [
          ["for", "Who is said to want or value it"],
          ["against", "Who is said to oppose or fear it"],
          ["indifferent", "Who is said not to care"],
          ["acts", "How it hangs together"],
        ]
      : [
          ["for", isActor(type) ? "What it is said to want or value" : "For"],
          ["against", "What it is said to oppose or fear"],
          ["indifferent", "What it is said not to care about"],
          ["acts", "What it does, and what is done to it"],
        ];
  return (
    <>
      {kinds.map(([kind, title]) => {
        const lines = relations.filter((each) => edgeKind(each) === kind);
        return (
          lines.length > 0 && (
            <section key={kind} className="lines">
              <h3>
                {title} <span className="number">{lines.length}</span>
              </h3>
              <ul>
                {lines.map((relation) => (
                  <Line key={relation.id} id={id} relation={relation} theme={theme} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function Line({ id, relation, theme }: { id: string; relation: RelationFieldsFragment; theme: Theme }) {
  const explorer = useExplorer();
  const { subject, object, predicate, under } = relation;
  const from = placeOf(subject);
  const to = placeOf(object);
  const data = toRelationData(relation);
  if (from === undefined || to === undefined || data === undefined) return null;
  const other = from.id === id ? object : subject;
  const words =
    from.id === id ? [predicate.label, participantName(other)] : [participantName(other), predicate.label];
  const badge = statusBadges[under.status];
  const by =
    under.speakers.length > 0 ? nameSome(under.speakers.map(({ name }) => name)) : statusWords[under.status];
  return (
    <li>
      <button
        type="button"
        className="row"
        onClick={() => void addNodes(explorer, [from.id, to.id], { kind: "relation", id: relation.id })}
      >
        <EdgeSample
          kind={edgeKind(relation)}
          theme={theme}
          dotted={under.status === "HYPOTHETICAL"}
          tail={saidByHolder(data) ? "filled" : "hollow"}
        />
        <span className="label">
          {words.join(" ")}
          <small>
            by {by}
            {badge && (
              <>
                {" "}
                · <b>{badge.word}</b>
              </>
            )}
          </small>
        </span>
        <span className="note">{under.statements}</span>
      </button>
    </li>
  );
}
