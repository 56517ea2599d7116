import { edgeKind, isDotted, nodeMarks, saidByHolder, type Theme } from "../canvas/grammar.ts";
import { toneOf } from "../canvas/toneOf.ts";
import { measureOf } from "../measures/measureWords.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { type GraphData, hiddenNeighbors, type NodeData, nodeTypes } from "../state/GraphData.ts";
import type { Measured } from "../state/Measures.ts";
import { isSelected } from "../state/Selection.ts";
import { select } from "../state/transitions.ts";
import { EdgeSample, NodeSample } from "./MarkSample.tsx";
import { relationWeight } from "./relationSentence.ts";
import { useExplorer } from "./useExplorer.ts";

interface SceneListProps {
  readonly state: ExplorerState;
  readonly graph: GraphData;
  readonly theme: Theme;
  readonly measured: Measured | undefined;
}

/** The canvas as a list: every node, and under it every relation of which it is the subject. */
export function SceneList({ state, graph, theme, measured }: SceneListProps) {
  const hidden = hiddenNeighbors(graph);
  if (graph.nodes.size === 0) return <p className="quiet">The canvas is empty.</p>;
  return (
    <nav className="list" aria-label="Nodes and relations on the canvas">
      {nodeTypes.map((type) => {
        const nodes = [...graph.nodes.values()]
          .filter((node) => node.type === type)
          .sort((a, b) => b.statements - a.statements);
        return (
          nodes.length > 0 && (
            <section key={type}>
              <h3>{nodeMarks[type].plural}</h3>
              <ul>
                {nodes.map((node) => (
                  <Entry
                    key={node.id}
                    node={node}
                    hidden={hidden.get(node.id) ?? 0}
                    state={state}
                    graph={graph}
                    theme={theme}
                    measured={measured}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

function Entry({
  node,
  hidden,
  state,
  graph,
  theme,
  measured,
}: SceneListProps & { node: NodeData; hidden: number }) {
  const inNetwork = measureOf(node.id, measured);
  const explorer = useExplorer();
  const { selection } = state.view;
  const own = [...graph.relations.values()].filter(({ subject }) => subject === node.id);
  return (
    <li>
      <button
        type="button"
        className="row outer"
        aria-current={isSelected(selection, "node", node.id)}
        onClick={() => explorer.store.change((now) => select(now, { kind: "node", id: node.id }))}
      >
        <NodeSample type={node.type} theme={theme} tone={toneOf(node.id, measured)} />
        <span className="label">
          {node.name}
          {inNetwork !== "" && <small>{inNetwork}</small>}
        </span>
        <span className="note">
          {node.statements}
          {hidden > 0 && (
            <span className="hidden-badge" title={`${hidden} neighbours not shown`}>
              +{hidden}
            </span>
          )}
        </span>
      </button>
      {own.length > 0 && (
        <ul>
          {own.map((relation) => (
            <li key={relation.id}>
              <button
                type="button"
                className="row inner"
                aria-current={isSelected(selection, "relation", relation.id)}
                onClick={() =>
                  explorer.store.change((now) => select(now, { kind: "relation", id: relation.id }))
                }
              >
                <EdgeSample
                  kind={edgeKind(relation)}
                  theme={theme}
                  dotted={isDotted(relation)}
                  tail={saidByHolder(relation) ? "filled" : "hollow"}
                />
                <span className="label">
                  {relation.predicate.label} {graph.nodes.get(relation.object)?.name ?? relation.object}
                  <span className="visually-hidden">: {relationWeight(relation)}</span>
                </span>
                <span className="note">{relation.statements}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
