import { isNodeType } from "../api/toGraphData.ts";
import { edgeKind, nodeMarks, type Theme } from "../canvas/grammar.ts";
import { expandNode, expandStep } from "../control/expandNode.ts";
import type { NeighborFieldsFragment } from "../generated/operations.ts";
import { otherEnd, type RelationData } from "../state/GraphData.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { useExplorer } from "./useExplorer.ts";

interface NeighborGroupsProps {
  readonly id: string;
  readonly counts: readonly NeighborFieldsFragment[];
  readonly relations: readonly RelationData[];
  /** Whether `relations` are all that the node has. */
  readonly complete: boolean;
  readonly shown: { has(id: string): boolean };
  readonly theme: Theme;
}

/** What expanding would bring, counted before the click: one button for each predicate, direction and type, one for all. */
export function NeighborGroups({ id, counts, relations, complete, shown, theme }: NeighborGroupsProps) {
  const explorer = useExplorer();
  const hidden = new Set(relations.map((each) => otherEnd(each, id)).filter((other) => !shown.has(other)));
  const groups = [...counts]
    .sort((a, b) => b.statements - a.statements)
    .flatMap((group) => (isNodeType(group.type) ? [{ ...group, type: group.type }] : []));
  if (groups.length === 0) return null;
  const all =
    hidden.size === 0 && complete
      ? "All neighbours are on the canvas"
      : `${complete ? hidden.size : `${hidden.size}+`} neighbours not on the canvas`;
  return (
    <section className="expand" aria-label="Expand">
      <h3>Expand</h3>
      <button
        type="button"
        className="all"
        disabled={hidden.size === 0 && complete}
        onClick={() => void expandNode(explorer, id)}
      >
        {all}
        {hidden.size > 0 && (
          <span className="go">{hidden.size > expandStep ? `add the ${expandStep} most-stated` : "add"}</span>
        )}
      </button>
      <details>
        <summary>By relation and type</summary>
        <ul>
          {groups.map(({ predicate, outgoing, type, neighbors, statements }) => (
            <li key={`${predicate.name} ${outgoing} ${type}`}>
              <button
                type="button"
                className="row"
                onClick={() => void expandNode(explorer, id, { predicate: predicate.name, outgoing, type })}
              >
                <EdgeSample
                  kind={edgeKind({ predicate: { ...predicate, symmetric: false } })}
                  theme={theme}
                />
                <span className="label">
                  {outgoing ? predicate.label : (predicate.inverse ?? `← ${predicate.label}`)} {neighbors}{" "}
                  {neighbors === 1 ? nodeMarks[type].word : nodeMarks[type].plural}
                </span>
                <span className="note">
                  {statements} {statements === 1 ? "statement" : "statements"}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
