import { useState } from "react";
import { edgeKind, isDotted, saidByHolder, type Theme } from "../canvas/grammar.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData, RelationData } from "../state/GraphData.ts";
import { isSelected } from "../state/Selection.ts";
import { select, selectInPlace } from "../state/transitions.ts";
import { count } from "./count.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { nameSome, relationSentence } from "./relationSentence.ts";
import { useExplorer } from "./useExplorer.ts";
import { statusWords } from "./words.ts";

interface Column {
  readonly name: string;
  /** What stands in a narrow head instead. */
  readonly short?: string;
  readonly value: (relation: RelationData, graph: GraphData) => string | number;
}

const columns: readonly Column[] = [
  { name: "Subject", value: ({ subject }, graph) => graph.nodes.get(subject)?.name ?? subject },
  { name: "Relation", value: ({ predicate }) => predicate.label },
  { name: "Object", value: ({ object }, graph) => graph.nodes.get(object)?.name ?? object },
  { name: "Statements", short: "St.", value: ({ statements }) => statements },
  { name: "Speakers", value: ({ speakers }) => speakers.map(({ name }) => name).join(", ") },
  { name: "Status", value: ({ status }) => statusWords[status] },
];

/** The relations of the canvas as a table; the selection is the canvas's own. */
export function RelationTable({
  state,
  graph,
  theme,
}: {
  state: ExplorerState;
  graph: GraphData;
  theme: Theme;
}) {
  const explorer = useExplorer();
  const [{ by, down }, setSort] = useState({ by: 3, down: true });
  const column = columns[by];
  const rows = [...graph.relations.values()];
  if (column) {
    const sign = down ? -1 : 1;
    rows.sort((a, b) => sign * compare(column.value(a, graph), column.value(b, graph)));
  }
  return (
    <table className="relations">
      <caption className="visually-hidden">Relations on the canvas</caption>
      <thead>
        <tr>
          {columns.map(({ name, short }, index) => (
            <th
              key={name}
              scope="col"
              aria-sort={index === by ? (down ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                onClick={() => setSort({ by: index, down: index === by ? !down : index === 3 })}
              >
                {short === undefined ? (
                  name
                ) : (
                  <>
                    <span aria-hidden="true">{short}</span>
                    <span className="visually-hidden">{name}</span>
                  </>
                )}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((relation) => {
          const selected = isSelected(state.view.selection, "relation", relation.id);
          return (
            <tr
              key={relation.id}
              aria-selected={selected}
              className={selected ? "selected" : undefined}
              onClick={() =>
                explorer.store.change((now) => selectInPlace(now, { kind: "relation", id: relation.id }))
              }
              onDoubleClick={() =>
                explorer.store.change((now) => select(now, { kind: "relation", id: relation.id }))
              }
            >
              <td>{graph.nodes.get(relation.subject)?.name ?? relation.subject}</td>
              <td>
                <EdgeSample
                  kind={edgeKind(relation)}
                  theme={theme}
                  dotted={isDotted(relation)}
                  tail={saidByHolder(relation) ? "filled" : "hollow"}
                />
                <br />
                {relation.predicate.label}
              </td>
              <td>{graph.nodes.get(relation.object)?.name ?? relation.object}</td>
              <td className="figure">
                <button
                  type="button"
                  className="link"
                  aria-label={`${count(relation.statements, "statement")}: ${relationSentence(relation, graph)}`}
                  onClick={(event) => {
                    event.stopPropagation();
                    explorer.store.change((now) => select(now, { kind: "relation", id: relation.id }));
                  }}
                >
                  {relation.statements}
                </button>
              </td>
              <td>{nameSome(relation.speakers.map(({ name }) => name))}</td>
              <td>{statusWords[relation.status]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
